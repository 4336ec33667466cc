import { posix } from 'node:path';
import { findPathFault } from '../../../../schema/bundle/path.ts';
import { serviceConfigPath } from '../../../shared/scenario/layout.ts';
import type { Program } from './program.ts';
import type { ScenarioSource } from './source.ts';

const maxFiles = 200;
const maxDepth = 6;
const folder = 'initialization';

/**
 * Where a compiled program runs. The lifecycle starts it in its own folder, from where `..` is the scenario: programs read
 * `../initialization/…` and look upwards for `.vrooli/service.json`. The folder `services` of the bundle corresponds to `api` in the scenario.
 */
export const compiledCwd = 'services';

async function listFiles(source: ScenarioSource, path: string, found: string[], depth = 0): Promise<void> {
  for (const name of await source.list(path)) {
    const inner = posix.join(path, name);
    if (found.length > maxFiles || name.startsWith('.env') || findPathFault(inner) !== undefined) continue;
    if (await source.hasFile(inner)) found.push(inner);
    else if (depth < maxDepth) await listFiles(source, inner, found, depth + 1);
  }
}

/**
 * Files of the scenario that a compiled program may read while it runs, in the order of their paths: service.json and the folder
 * `initialization`. None for bundled scripts: packaging ships the files of their folder. `loaded`: files that the kit member ships already.
 */
export async function findScenarioFiles(
  source: ScenarioSource,
  program: Program,
  loaded: ReadonlySet<string>,
): Promise<string[]> {
  if (program.universalPath !== undefined || program.language === 'python') return [];
  const found: string[] = [];
  await listFiles(source, folder, found);
  if (found.length > maxFiles) {
    source.report({
      code: 'initialization-not-bundled',
      message: `${folder} contains more than ${maxFiles} files and is not included in the bundle`,
      remedy: `if the API reads these files at run time, embed them in the program; otherwise ignore this`,
    });
    found.length = 0;
  }
  return [serviceConfigPath, ...found].filter((path) => !loaded.has(path)).sort();
}
