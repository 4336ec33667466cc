import { join } from 'node:path/posix';
import type { FileSystem } from '../ports.ts';
import type { TreeEntry } from '../shared/archive/tree.ts';

/** Names of license texts, and of the notices that a license asks to pass on. */
const isText = (name: string): boolean =>
  /^(?:licen[cs]es?|copying|copyright|notice|unlicense|eula)(?:[-_.].*)?$/i.test(name) &&
  !/\.(?:[cm]?[jt]sx?|json|go|rs|py|html?)$/i.test(name);

/** The license files directly in a folder of a tree, by their paths in it. */
export function findTexts(tree: readonly TreeEntry[], folder: string): string[] {
  const start = folder === '' ? '' : `${folder}/`;
  return tree.flatMap(({ kind, path }) => {
    const name = path.startsWith(start) ? path.slice(start.length) : '/';
    return kind === 'file' && isText(name) ? [path] : [];
  });
}

/** The license files directly in a folder, absolute. None for a folder that does not exist. */
export async function listTexts(fs: Pick<FileSystem, 'list' | 'stat'>, dir: string): Promise<string[]> {
  if ((await fs.stat(dir))?.kind !== 'dir') return [];
  const found: string[] = [];
  for (const name of await fs.list(dir)) {
    if (isText(name) && (await fs.stat(join(dir, name)))?.kind === 'file') found.push(join(dir, name));
  }
  return found;
}
