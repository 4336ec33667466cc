import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { wholeFileLimit } from '../pipeline/ports.ts';
import { nodeFileSystem as fs } from './fs.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'host-fs-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('write', () => {
  it('creates parent folders, sets the mode and leaves no temporary file', async () => {
    await fs.write(join(dir, 'a/b.txt'), 'text', 0o600);
    expect(await fs.readText(join(dir, 'a/b.txt'))).toBe('text');
    expect(await fs.stat(join(dir, 'a/b.txt'))).toEqual({ kind: 'file', size: 4, mode: 0o600 });
    expect(await readdir(join(dir, 'a'))).toEqual(['b.txt']);
  });

  it('leaves nothing behind when the target is a folder', async () => {
    await fs.mkdir(join(dir, 'taken'));
    await expect(fs.write(join(dir, 'taken'), 'text')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(await readdir(dir)).toEqual(['taken']);
  });
});

describe('write from a stream', () => {
  async function* chunks(fault?: Error): AsyncGenerator<Uint8Array> {
    yield Buffer.from('one ');
    yield Buffer.from('two');
    if (fault !== undefined) throw fault;
  }

  it('writes chunk by chunk with the mode', async () => {
    await fs.write(join(dir, 'a/b'), chunks(), 0o755);
    expect(await fs.readText(join(dir, 'a/b'))).toBe('one two');
    expect((await fs.stat(join(dir, 'a/b')))?.mode).toBe(0o755);
  });

  it('leaves the earlier file and nothing else when the stream fails', async () => {
    await fs.write(join(dir, 'file'), 'earlier');
    await expect(fs.write(join(dir, 'file'), chunks(new Error('the source broke')))).rejects.toThrow(
      'the source broke',
    );
    expect(await fs.readText(join(dir, 'file'))).toBe('earlier');
    expect(await readdir(dir)).toEqual(['file']);
  });
});

describe('read', () => {
  const collect = async (chunks: AsyncIterable<Uint8Array>): Promise<string> => {
    let text = '';
    for await (const chunk of chunks) text += Buffer.from(chunk).toString();
    return text;
  };

  it('returns the whole content, or a range without its end', async () => {
    await fs.write(join(dir, 'file'), '0123456789');
    expect(await collect(fs.read(join(dir, 'file')))).toBe('0123456789');
    expect(await collect(fs.read(join(dir, 'file'), { start: 2, end: 5 }))).toBe('234');
    expect(await collect(fs.read(join(dir, 'file'), { start: 8, end: 99 }))).toBe('89');
    expect(await collect(fs.read(join(dir, 'file'), { start: 4, end: 4 }))).toBe('');
  });

  it('returns chunks of at most 1 MiB', async () => {
    await fs.write(join(dir, 'file'), new Uint8Array(2_500_000));
    const sizes: number[] = [];
    for await (const chunk of fs.read(join(dir, 'file'))) sizes.push(chunk.length);
    expect(sizes).toEqual([1_048_576, 1_048_576, 402_848]);
  });

  it('fails like every other call for a missing file', async () => {
    await expect(collect(fs.read(join(dir, 'absent')))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('scan', () => {
  it('returns what read returns, all of it in one buffer', async () => {
    const bytes = randomBytes(2.5 * 1024 * 1024);
    const path = join(dir, 'file');
    await writeFile(path, bytes);
    const buffers = new Set<ArrayBufferLike>();
    for (const range of [undefined, { start: 5, end: 2_000_000 }]) {
      const hash = createHash('sha256');
      for await (const chunk of fs.scan(path, range)) {
        hash.update(chunk);
        buffers.add(chunk.buffer);
      }
      const expected = createHash('sha256').update(bytes.subarray(range?.start, range?.end));
      expect(hash.digest('hex')).toBe(expected.digest('hex'));
    }
    expect(buffers.size).toBe(2);
  });
});

it('refuses to read a large file at once, and names it and its size', async () => {
  const path = join(dir, 'model');
  await fs.write(path, '');
  await truncate(path, wholeFileLimit + 1);
  const refusal = { code: 'file-too-large', blame: 'input', message: expect.stringContaining(path) };
  // Lengths, because a test that fails would print 256 MiB
  const lengthOf = async (reading: Promise<{ length: number }>) => (await reading).length;
  await expect(lengthOf(fs.readBytes(path))).rejects.toMatchObject(refusal);
  await expect(lengthOf(fs.readText(path))).rejects.toMatchObject(refusal);
});

describe('stat', () => {
  it('does not follow a symbolic link and returns undefined for a missing path', async () => {
    await fs.symlink('nowhere', join(dir, 'link'));
    expect((await fs.stat(join(dir, 'link')))?.kind).toBe('symlink');
    expect(await fs.stat(join(dir, 'absent'))).toBeUndefined();
    await fs.write(join(dir, 'file'), '');
    expect(await fs.stat(join(dir, 'file/below'))).toBeUndefined();
  });
});

it('sorts by code unit in every locale', async () => {
  for (const name of ['b', 'B', 'ä', 'a', '_']) await fs.write(join(dir, name), '');
  expect(await fs.list(dir)).toEqual(['B', '_', 'a', 'b', 'ä']);
});

it('copies a tree with its modes and symbolic links', async () => {
  await fs.write(join(dir, 'from/bin/tool'), '#!/bin/sh\n', 0o755);
  await fs.symlink('tool', join(dir, 'from/bin/alias'));
  await fs.copy(join(dir, 'from'), join(dir, 'deep/to'));
  expect((await fs.stat(join(dir, 'deep/to/bin/tool')))?.mode).toBe(0o755);
  expect(await fs.readlink(join(dir, 'deep/to/bin/alias'))).toBe('tool');
});

it('digests a file as sha256sum does', async () => {
  await fs.write(join(dir, 'abc'), 'abc');
  expect(await fs.sha256(join(dir, 'abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
