import { posix } from 'node:path';
import { parseJsonText } from '../../../shared/document/parse-json.ts';
import { findEnvReads } from '../../../shared/env-reads/env-reads.ts';
import { findCargoClients, findGoClients, findNpmClients } from '../../../shared/resources/find-clients.ts';
import { sqlResources, toResourceOf } from '../../../shared/resources/variables.ts';
import { child, isRecord } from '../config/values.ts';
import { listCode } from './list-code.ts';
import type { ScenarioSource } from './source.ts';

/** A sign in the sources that a program uses a resource. */
export interface ResourceUse {
  resource: string;
  /** What shows it, such as `api/src/main.js:3 reads DATABASE_URL`. */
  evidence: string;
}

/** Variables with the address of a server that the code of a folder reads; those it does without only on request. */
export async function findVariableUses(
  source: ScenarioSource,
  folder: string,
  { isOptionalToo = false } = {},
): Promise<ResourceUse[]> {
  const files: string[] = [];
  await listCode(source, folder, files);
  const uses: ResourceUse[] = [];
  for (const path of files) {
    for (const { name, line, isOptional } of findEnvReads(path, (await source.text(path)) ?? '')) {
      const resource = isOptional && !isOptionalToo ? undefined : toResourceOf(name);
      if (resource === undefined) continue;
      uses.push({ resource, evidence: `${source.path(path)}:${line} reads ${name}` });
    }
  }
  return uses;
}

/** Client libraries that the program's own manifest requires. */
export async function findLibraryUses(source: ScenarioSource, folder: string): Promise<ResourceUse[]> {
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
export function chooseUses(
  libraries: readonly ResourceUse[],
  reads: readonly ResourceUse[],
): Map<string, string> {
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

/** Those of the resources that the code or the libraries of a folder reach: a program gets the secrets of no other. */
export async function findUsedResources(
  source: ScenarioSource,
  folder: string,
  resources: readonly string[],
): Promise<string[]> {
  const reads = await findVariableUses(source, folder, { isOptionalToo: true });
  const chosen = new Set(chooseUses(await findLibraryUses(source, folder), reads).keys());
  const hasSql = [...chosen].some((name) => sqlResources.has(name));
  return resources.filter((name) => chosen.has(name) || (hasSql && sqlResources.has(name)));
}
