import { posix } from 'node:path';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { parseJsonText } from '../../../shared/document/parse-json.ts';
import { findEnvReads } from '../../../shared/env-reads/env-reads.ts';
import { findCargoClients, findGoClients, findNpmClients } from '../../../shared/resources/find-clients.ts';
import { sqlResources, toResourceOf } from '../../../shared/resources/variables.ts';
import { child, isRecord } from '../config/values.ts';
import { listCode } from './list-code.ts';
import type { Program } from './program.ts';
import type { ScenarioSource } from './source.ts';

/** A sign in the sources that a program uses a resource. */
interface Use {
  resource: string;
  /** What shows it, such as `api/src/main.js:3 reads DATABASE_URL`. */
  evidence: string;
}

/** Variables that the code reads and does not do without. */
async function findReads(source: ScenarioSource, folder: string): Promise<Use[]> {
  const files: string[] = [];
  await listCode(source, folder, files);
  const uses: Use[] = [];
  for (const path of files) {
    for (const { name, line, isOptional } of findEnvReads(path, (await source.text(path)) ?? '')) {
      const resource = isOptional ? undefined : toResourceOf(name);
      if (resource === undefined) continue;
      uses.push({ resource, evidence: `${source.path(path)}:${line} reads ${name}` });
    }
  }
  return uses;
}

/** Client libraries that the program's own manifest requires. */
async function findLibraries(source: ScenarioSource, folder: string): Promise<Use[]> {
  const text = async (name: string) => (await source.text(posix.join(folder, name))) ?? '';
  const dependencies = child(parseJsonText((await text('package.json')) || '{}').value, 'dependencies');
  const found = [
    ['package.json', findNpmClients(isRecord(dependencies) ? dependencies : {})],
    ['go.mod', findGoClients(await text('go.mod'))],
    ['Cargo.toml', findCargoClients(await text('Cargo.toml'))],
  ] as const;
  return found.flatMap(([name, clients]) =>
    clients.map(({ resource, library, line }) => ({
      resource,
      evidence: `${source.path(posix.join(folder, name))}${line === undefined ? '' : `:${line}`} requires ${library}`,
    })),
  );
}

/** One use for each resource that has to be declared. A library of one database says which one a plain DATABASE_URL means. */
function chooseUses(libraries: readonly Use[], reads: readonly Use[]): Map<string, string> {
  const databases = libraries.filter(({ resource }) => sqlResources.has(resource));
  const isEmbedded = databases.some(({ resource }) => resource === 'sqlite' || resource === 'duckdb');
  const chosen = new Map<string, string>();
  const choose = (resource: string, evidence: string) => {
    if (!chosen.has(resource)) chosen.set(resource, evidence);
  };
  for (const { resource, evidence } of reads) {
    const server = databases.find((library) => library.resource !== 'sqlite')?.resource;
    if (resource !== 'sql') choose(resource, evidence);
    else if (server !== undefined || !isEmbedded) choose(server ?? 'postgres', evidence);
  }
  // With an embedded database beside it, the library of a server is one of several choices.
  for (const { resource, evidence } of libraries) {
    if (!sqlResources.has(resource) || !isEmbedded) choose(resource, evidence);
  }
  return chosen;
}

/** Reports the servers that the programs use by their code or libraries, and that service.json does not name at all. */
export async function reportUndeclared(
  source: ScenarioSource,
  programs: readonly Pick<Program, 'folder'>[],
  catalogue: ResourceCatalogue,
): Promise<void> {
  const stated = source.config.dependencies;
  const disabled = new Map(
    stated
      .filter((one) => !one.enabled && one.isLeftOut !== true)
      .map((one) => [catalogue.toName(one.name), one]),
  );
  const declared = new Set(
    stated.filter((one) => one.enabled || one.isLeftOut === true).map(({ name }) => catalogue.toName(name)),
  );
  const hasDatabase = [...declared].some((name) => sqlResources.has(name));
  const folders = [...new Set(programs.map(({ folder }) => folder))];
  const libraries = (await Promise.all(folders.map((folder) => findLibraries(source, folder)))).flat();
  const reads = (await Promise.all(folders.map((folder) => findReads(source, folder)))).flat();
  for (const [resource, evidence] of chooseUses(libraries, reads)) {
    if (declared.has(resource) || (sqlResources.has(resource) && hasDatabase)) continue;
    const off = disabled.get(resource);
    source.report({
      code: 'resource-undeclared',
      message: `${resource} is used but ${off === undefined ? 'not declared' : 'declared with "enabled": false'}, so the bundle does not contain it: ${evidence}`,
      pointer: off?.pointer ?? '/dependencies/resources',
      remedy:
        off === undefined
          ? `declare it: {"dependencies": {"resources": {"${resource}": {"required": true}}}}`
          : 'remove "enabled": false, or the code that uses it',
    });
  }
}
