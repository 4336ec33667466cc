import { join } from 'node:path/posix';
import type { BuildContext } from '../ports.ts';
import { readAtMost } from '../shared/archive/chunks.ts';
import type { Component } from './component.ts';

/** Longer texts are none of a license. */
const maxTextBytes = 4 * 1024 * 1024;

const folders: readonly (readonly [start: string, folder: string])[] = [
  ['pkg:npm/', 'npm'],
  ['pkg:pypi/', 'python'],
  ['pkg:golang/', 'go'],
  ['go:', 'go'],
  ['pkg:cargo/', 'rust'],
  ['crate:', 'rust'],
];

/** The place of a license text below licenses/. Characters that Windows does not allow in a file name become hyphens. */
export function toLicensePath({ id, name, version }: Component): string {
  if (id === 'app') return 'licenses/app.txt';
  const folder = folders.find(([start]) => id.startsWith(start))?.[1] ?? 'parts';
  const parts = `${name}@${version}`
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return join(
    'licenses',
    folder,
    `${parts.map((part) => part.replaceAll(/[<>:"|?*\\]/g, '-')).join('/')}.txt`,
  );
}

/**
 * Writes the license texts of components below an absolute folder, and returns the components with the places of their texts. Several texts
 * of one component become one file.
 */
export async function placeTexts(
  { fs }: Pick<BuildContext, 'fs'>,
  payload: string,
  components: readonly Component[],
): Promise<Component[]> {
  const placed: Component[] = [];
  for (const one of components) {
    if (one.licensePath !== undefined || one.texts.length === 0) {
      placed.push(one);
      continue;
    }
    const licensePath = toLicensePath(one);
    const texts: Uint8Array[] = [];
    for (const path of one.texts)
      texts.push(await readAtMost(fs.read(path), maxTextBytes, path), Buffer.from('\n'));
    await fs.write(join(payload, licensePath), Buffer.concat(texts.slice(0, -1)), 0o644);
    placed.push({ ...one, licensePath });
  }
  return placed;
}
