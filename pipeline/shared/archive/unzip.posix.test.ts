import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { rejection, withTempDir } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import { readForeignZip } from './unzip.ts';

const { it } = needs('python3');
const limits = { entries: 10, bytes: 100_000 };

/** A zip file by Python; `entries` are [name, text, how to write it]. */
function writeZip(file: string, entries: readonly [name: string, text: string, method: string][]): void {
  const script = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as z:
    for name, text, method in json.load(sys.stdin):
        z.writestr(zipfile.ZipInfo(name), text, getattr(zipfile, method))
    z.comment = b'PK\\x05\\x06 a comment'
`;
  execFileSync('python3', ['-W', 'ignore', '-c', script, file], { input: JSON.stringify(entries) });
}

async function read(file: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  await readForeignZip(nodeFileSystem, file, limits, async ({ path, kind, content }) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    found[path] = `${kind} ${Buffer.concat(chunks).toString()}`;
  });
  return found;
}

describe('a zip file of another program', () => {
  it('is read entry by entry, stored and deflated', () =>
    withTempDir(async (dir) => {
      const file = join(dir, 'a.zip');
      writeZip(file, [
        ['a/', '', 'ZIP_STORED'],
        ['a/b', 'words '.repeat(5), 'ZIP_DEFLATED'],
        ['c', 'text', 'ZIP_STORED'],
      ]);
      expect(await read(file)).toEqual({ a: 'dir ', 'a/b': `file ${'words '.repeat(5)}`, c: 'file text' });
    }));

  it.each([
    ['a path that leaves the folder', [['../a', 'x', 'ZIP_STORED']], 'has an entry at "../a"'],
    ['an absolute path', [['/a', 'x', 'ZIP_STORED']], 'has an entry at "/a"'],
    ['a path of Windows', [['a\\\\b', 'x', 'ZIP_STORED']], 'has an entry at'],
    [
      'one name twice',
      [
        ['a', 'x', 'ZIP_STORED'],
        ['a', 'y', 'ZIP_STORED'],
      ],
      'has a twice',
    ],
    ['another compression', [['a', 'x', 'ZIP_BZIP2']], 'a method other than deflate'],
    ['more bytes than the limit', [['a', 'x'.repeat(200_000), 'ZIP_DEFLATED']], 'more than 100000 bytes'],
    [
      'more entries than the limit',
      Array.from({ length: 11 }, (_, at) => [`${at}`, 'x', 'ZIP_STORED']),
      'more than 10 entries',
    ],
  ] as [string, [string, string, string][], string][])('is refused with %s', (_what, entries, message) =>
    withTempDir(async (dir) => {
      const file = join(dir, 'a.zip');
      writeZip(file, entries);
      expect((await rejection(read(file))).message).toContain(message);
    }),
  );

  it('is refused when a content was changed or cut off, and when it is not a zip file', () =>
    withTempDir(async (dir) => {
      const file = join(dir, 'a.zip');
      writeZip(file, [['a', 'text of a file', 'ZIP_STORED']]);
      const bytes = readFileSync(file);
      const changed = Buffer.from(bytes);
      changed.write('T', bytes.indexOf('text of'));
      writeFileSync(file, changed);
      expect((await rejection(read(file))).message).toBe('a has another checksum than its header states');
      writeFileSync(file, bytes.subarray(0, -5));
      expect((await rejection(read(file))).message).toContain('end of a zip file');
      writeFileSync(file, '');
      expect((await rejection(read(file))).message).toContain('end of a zip file');
    }));
});
