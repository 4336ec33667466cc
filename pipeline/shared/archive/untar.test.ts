import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { pack } from 'tar-stream';
import { readAtMost } from './chunks.ts';
import { type ArchiveEntry, readTar } from './untar.ts';

type Header = Parameters<ReturnType<typeof pack>['entry']>[0];

async function toTar(entries: [header: Header, content?: string | Buffer][]): Promise<Buffer> {
  const archive = pack();
  for (const [header, content] of entries) archive.entry(header, content ?? '');
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function* inChunks(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const large = Buffer.alloc(300_000, 'abc');
const three: [Header, (string | Buffer)?][] = [
  [{ name: 'top/', type: 'directory', mode: 0o755 }],
  [{ name: 'top/large', mode: 0o644, uid: 7, gid: 8, uname: 'daemon', mtime: new Date(5000) }, large],
  [{ name: 'top/link', type: 'symlink', linkname: 'large', mode: 0o777 }],
];

describe('readTar', () => {
  it.each([
    ['none', (bytes: Buffer) => bytes],
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ] as const)('visits every entry of a tar compressed as %s, in its order', async (compression, compress) => {
    const seen: Omit<ArchiveEntry, 'content'>[] = [];
    const digests: string[] = [];
    await readTar(inChunks(compress(await toTar(three))), compression, async ({ content, ...facts }) => {
      seen.push(facts);
      const hash = createHash('sha256');
      for await (const chunk of content) hash.update(chunk);
      digests.push(hash.digest('hex'));
    });
    expect(seen).toMatchObject([
      { path: 'top/', type: 'dir', mode: 0o755, uname: '' },
      { path: 'top/large', type: 'file', mode: 0o644, uid: 7, gid: 8, uname: 'daemon', mtime: 5 },
      { path: 'top/link', type: 'symlink', target: 'large' },
    ]);
    expect(digests[1]).toBe(createHash('sha256').update(large).digest('hex'));
  });

  it('skips what the visitor does not read', async () => {
    const paths: string[] = [];
    await readTar(inChunks(await toTar(three)), 'none', async ({ path }) => {
      paths.push(path);
    });
    expect(paths).toEqual(['top/', 'top/large', 'top/link']);
  });

  it('throws the error of the visitor, not the resulting error of the streams', async () => {
    const reading = readTar(inChunks(gzipSync(await toTar(three))), 'gzip', async ({ content, path }) => {
      for await (const chunk of content) throw new RangeError(`${path} begins with ${chunk.length} bytes`);
    });
    await expect(reading).rejects.toThrow(RangeError);
  });

  it('throws the error of the source, and an error for a truncated archive', async () => {
    const bytes = await toTar(three);
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 2000);
      throw new RangeError('the disk broke');
    };
    await expect(readTar(broken(), 'none', async () => {})).rejects.toThrow('the disk broke');
    const cut = readTar(inChunks(bytes.subarray(0, 2000)), 'none', async () => {});
    await expect(cut).rejects.toThrow('Unexpected end of data');
    const zstd = zstdCompressSync(bytes);
    await expect(readTar(inChunks(zstd.subarray(0, -20)), 'zstd', async () => {})).rejects.toThrow();
  });

  it.each(['model.bin', `${'ä'.repeat(120)}.bin`])('knows sizes above 8 GiB (%s)', async (name) => {
    const size = 9 * 1024 ** 3;
    const archive = pack();
    archive.entry({ name, size });
    await once(archive, 'readable');
    const header = Buffer.from(archive.read() as Uint8Array);
    // A name that is not ASCII is in a separate header before
    const rest = [...Array(3)].map(() => (archive.read() as Uint8Array | null) ?? new Uint8Array());
    let found: [string, number] | undefined;
    const reading = readTar(inChunks(Buffer.concat([header, ...rest])), 'none', async (entry) => {
      found = [entry.path, entry.size];
    });
    await expect(reading).rejects.toThrow('Unexpected end of data');
    expect(found).toEqual([name, size]);
  });
});

describe('readAtMost', () => {
  it('returns a small file and refuses a large one with its name and size', async () => {
    expect(Buffer.from(await readAtMost(inChunks(Buffer.from('text'), 1), 4, 'a')).toString()).toBe('text');
    await expect(readAtMost(inChunks(Buffer.from('text!'), 1), 4, 'a')).rejects.toMatchObject({
      code: 'file-too-large',
      message: 'a has 5 bytes; at most 4 are read',
    });
  });
});
