import type { Bundle } from './manifest.ts';
import { toTreePath, type WorkingTree } from './working-tree.ts';

/** A working tree, and the name of its scenario; that of the app's own scenario has none. */
export interface ScenarioTree {
  scenario: string | undefined;
  tree: WorkingTree;
}

/** The working trees of a bundle, that of the app's own scenario first. */
export function listTrees({
  working_tree: own,
  scenarios = [],
}: Pick<Bundle, 'working_tree' | 'scenarios'>): ScenarioTree[] {
  return [
    ...(own === undefined ? [] : [{ scenario: undefined, tree: own }]),
    ...scenarios.flatMap(({ name, working_tree: tree }) =>
      tree === undefined ? [] : [{ scenario: name, tree }],
    ),
  ];
}

/** The working tree that has a path of the payload, and its place in it; undefined for a path outside every tree. */
export function findPlaceInTrees(
  bundle: Pick<Bundle, 'working_tree' | 'scenarios'>,
  path: string,
): { tree: WorkingTree; place: string } | undefined {
  for (const { tree } of listTrees(bundle)) {
    const place = toTreePath(tree, path);
    if (place !== undefined) return { tree, place };
  }
  return undefined;
}
