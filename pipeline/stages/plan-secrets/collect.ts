import { posix } from 'node:path';
import type { Analysis } from '../../../schema/analysis.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { BuildContext } from '../../ports.ts';
import { decodeUtf8, readJsonFile } from '../../shared/document/read-json.ts';
import { findEnvReads, isReadableCode } from '../../shared/env-reads/env-reads.ts';
import type { Candidate } from './candidate.ts';
import { type Declarations, readDeclared } from './declared.ts';
import { readResourceSecrets } from './resource-secrets.ts';
import type { SecretRules } from './rules.ts';
import type { ServiceMap } from './services.ts';

const maxCodeBytes = 2 * 1024 * 1024;
const skippedFolders =
  /(?:^|\/)(?:node_modules|vendor|dist|build|out|coverage|target|\.git|\.venv|venv|__pycache__|\.next)\//;

export interface Sources {
  ctx: Pick<BuildContext, 'fs'>;
  analysis: Analysis;
  rules: SecretRules;
  services: ServiceMap;
  /** Absolute. */
  scenarioDir: string;
  root: string;
  /** Project files relative to the scenario. */
  files: readonly string[];
  /** Whether the bundle has no further scenario, so that every resource is for this one. */
  isOne: boolean;
}

/** The scenario's folder relative to the root with a slash, or '' when they are the same. */
export function prefixOf(root: string, scenarioDir: string): string {
  const relative = posix.relative(root, scenarioDir);
  return relative === '' ? '' : `${relative}/`;
}

/** Candidates from the declarations of service.json. */
export async function collectDeclared(sources: Sources): Promise<Declarations> {
  const { ctx, analysis, rules, scenarioDir, root } = sources;
  const config = analysis.source.service_config;
  const inScenario = config.startsWith(prefixOf(root, scenarioDir))
    ? config.slice(prefixOf(root, scenarioDir).length)
    : config;
  const file = `${prefixOf(root, scenarioDir)}${inScenario}`;
  const document = await readJsonFile(ctx.fs, posix.join(scenarioDir, inScenario), file);
  const declarations = readDeclared(document.value, analysis.tier, {
    rules,
    scenario: analysis.scenario,
    file,
  });
  const placed = declarations.diagnostics.map((found) => ({
    ...found,
    ...document.locate(found.pointer ?? ''),
  }));
  return { candidates: declarations.candidates, diagnostics: placed };
}

/** Candidates from config/secrets.yaml of the scenario's resources. */
export async function collectFromResources(sources: Sources): Promise<Declarations> {
  const { ctx, analysis, services, root, isOne } = sources;
  const swapped = new Set(analysis.swaps.filter((swap) => swap.applied).map((swap) => swap.original));
  const result: Declarations = { candidates: [], diagnostics: [] };
  for (const node of analysis.graph.nodes) {
    if (node.kind !== 'resource' || !node.enabled || swapped.has(node.name)) continue;
    if (!/^[\w][\w.-]*$/.test(node.name)) continue;
    if (!isOne && services.usersOf(node.name).length === 0) continue;
    const file = `resources/${node.name}/config/secrets.yaml`;
    const stat = await ctx.fs.stat(`${root}/${file}`);
    if (stat?.kind !== 'file' || stat.size > maxCodeBytes) continue;
    const real = await ctx.fs.realpath(`${root}/${file}`);
    if (!real.startsWith(`${await ctx.fs.realpath(root)}/`)) continue;
    const text = decodeUtf8(await ctx.fs.readBytes(`${root}/${file}`), file);
    const scope = {
      resource: node.name,
      required: node.required,
      file,
      services: services.usersOf(node.name),
    };
    const found = readResourceSecrets(text, scope);
    result.candidates.push(...found.candidates);
    result.diagnostics.push(...found.diagnostics);
  }
  return result;
}

/** Candidates from the environment variables that the scenario's code reads; names only. */
export async function collectFromCode(sources: Sources): Promise<Declarations> {
  const { ctx, services, scenarioDir, root, files } = sources;
  const result: { candidates: Candidate[]; diagnostics: Diagnostic[] } = { candidates: [], diagnostics: [] };
  for (const path of files) {
    if (!isReadableCode(path) || skippedFolders.test(path)) continue;
    const owners = services.ownersOf(path);
    if (owners.length === 0) continue;
    const stat = await ctx.fs.stat(`${scenarioDir}/${path}`);
    if (stat?.kind !== 'file' || stat.size > maxCodeBytes) continue;
    const text = new TextDecoder().decode(await ctx.fs.readBytes(`${scenarioDir}/${path}`));
    for (const { name, line, isOptional } of findEnvReads(path, text)) {
      const source = `${prefixOf(root, scenarioDir)}${path}:${line}`;
      const target = { type: 'env' as const, name };
      result.candidates.push({ origin: 'code', target, services: owners, source, hasFallback: isOptional });
    }
  }
  return result;
}
