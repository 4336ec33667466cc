import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeExec } from '../../../host/exec.ts';
import { nodeFileSystem } from '../../../host/fs.ts';
import { withTempDir } from '../../../test/packaging/context.ts';
import { readDeb } from './read.ts';

const onDebian = existsSync('/usr/bin/dpkg-deb') ? it : it.skip;

const limits = { entries: 100, bytes: 10_000_000 };
const fs = nodeFileSystem;
const identity = { app: { name: 'tiny', version: '1.0.0', vendor: 'octo' }, target: 'linux-x64' } as const;
const control = `Package: octo-tiny
Version: 1.0.0
Architecture: amd64
Maintainer: Tiny Team <team@tiny.example>
Description: tiny
`;

/** A .deb of what `fill` writes below opt/octo-tiny; dpkg-deb gets `args`, such as the compression. */
async function createDeb(
  dir: string,
  fill: (payload: string) => Promise<void>,
  ...args: string[]
): Promise<string> {
  const root = join(dir, 'root');
  await mkdir(join(root, 'opt/octo-tiny'), { recursive: true });
  await mkdir(join(root, 'DEBIAN'));
  await fill(join(root, 'opt/octo-tiny'));
  const sums = execFileSync('sh', ['-c', 'find opt -type f -exec md5sum {} +'], { cwd: root });
  await writeFile(join(root, 'DEBIAN/md5sums'), sums);
  await writeFile(join(root, 'DEBIAN/control'), control);
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', root]);
  const to = join(dir, 'tiny.deb');
  execFileSync('dpkg-deb', ['--root-owner-group', ...args, '--build', root, to], { stdio: 'pipe' });
  return to;
}

describe('readDeb', () => {
  onDebian('refuses a time in one ar header that the others do not have', () =>
    withTempDir(async (dir) => {
      const path = await createDeb(dir, async (payload) => writeFile(join(payload, 'bundle.json'), '{}'));
      const bytes = await readFile(path);
      // The time of debian-binary.
      bytes[8 + 16] = (bytes[8 + 16] ?? 0) ^ 1;
      await writeFile(path, bytes);
      const read = readDeb({ fs, exec: nodeExec }, path, 'tiny.deb', identity, limits);
      await expect(read).rejects.toThrow('control.tar.xz has another time than the first one');
    }),
  );

  onDebian.each(['xz', 'gzip', 'none'])('reads a package that is compressed with %s', (compression) =>
    withTempDir(async (dir) => {
      const fill = async (payload: string) => {
        await writeFile(join(payload, 'bundle.json'), '{"a": 1}');
        await writeFile(join(payload, 'runtime'), Buffer.alloc(3_000_000, 'abc'));
      };
      const path = await createDeb(dir, fill, `-Z${compression}`);
      const content = await readDeb({ fs, exec: nodeExec }, path, 'tiny.deb', identity, limits);
      expect(content).toMatchObject({
        faults: [],
        bundleText: '{"a": 1}',
        entries: [
          { path: 'bundle.json', mode: '0644', size: 8 },
          { path: 'runtime', mode: '0644', size: 3_000_000 },
        ],
      });
    }),
  );

  onDebian('unpacks nothing to disk', () =>
    withTempDir(async (dir) => {
      const path = await createDeb(dir, (payload) => writeFile(join(payload, 'runtime'), 'x'));
      const ran: string[] = [];
      const run: typeof nodeExec.run = (file, args, options) => {
        ran.push([file, args[0]].join(' '));
        return nodeExec.run(file, args, options);
      };
      await readDeb({ fs, exec: { ...nodeExec, run } }, path, 'tiny.deb', identity, limits);
      expect(ran).toEqual(['dpkg-deb --ctrl-tarfile', 'dpkg-deb --fsys-tarfile']);
    }),
  );

  onDebian('names the file that differs from its md5sum, and which field of control is another', () =>
    withTempDir(async (dir) => {
      const path = await createDeb(dir, (payload) => writeFile(join(payload, 'runtime'), 'x'));
      const root = join(dir, 'root');
      await writeFile(join(root, 'opt/octo-tiny/runtime'), 'y');
      execFileSync('dpkg-deb', ['--root-owner-group', '--build', root, path], { stdio: 'pipe' });
      const other = { app: { name: 'tiny', version: '2.0.0', vendor: 'octo' }, target: undefined };
      const { faults } = await readDeb({ fs, exec: nodeExec }, path, 'tiny.deb', other, limits);
      expect(faults.map(({ code, message }) => `${code}: ${message}`)).toEqual([
        'deb-control-mismatch: its Version is 1.0.0, expected 2.0.0',
        'deb-md5sums-mismatch: opt/octo-tiny/runtime differs from its line in DEBIAN/md5sums',
      ]);
    }),
  );
});
