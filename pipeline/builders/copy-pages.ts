import { basename, join } from 'node:path/posix';
import { isPrivateName } from '../../schema/private-names.ts';
import type { BuildContext } from '../ports.ts';
import { listTree } from '../shared/archive/tree.ts';

/** Where the pages of a service were found. */
export interface PageFolder {
  /** Absolute. */
  path: string;
  /** Whether it holds the sources too, so that what belongs to development lies beside the pages. */
  isSource: boolean;
}

const isDevelopment = (path: string): boolean => basename(path) === 'node_modules';
const isPrivate = (path: string): boolean => isPrivateName(basename(path));

/**
 * Copies a folder of pages to an absolute path, without private files. `node_modules` is excluded from sources only: in build output
 * (`assets/node_modules`, fonts of packages) it belongs to the pages.
 */
export async function copyPages(ctx: Pick<BuildContext, 'fs'>, from: PageFolder, to: string): Promise<void> {
  const isLeftOut = from.isSource ? (path: string) => isPrivate(path) || isDevelopment(path) : isPrivate;
  for (const entry of await listTree(ctx.fs, from.path, isLeftOut)) {
    if (entry.kind !== 'dir') await ctx.fs.copy(join(from.path, entry.path), join(to, entry.path));
  }
}

/** What a folder of pages is: its service's own folder holds sources, any other one was made for pages. */
export function toPageFolder(path: string, source: { dir: string; scenarioDir: string }): PageFolder {
  const folder = join(path, '.').replace(/\/$/, '');
  const isSource = [source.dir, source.scenarioDir].some(
    (dir) => join(dir, '.').replace(/\/$/, '') === folder,
  );
  return { path, isSource };
}
