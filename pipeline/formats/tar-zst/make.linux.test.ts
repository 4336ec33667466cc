import { execFileSync } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext, withTempDir } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import type { FileSystem } from '../../ports.ts';
import { makeTarZst } from './make.ts';
import { readTarZst } from './read.ts';

async function createPayload(dir: string): Promise<string> {
  const root = join(dir, 'payload');
  await nodeFileSystem.write(join(root, 'runtime'), Buffer.alloc(700_000, 'some text '), 0o755);
  await nodeFileSystem.write(join(root, 'bundle.json'), '{}');
  await nodeFileSystem.write(join(root, 'services/ui/empty'), '');
  await symlink('runtime', join(root, 'vrooli'));
  return root;
}

const limits = { entries: 100, bytes: 100_000_000 };
const layout = { payload: 'app-1', files: [] };
const place = { top: 'app-1', beside: new Set<string>() };

/** The file system, with other chunks in place of those that it reads. */
function withChunks(change: (chunk: Uint8Array) => Iterable<Uint8Array>): FileSystem {
  const read: FileSystem['read'] = async function* (path, range) {
    for await (const chunk of nodeFileSystem.read(path, range)) yield* change(chunk);
  };
  return { ...nodeFileSystem, read };
}

describe('makeTarZst', () => {
  needs('tar', 'zstd').it('contains the files of the folder, owned by root, at SOURCE_DATE_EPOCH', () =>
    withTempDir(async (dir) => {
      const to = join(dir, 'out/app.tar.zst');
      await makeTarZst(createTestContext(dir), await createPayload(dir), layout, to);
      const listing = execFileSync('tar', ['--zstd', '--utc', '-tvf', to], { encoding: 'utf8' });
      expect(listing.replaceAll(/ +/g, ' ').trimEnd().split('\n')).toEqual([
        'drwxr-xr-x root/root 0 2024-05-06 07:08 app-1/',
        '-rw-r--r-- root/root 2 2024-05-06 07:08 app-1/bundle.json',
        '-rwxr-xr-x root/root 700000 2024-05-06 07:08 app-1/runtime',
        'drwxr-xr-x root/root 0 2024-05-06 07:08 app-1/services/',
        'drwxr-xr-x root/root 0 2024-05-06 07:08 app-1/services/ui/',
        '-rw-r--r-- root/root 0 2024-05-06 07:08 app-1/services/ui/empty',
        'lrwxrwxrwx root/root 0 2024-05-06 07:08 app-1/vrooli -> runtime',
      ]);
      expect(await readTarZst({ fs: nodeFileSystem }, to, 'app.tar.zst', place, limits)).toMatchObject({
        faults: [],
        bundleText: '{}',
        entries: [
          { path: 'bundle.json', mode: '0644', size: 2 },
          {
            path: 'runtime',
            mode: '0755',
            size: 700_000,
            sha256: await nodeFileSystem.sha256(join(dir, 'payload/runtime')),
          },
          { path: 'services/ui/empty', size: 0 },
          { path: 'vrooli', type: 'symlink', target: 'runtime' },
        ],
      });
    }),
  );

  it('is refused by the reader when its bundle.json is too large', () =>
    withTempDir(async (dir) => {
      const root = await createPayload(dir);
      await nodeFileSystem.write(join(root, 'bundle.json'), new Uint8Array(16 * 1024 * 1024 + 1));
      await makeTarZst(createTestContext(dir), root, layout, join(dir, 'app'));
      await expect(
        readTarZst({ fs: nodeFileSystem }, join(dir, 'app'), 'app', place, limits),
      ).rejects.toThrow('bundle.json has 16777217 bytes');
    }));

  it('has the files of its layout among those of the payload, and refuses two of one name', () =>
    withTempDir(async (dir) => {
      const root = await createPayload(dir);
      const path = 'app-1/start';
      const files = [{ path, mode: 0o755, content: '#!/bin/sh\n' }];
      const to = join(dir, 'app.tar.zst');
      await makeTarZst(createTestContext(dir), root, { payload: 'app-1', files }, to);
      const names = execFileSync('tar', ['--zstd', '-tf', to], { encoding: 'utf8' }).trimEnd().split('\n');
      expect(names.slice(-3)).toEqual(['app-1/services/ui/empty', path, 'app-1/vrooli']);
      const beside = new Set([path]);
      expect(
        await readTarZst({ fs: nodeFileSystem }, to, 'app', { top: 'app-1', beside }, limits),
      ).toMatchObject({
        faults: [],
        outside: [{ path, mode: 0o755, text: '#!/bin/sh\n' }],
        entries: [
          { path: 'bundle.json' },
          { path: 'runtime' },
          { path: 'services/ui/empty' },
          { path: 'vrooli' },
        ],
      });
      const clash = { payload: 'app-1', files: [{ path: 'app-1/Runtime', mode: 0o755, content: '' }] };
      await expect(makeTarZst(createTestContext(dir), root, clash, to)).rejects.toThrow('contains runtime');
    }));

  it('makes the same bytes for any size of the chunks read', () =>
    withTempDir(async (dir) => {
      const root = await createPayload(dir);
      await makeTarZst(createTestContext(dir), root, layout, join(dir, 'one'));
      const fs = withChunks(function* (chunk) {
        for (let at = 0; at < chunk.length; at += 777) yield chunk.subarray(at, at + 777);
      });
      await makeTarZst(createTestContext(dir, { fs }), root, layout, join(dir, 'two'));
      expect((await readFile(join(dir, 'two'))).equals(await readFile(join(dir, 'one')))).toBe(true);
    }));

  it.each<[string, (chunk: Uint8Array) => Iterable<Uint8Array>, string]>([
    ['a file that shrinks while it is read', (chunk) => [chunk.subarray(1)], 'Size mismatch'],
    ['a file that grows while it is read', (chunk) => [chunk, chunk], 'Size mismatch'],
    [
      'a disk that fails',
      () => {
        throw new Error('EIO: i/o error');
      },
      'EIO',
    ],
  ])('removes the file and reports the cause for %s', (_what, change, message) =>
    withTempDir(async (dir) => {
      const root = await createPayload(dir);
      const ctx = createTestContext(dir, { fs: withChunks(change) });
      const to = join(dir, 'out/app.tar.zst');
      await expect(makeTarZst(ctx, root, layout, to)).rejects.toThrow(message);
      expect(await nodeFileSystem.list(join(dir, 'out'))).toEqual([]);
    }),
  );

  it('reports the cause when the output cannot be written', () =>
    withTempDir(async (dir) => {
      const root = await createPayload(dir);
      const write: FileSystem['write'] = async (_path, content) => {
        if (typeof content === 'string' || content instanceof Uint8Array) throw new Error('not a stream');
        for await (const chunk of content) throw new Error(`ENOSPC after ${chunk.length > 0}`);
      };
      const ctx = createTestContext(dir, { fs: { ...nodeFileSystem, write } });
      await expect(makeTarZst(ctx, root, layout, join(dir, 'app'))).rejects.toThrow('ENOSPC');
    }));
});
