import { dirname, join, relative } from 'node:path/posix';
import semver from 'semver';
import { type NodeWish, toLine } from './choose-node.ts';

/** The fields of a package.json that name a version of Node. */
export interface NodeFields {
  engines?: { node?: string | undefined } | undefined;
  volta?: { node?: string | undefined } | undefined;
}

/** Reads a file by its absolute path; undefined when there is none. */
type Read = (path: string) => Promise<string | undefined>;

/** The wish of a file for a version manager, in a folder or the nearest above it up to `top`. */
async function findFileWish(read: Read, dir: string, top: string): Promise<NodeWish[]> {
  for (let at = dir; ; at = dirname(at)) {
    for (const name of ['.nvmrc', '.node-version']) {
      const path = join(at, name);
      const text = await read(path);
      if (text === undefined) continue;
      const range = toLine(text);
      return range === undefined ? [] : [{ range, from: relative(top, path) }];
    }
    if (at === top || at === dirname(at)) return [];
  }
}

/**
 * The versions of Node that a service in `dir` asks for. `engines` is what its author promises to run on; without it the version that they
 * develop with counts: volta, .nvmrc or .node-version. `top`: the scenario's folder, absolute as `dir`.
 */
export async function listOwnWishes(
  read: Read,
  { dir, top }: { dir: string; top: string },
  manifest: NodeFields | undefined,
): Promise<NodeWish[]> {
  const file = relative(top, join(dir, 'package.json'));
  const engines = manifest?.engines?.node;
  if (engines !== undefined && semver.validRange(engines) !== null)
    return [{ range: engines, from: `engines.node of ${file}` }];
  const volta = manifest?.volta?.node;
  const range = volta === undefined ? undefined : toLine(volta);
  return range === undefined ? findFileWish(read, dir, top) : [{ range, from: `volta.node of ${file}` }];
}
