import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { types } from 'node:util';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import { readBinaryFormat } from '../../pipeline/builders/npm/packages/binary-format.ts';
import { readDebMembers } from '../../pipeline/formats/deb/ar.ts';
import { makeZip } from '../../pipeline/formats/zip/make.ts';
import { readZip } from '../../pipeline/formats/zip/read.ts';
import { readTarZst } from '../../pipeline/formats/tar-zst/read.ts';
import { readSignedMessage } from '../../pipeline/signing/authenticode/cms.ts';
import { type Compression, readTar } from '../../pipeline/shared/archive/untar.ts';
import { unpackStaged } from '../../pipeline/stages/package-desktop/staged/unpack.ts';
import { readForeignZip } from '../../pipeline/shared/archive/unzip.ts';
import { readElfNeeds } from '../../pipeline/shared/elf/read-needs.ts';
import { toArMember } from '../adversary/ar.ts';
import { tarEnd, toPaxRecord, toRawEntry } from '../adversary/tar.ts';
import { createTestContext } from '../packaging/context.ts';
import { createRelease } from '../packaging/release.ts';
import { createStaged } from '../packaging/staged.ts';
import { writeWheel } from '../support/python-wheel.ts';
import { assertSound, assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedBytes } from './mutate.ts';

/** More than the bytes that are read. */
const zeros = Buffer.alloc(160 * 1024);
const limits = { entries: 100, bytes: 128 * 1024 };
const tar = Buffer.concat([
  toRawEntry({ name: 'top/', type: '5', mode: 0o755 }),
  toRawEntry({ name: 'PaxHeader', type: 'x', content: toPaxRecord('path', `top/${'long/'.repeat(30)}name`) }),
  toRawEntry({ name: 'top/a', content: 'text of a file' }),
  toRawEntry({ name: '././@LongLink', type: 'L', content: `top/${'b'.repeat(150)}\0` }),
  toRawEntry({ name: 'top/b', content: Buffer.alloc(2_000, 7) }),
  toRawEntry({ name: 'top/c', type: '2', link: 'a', mode: 0o777 }),
  tarEnd,
]);
const deb = Buffer.concat([
  Buffer.from('!<arch>\n'),
  toArMember('debian-binary', Buffer.from('2.0\n')),
  toArMember('control.tar.gz', gzipSync(tar)),
  toArMember('data.tar.xz', Buffer.from(`\u00fd7zXZ${'.'.repeat(100)}YZ`, 'latin1')),
]);

async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 300) yield bytes.subarray(at, at + 300);
}

/** An Error with words for the user; a TypeError or RangeError is a fault of the reader. */
const isRefusal = (error: unknown): boolean =>
  types.isNativeError(error) && error.message !== '' && !/^(?:Type|Range|Reference)Error$/.test(error.name);

