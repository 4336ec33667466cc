import type { WorkingTree } from '../../../../schema/bundle/working-tree.ts';
import { serviceConfigPath } from '../../../shared/scenario/layout.ts';
import type { Program } from './program.ts';
import type { ScenarioSource } from './source.ts';
import type { UiServer } from './ui.ts';
import { toTreePath, toTreeSource } from './working-tree.ts';

/** The working tree of a scenario with programs: where it is made, and the files of the scenario in it. */
export async function planWorkingTree(
  source: ScenarioSource,
  api: Program | undefined,
  server: UiServer | undefined,
): Promise<WorkingTree> {
  const files = new Set([serviceConfigPath, ...(server?.files ?? [])]);
  if (await source.hasFolder('initialization')) files.add('initialization/**');
  return {
    path: toTreePath(source.config.name),
    source: toTreeSource(api?.folder),
    files: [...files].sort(),
    ...(server === undefined || server.pages.length === 0 ? {} : { links: [...server.pages] }),
  };
}
