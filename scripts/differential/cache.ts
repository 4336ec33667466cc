import { execFileSync } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a packaged result depends on besides its case. */
const product = [
  'actions/package-desktop/toolchain',
  'cli',
  'dist',
  'host',
  'pipeline',
  'resources',
  'runtime',
  'schema',
  'shell',
  'package-lock.json',
];
const suite = ['scripts/differential', 'scripts/differential.ts', 'scripts/prove'];

function addFiles(hash: Hash, root: string, folders: readonly string[]): Hash {
  const args = [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    '--deduplicate',
    '--',
    ...folders,
  ];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  for (const file of listed
    .split('\0')
    .filter((name) => name !== '')
    .sort()) {
    const found = lstatSync(join(root, file), { throwIfNoEntry: false });
    if (found?.isFile() === true) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash;
}

/** The digest of what the results of the case in `folder` depend on; of the product too for `packaged`. */
export function toKey(root: string, folder: string, part: 'plain' | 'packaged'): string {
  const folders = part === 'plain' ? [folder, ...suite] : [folder, ...suite, ...product];
  return addFiles(createHash('sha256').update(process.version), root, folders).digest('hex');
}

/** The stored result of `key` in `file`, or that of `make`, which is then stored. */
export async function cached<T>(
  file: string,
  key: string,
  fresh: boolean,
  make: () => Promise<T>,
): Promise<T> {
  const text = fresh ? undefined : await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) {
    const stored = JSON.parse(text) as { key: string; value: T };
    if (stored.key === key) return stored.value;
  }
  const value = await make();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ key, value }));
  return value;
}
