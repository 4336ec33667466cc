import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScenarioTree } from '../../schema/bundle/trees.ts';
import type { WorkingTree } from '../../schema/bundle/working-tree.ts';

/** Format of the tree on disk: another number lays every tree out again. */
const format = 1;

/** The file below app data that says from what the app's own working tree was laid out. */
const stampFile = 'runtime/working-tree';

/** The stamp of a tree, below app data: each scenario has one. */
export function toStampFile({ scenario }: Pick<ScenarioTree, 'scenario'>): string {
  return scenario === undefined ? stampFile : `${stampFile}-${scenario}`;
}

/**
 * Identifies the payload that a working tree comes from: its content, and its place, to which links lead. Undefined for a bundle that
 * was not packaged, whose content is not known.
 */
export function toStamp(tree: WorkingTree, bundleRoot: string): string | undefined {
  return tree.digest === undefined ? undefined : `${format} ${tree.digest} ${bundleRoot}\n`;
}

/** Whether app data has the tree of this payload already: one small file is read at most starts. */
export function isCurrent(one: ScenarioTree, appData: string, bundleRoot: string): boolean {
  const { tree } = one;
  const stamp = toStamp(tree, bundleRoot);
  if (stamp === undefined || !existsSync(join(appData, tree.path))) return false;
  try {
    return readFileSync(join(appData, toStampFile(one)), 'utf8') === stamp;
  } catch {
    return false;
  }
}
