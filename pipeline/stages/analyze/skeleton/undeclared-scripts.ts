import { posix } from 'node:path';
import { findPathFault, normalizePath } from '../../../../schema/bundle/path.ts';
import { isReadableCode } from '../../../shared/env-reads/env-reads.ts';
import { apiFolders } from '../../../shared/scenario/layout.ts';
import type { InitializationFile } from '../config/initialization.ts';
import type { Dependency } from '../config/model.ts';
import { quote } from '../findings.ts';
import type { ScenarioSource, StepCommand } from './source.ts';

const folder = 'initialization';
const maxFiles = 200;
const maxDepth = 6;
const maxNamed = 5;
const undoes = /(?:\.down\.sql|^rollback[\w-]*\.sql|^down\.sql)$/i;

async function listFiles(
  source: ScenarioSource,
  path: string,
  isWanted: (path: string) => boolean,
  found: string[] = [],
  depth = 0,
): Promise<string[]> {
  for (const name of await source.list(path)) {
    const inner = posix.join(path, name);
    if (found.length >= maxFiles || name.startsWith('.') || name === 'node_modules') continue;
    if (isWanted(inner)) {
      if (await source.hasFile(inner)) found.push(inner);
    } else if (depth < maxDepth) await listFiles(source, inner, isWanted, found, depth + 1);
  }
  return found;
}

function loads({ program, args }: StepCommand): boolean {
  const name = posix.basename(program);
  return name === 'psql' || name === 'resource-postgres' || (name === 'docker' && args.includes('psql'));
}

/** The scripts that steps of the lifecycle load with psql, such as `cat schema.sql | psql`, in the order of the steps. */
async function findLoaded(source: ScenarioSource): Promise<{ file: string; step: string }[]> {
  const loading = new Set(source.commands.filter(loads).map(({ phase, step }) => `${phase}\0${step}`));
  const found: { file: string; step: string }[] = [];
  for (const { phase, step, cwd, args } of source.commands) {
    if (!loading.has(`${phase}\0${step}`)) continue;
    for (const word of args) {
      const file = normalizePath(posix.join(cwd, word.replace(/^--?[\w-]+=/, '')));
      if (!/\.sql$/i.test(file) || findPathFault(file) !== undefined) continue;
      if (!found.some((one) => one.file === file) && (await source.hasFile(file))) found.push({ file, step });
    }
  }
  return found;
}

/** Whether the API's code makes tables or names one of the files. */
async function makesTables(source: ScenarioSource, scripts: readonly string[]): Promise<boolean> {
  const names = scripts.map((path) => posix.basename(path));
  for (const api of apiFolders) {
    const isProgram = (path: string) => isReadableCode(path) && !/(?:_test|\.test|\.spec)\./.test(path);
    for (const path of await listFiles(source, api, isProgram)) {
      const text = (await source.text(path)) ?? '';
      if (/create\s+table\b/i.test(text) || names.some((name) => text.includes(name))) return true;
    }
  }
  return false;
}

/** A script in a folder of another resource, such as `initialization/questdb`. */
function isOfAnother(source: ScenarioSource, path: string, dependency: Dependency): boolean {
  const others = source.config.dependencies.filter(({ name }) => name !== dependency.name);
  return others.some(({ name }) => path.split('/').includes(name));
}

/**
 * SQL scripts that `initialization` of the database does not list. Those that a step of the lifecycle loads are returned: they are what the
 * database has without a bundle. The others are reported.
 */
export async function findUndeclaredScripts(
  source: ScenarioSource,
  dependency: Dependency,
  declared: ReadonlySet<string>,
): Promise<InitializationFile[]> {
  const loaded = (await findLoaded(source)).filter(({ file }) => !declared.has(file));
  for (const { file, step } of loaded) {
    source.report({
      severity: 'info',
      code: 'initialization-from-step',
      message: `the lifecycle's step ${quote(step)} loads ${quote(file)}, which initialization does not list: the database of the bundle loads it too`,
      pointer: dependency.pointer,
      remedy: `to choose its place in the order, list it in ${dependency.pointer}/initialization`,
    });
  }
  const known = new Set([...declared, ...loaded.map(({ file }) => file)]);
  const scripts = await listFiles(source, folder, (path) => /\.sql$/i.test(path));
  const left = scripts.filter(
    (path) =>
      !known.has(path) && !undoes.test(posix.basename(path)) && !isOfAnother(source, path, dependency),
  );
  if (left.length > 0) {
    const named = left.slice(0, maxNamed).map(quote).join(', ');
    const more = left.length > maxNamed ? ` and ${left.length - maxNamed} more` : '';
    const isMinor = known.size > 0 || (await makesTables(source, left));
    const list = left.slice(0, maxNamed).map((file) => JSON.stringify({ file }));
    source.report({
      severity: isMinor ? 'info' : 'warning',
      code: 'initialization-undeclared',
      message: `the database of the bundle starts without ${named}${more}: initialization does not list ${left.length === 1 ? 'it' : 'them'}, and no step of the lifecycle loads ${left.length === 1 ? 'it' : 'them'}`,
      pointer: dependency.pointer,
      remedy: `if the database needs ${left.length === 1 ? 'it' : 'them'}, add "initialization": [${list.join(', ')}] to ${dependency.pointer}`,
    });
  }
  return loaded.map(({ file }) => ({ file, pointer: dependency.pointer }));
}
