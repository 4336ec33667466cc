import { execFileSync } from 'node:child_process';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { createTestContext, withTempDir } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import { packDeb } from './pack.ts';

const { it } = needs('dpkg-deb', 'xz', 'ar');

const control =
  'Package: a\nVersion: 1\nArchitecture: all\nMaintainer: A <a@example.com>\nDescription: a text\n';

/** Packs a tree with a file of 25 MiB, and returns the line of `xz --list` for its data. */
async function packAndList(dir: string, target: 'linux-x64' | 'linux-arm64'): Promise<string> {
  const root = join(dir, 'tree');
  await mkdir(join(root, 'DEBIAN'), { recursive: true });
  await writeFile(join(root, 'DEBIAN/control'), control);
  await writeFile(join(root, 'file'), '');
  await truncate(join(root, 'file'), 25 * 1024 ** 2);
  const to = join(dir, 'a.deb');
  await packDeb(createTestContext(dir), { root, work: join(dir, 'pack'), to, target });
  expect(execFileSync('dpkg-deb', ['--field', to, 'Package'], { encoding: 'utf8' })).toBe('a\n');
  execFileSync('ar', ['x', to, 'data.tar.xz'], { cwd: dir });
  return execFileSync('xz', ['--list', '--verbose', '--verbose', 'data.tar.xz'], {
    cwd: dir,
    encoding: 'utf8',
  });
}

it('compresses in blocks of one size, so that the bytes do not depend on the number of processors', () =>
  withTempDir(async (dir) => {
    const list = await packAndList(dir, 'linux-x64');
    // Two of the file, one before it and one after it, in one stream.
    expect(list).toMatch(/Streams: +1\n +Blocks: +4\n/);
    expect(list.match(/--x86 --lzma2=dict=8MiB/g)).toHaveLength(4);
  }));

it('uses no filter for arm64, which xz of Ubuntu 22.04 would not read', () =>
  withTempDir(async (dir) => {
    const list = await packAndList(dir, 'linux-arm64');
    expect(list.match(/ --lzma2=dict=8MiB/g)).toHaveLength(4);
    expect(list).not.toMatch(/--(?:x86|arm)/);
  }));
