import { posix } from 'node:path';
import { isReadableCode } from '../../../shared/env-reads/env-reads.ts';
import type { ScenarioSource } from './source.ts';

/** As many files are listed at most. */
export const maxFiles = 1000;
const maxDepth = 8;
const otherFolders =
  /^(?:node_modules|vendor|dist|build|out|coverage|target|venv|__pycache__|testdata|tests?|scripts|docs|examples?|\..*)$/;

/** Adds the product code of a folder of the scenario to `found`, without tests, tools and what a build makes. */
export async function listCode(
  source: ScenarioSource,
  folder: string,
  found: string[],
  depth = 0,
): Promise<void> {
  for (const name of await source.list(folder)) {
    if (found.length >= maxFiles || otherFolders.test(name)) continue;
    const path = posix.join(folder, name);
    if (!isReadableCode(path)) {
      if (depth < maxDepth) await listCode(source, path, found, depth + 1);
    } else if (await source.hasFile(path)) found.push(path);
  }
}
