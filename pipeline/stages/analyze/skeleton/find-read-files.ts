import { posix } from 'node:path';
import { isReadableCode } from '../../../shared/env-reads/env-reads.ts';
import { listCode } from './list-code.ts';
import type { Program } from './program.ts';
import { findReadPaths, type ReadPath } from './read-paths.ts';
import type { ScenarioSource } from './source.ts';

/** A file or folder of the scenario that a program reads while it runs. */
export interface ReadFile {
  /** Relative to the scenario. */
  path: string;
  isFolder: boolean;
  /** Who reads it: the id of the service, and the place in its sources. */
  service: string;
  evidence: string;
}

/** Code that a build compiles in, and what only development needs. */
const builtIn = /\.(?:go|mod|sum|rs|toml|lock|[cm]?[jt]sx?|vue|svelte|py|pyc|map)$/;
const development =
  /^(?:node_modules|vendor|\.git|\.github|docs?|tests?|cli|coverage|target|__tests__|testdata)(?:\/|$)|(?:^|\/)(?:node_modules|testdata|__tests__)(?:\/|$)|_test\.\w+$/;

/** A path of a checkout, `scenarios/<name>/…`, as a path of the scenario. */
function withoutCheckout(path: string, name: string): string {
  const prefix = `scenarios/${name}/`;
  const at = path.indexOf(prefix);
  return at < 0 ? path : path.slice(at + prefix.length);
}

/** Where a path can lead: from the program's folder, from the scenario, and for scripts from the file itself. */
function toCandidates(path: string, file: string, program: Program, name: string): string[] {
  const inScenario = withoutCheckout(path, name);
  const bases = inScenario === path ? [posix.dirname(file), program.folder, '.'] : ['.'];
  const all = bases.map((base) => posix.join(base, inScenario).replace(/(.)\/$/, '$1'));
  return [...new Set(all)].filter((one) => one !== '.' && !one.startsWith('..'));
}

/** A folder with a program or with everything in it is not data. */
function isTooWide(path: string, parts: readonly string[]): boolean {
  return parts.some((folder) => folder === path || folder.startsWith(`${path}/`));
}

async function findExisting(
  source: ScenarioSource,
  found: ReadPath,
  file: string,
  program: Program,
  parts: readonly string[],
): Promise<Pick<ReadFile, 'path' | 'isFolder'> | undefined> {
  for (const path of toCandidates(found.path, file, program, source.config.name)) {
    if (development.test(path) || isTooWide(path, parts)) continue;
    if (!builtIn.test(path) && (await source.hasFile(path))) return { path, isFolder: false };
    if (!/\.\w+$/.test(path) && (await source.hasFolder(path))) return { path, isFolder: true };
  }
  return undefined;
}

const helpers = /(?:^|[_./])(?:test_helpers?|testing|mocks?)[_.]|\.config\.[cm]?[jt]s$/;

/** The sources of a program. Beside the server of a user interface lie those of its pages, which run in a browser. */
export async function listOwnCode(
  source: ScenarioSource,
  { id, folder, language }: Program,
): Promise<string[]> {
  const code: string[] = [];
  await listCode(source, folder, code);
  const isOfPages = (path: string) =>
    id === 'ui' &&
    language === 'npm' &&
    /\.(?:[jt]sx|vue|svelte)$|^(?:src|public|app|components)\//.test(posix.relative(folder, path));
  return code.filter((path) => isReadableCode(path) && !helpers.test(path) && !isOfPages(path));
}

/**
 * The files and folders of the scenario that its programs name by a constant path and that exist. `parts` are folders that are built
 * or shipped as a whole, such as that of the user interface.
 */
export async function findReadFiles(
  source: ScenarioSource,
  programs: readonly Program[],
  parts: readonly string[],
): Promise<ReadFile[]> {
  const files = new Map<string, ReadFile>();
  for (const program of programs) {
    for (const file of await listOwnCode(source, program)) {
      for (const read of findReadPaths((await source.text(file)) ?? '')) {
        const found = await findExisting(source, read, file, program, parts);
        if (found === undefined || files.has(found.path)) continue;
        files.set(found.path, {
          ...found,
          service: program.id,
          evidence: `${source.path(file)}:${read.line}`,
        });
      }
    }
  }
  const all = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const folders = all.filter(({ isFolder }) => isFolder);
  return all.filter(({ path }) => !folders.some((folder) => path.startsWith(`${folder.path}/`)));
}
