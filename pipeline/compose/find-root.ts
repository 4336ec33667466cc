import { posix } from 'node:path';
import type { FileSystem } from '../ports.ts';

/**
 * The repository that a scenario belongs to: the nearest folder at or above it that contains `.git`, else the parent
 * of its `scenarios` folder, else the scenario itself. Paths are absolute.
 */
export async function findRoot(fs: Pick<FileSystem, 'stat'>, scenarioDir: string): Promise<string> {
  for (let dir = scenarioDir; ; dir = posix.dirname(dir)) {
    if ((await fs.stat(posix.join(dir, '.git'))) !== undefined) return dir;
    if (dir === posix.dirname(dir)) break;
  }
  const parent = posix.dirname(scenarioDir);
  return posix.basename(parent) === 'scenarios' ? posix.dirname(parent) : scenarioDir;
}
