import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkingTree } from '../../schema/bundle/working-tree.ts';

/** Format of the tree on disk: another number lays every tree out again. */
const format = 1;

/** The file below app data that says from what a working tree was laid out. */
export const stampFile = 'runtime/working-tree';

/**
 * Identifies the payload that a working tree comes from: its content, and its place, to which links lead. Undefined for a bundle that
 * was not packaged, whose content is not known.
 */
export function toStamp(tree: WorkingTree, bundleRoot: string): string | undefined {
  return tree.digest === undefined ? undefined : `${format} ${tree.digest} ${bundleRoot}\n`;
}

/** Whether app data has the tree of this payload already: one small file is read at most starts. */
export function isCurrent(tree: WorkingTree, appData: string, bundleRoot: string): boolean {
  const stamp = toStamp(tree, bundleRoot);
  if (stamp === undefined || !existsSync(join(appData, tree.path))) return false;
  try {
    return readFileSync(join(appData, stampFile), 'utf8') === stamp;
  } catch {
    return false;
  }
}
