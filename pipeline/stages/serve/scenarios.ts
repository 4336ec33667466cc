import { posix } from 'node:path';
import { JsonNode } from '../../../schema/bundle/json-node.ts';
import type { FileSystem } from '../../ports.ts';
import { parseJsonText } from '../../shared/document/parse-json.ts';
import { Problem } from './problem.ts';
import type { ScenarioFolders } from './stages.ts';

const config = '.vrooli/service.json';

async function isScenario(fs: FileSystem, root: string, folder: string): Promise<boolean> {
  if ((await fs.stat(`${folder}/${config}`))?.kind !== 'file') return false;
  const real = await fs.realpath(folder);
  return real === root || real.startsWith(root === '/' ? '/' : `${root}/`);
}

async function isNamed(fs: FileSystem, root: string, name: string): Promise<boolean> {
  if (posix.basename(root) === name) return true;
  const stat = await fs.stat(`${root}/${config}`);
  if (stat === undefined || stat.size > 8 * 1024 * 1024) return false;
  const { value } = parseJsonText(await fs.readText(`${root}/${config}`));
  return new JsonNode(value).at('service', 'name').text === name;
}

/**
 * Finds a scenario by its name: in `scenarios`, directly below the root, in `examples`, or the root itself. Reads nothing outside
 * the root.
 * @throws {Problem} 404
 */
export async function findScenario(fs: FileSystem, rootDir: string, name: string): Promise<ScenarioFolders> {
  const root = await fs.realpath(rootDir);
  if (/^[A-Za-z0-9][\w.-]{0,127}$/.test(name)) {
    for (const folder of [`${root}/scenarios/${name}`, `${root}/${name}`, `${root}/examples/${name}`]) {
      if (await isScenario(fs, root, folder)) return { scenarioDir: await fs.realpath(folder), root };
    }
    if ((await isScenario(fs, root, root)) && (await isNamed(fs, root, name)))
      return { scenarioDir: root, root };
  }
  const message = `scenario not found: ${JSON.stringify(name.slice(0, 80))}`;
  throw new Problem(404, 'scenario not found', [
    {
      code: 'scenario-unknown',
      pointer: '/scenario',
      message,
      remedy: `it needs ${config} in scenarios/<name> below the root`,
    },
  ]);
}