/** Reads an archive as verify does: what it takes from it is bounded, whatever the archive states. */
async function readArchive(bytes: Buffer, compression: Compression): Promise<void> {
  let entries = 0;
  let size = 0;
  try {
    await readTar(
      inChunks(bytes),
      compression,
      async ({ content }) => {
        entries += 1;
        for await (const chunk of content) size += chunk.length;
      },
      limits,
    );
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  if (entries > limits.entries || size > limits.bytes) throw new Error(`${entries} entries, ${size} bytes`);
}

const readAt = (bytes: Buffer) => ({
  ...nodeFileSystem,
  stat: async () => ({ kind: 'file' as const, size: bytes.length, mode: 0o644 }),
  read: (_path: string, range = { start: 0, end: bytes.length }) =>
    inChunks(bytes.subarray(range.start, range.end)),
});

let dir: string;
let release: string;
beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('fuzz-archives-');
  release = await createRelease(createTestContext(dir), dir, { formats: ['tar.zst'] });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('archives', () => {
  it.each([
    ['none', (bytes: Buffer) => bytes],
    ['gzip', (bytes: Buffer) => gzipSync(bytes)],
    ['zstd', (bytes: Buffer) => zstdCompressSync(bytes)],
  ] as const)(
    'tar, compressed as %s',
    (compression, compress) =>
      assertSoundAsync(
        mutatedBytes([
          compress(tar),
          compress(tar.subarray(0, 1024)),
          ...(compression === 'none' ? [] : [compress(zeros)]),
        ]),
        (bytes) => readArchive(bytes, compression),
      ),
    timeoutMs,
  );

  it(
    'an installer with changed bytes inside of its compression',
    async () => {
      const name = 'tiny-app-1.0.0-beta.2-linux-x64.tar.zst';
      const { zstdDecompressSync } = await import('node:zlib');
      const plain = zstdDecompressSync(readFileSync(join(release, name)));
      const top = 'tiny-app-1.0.0-beta.2';
      await assertSoundAsync(
        mutatedBytes([plain]),
        async (bytes) => {
          const fs = readAt(zstdCompressSync(bytes, { params: { 100: 1 } }));
          const content = await readTarZst({ fs }, name, name, { top, beside: new Set() }, limits);
          if (content.faults.length > 0) return;
          const leaving = content.entries.find(
            ({ path }) => path.startsWith('/') || path.split('/').includes('..'),
          );
          if (leaving !== undefined) throw new TypeError(`${leaving.path} leaves the folder`);
        },
        isRefusal,
      );
    },
    timeoutMs,
  );

  it(
    'a zip file',
    async () => {
      const root = join(dir, 'zipped');
      await nodeFileSystem.write(join(root, 'bundle.json'), '{"app": 1}');
      await nodeFileSystem.write(join(root, 'long.txt'), 'words of a text '.repeat(100));
      const to = join(dir, 'a.zip');
      const ctx = createTestContext(dir);
      await makeZip(ctx, { root, layout: { payload: 'a/app', files: [] }, work: join(dir, 'zip-work'), to });
      await assertSoundAsync(
        mutatedBytes([readFileSync(to)]),
        async (bytes) => {
          const place = { top: 'a', payload: 'a/app', isWindows: true };
          await readZip({ fs: readAt(bytes) }, 'a.zip', 'a.zip', place, limits);
        },
        isRefusal,
      );
    },
    timeoutMs,
  );

  it(
    'a staged payload with changed bytes inside of its compression',
    async () => {
      const folder = join(dir, 'to-stage');
      await nodeFileSystem.mkdir(folder);
      const { file } = await createStaged(createTestContext(dir), folder);
      const { zstdDecompressSync } = await import('node:zlib');
      const plain = zstdDecompressSync(readFileSync(file));
      const top = '/top/';
      const stay = (path: string) => {
        if (!path.startsWith(top) || path.includes('..')) throw new TypeError(`${path} is outside of ${top}`);
      };
      await assertSoundAsync(
        mutatedBytes([plain]),
        async (bytes) => {
          const fs = {
            ...readAt(zstdCompressSync(bytes, { params: { 100: 1 } })),
            realpath: async (path: string) => path,
            mkdir: async (path: string) => stay(path),
            symlink: async (_target: string, path: string) => stay(path),
            write: async (path: string, content: string | Uint8Array | AsyncIterable<Uint8Array>) => {
              stay(path);
              if (typeof content === 'object' && Symbol.asyncIterator in content)
                for await (const _ of content);
            },
          };
          await unpackStaged(fs, { path: 'a', name: 'a' }, { dir: '/top', payload: '/top/payload' });
        },
        isRefusal,
      );
    },
    timeoutMs,
  );

  it(
    'a zip file of another program',
    async () => {
      const files = { 'a/b.txt': 'words of a text '.repeat(100), 'a/c': { text: 'program', mode: 0o755 } };
      const { file } = writeWheel(dir, { name: 'fuzz', version: '1', tags: 'py3-none-any' }, files);
      const bytes = readFileSync(join(dir, file));
      const read = async (changed: Buffer) => {
        let size = 0;
        let entries = 0;
        await readForeignZip(readAt(changed), 'a.whl', limits, async ({ path, content }) => {
          entries += 1;
          for await (const chunk of content) size += chunk.length;
          if (path.startsWith('/') || path.split('/').includes('..'))
            throw new TypeError(`${path} leaves the folder`);
        });
        if (size > limits.bytes || entries > limits.entries)
          throw new TypeError(`${entries} of ${size} bytes`);
        return entries;
      };
      expect(await read(bytes)).toBe(6);
      await assertSoundAsync(mutatedBytes([bytes]), read, isRefusal);
    },
    timeoutMs,
  );

  it(
    'the members of a .deb',
    () =>
      assertSoundAsync(
        mutatedBytes([deb]),
        (bytes) => readDebMembers({ fs: readAt(bytes) }, 'a.deb'),
        isRefusal,
      ),
    timeoutMs,
  );

  it(
    'signatures of PKCS #7',
    () => {
      const signature = readFileSync(join(import.meta.dirname, '../fixtures/signing/signature.p7'));
      expect(readSignedMessage(signature)).toMatchObject({ isGenuine: true, isTimestamped: true });
      assertSound(mutatedBytes([signature]), readSignedMessage, isRefusal);
    },
    timeoutMs,
  );

  it('takes the archives that the inputs are made from', async () => {
    for (const compression of ['none', 'zstd'] as const) {
      const seen: string[] = [];
      const visit = async ({ path }: { path: string }) => void seen.push(path);
      await readTar(
        inChunks(compression === 'none' ? tar : zstdCompressSync(tar)),
        compression,
        visit,
        limits,
      );
      expect(seen).toHaveLength(4);
    }
    await readDebMembers({ fs: readAt(deb) }, 'a.deb');
  });
});

describe('programs', () => {
  const node = readFileSync(process.execPath).subarray(0, 64 * 1024);
  const head = Buffer.from(node.subarray(0, 4096));
  const pe = Buffer.alloc(512);
  pe.write('MZ');
  pe.writeUInt32LE(0x80, 0x3c);
  pe.write('PE\0\0', 0x80);

  it(
    'the format of a binary',
    () => assertSound(mutatedBytes([head, pe, Buffer.from('cafebabe00000002', 'hex')]), readBinaryFormat),
    timeoutMs,
  );

  it(
    'what a Linux program needs',
    () =>
      assertSoundAsync(
        mutatedBytes([head, node]),
        (bytes) => readElfNeeds(async ({ start, end }) => bytes.subarray(start, end)),
        isRefusal,
      ),
    timeoutMs,
  );
});
