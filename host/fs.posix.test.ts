import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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

describe('stat', () => {
  it('does not follow a symbolic link and answers undefined for nothing', async () => {
    await fs.symlink('nowhere', join(dir, 'link'));
    expect((await fs.stat(join(dir, 'link')))?.kind).toBe('symlink');
    expect(await fs.stat(join(dir, 'absent'))).toBeUndefined();
    await fs.write(join(dir, 'file'), '');
    expect(await fs.stat(join(dir, 'file/below'))).toBeUndefined();
  });
});

it('lists by code unit, whatever the locale says', async () => {
  for (const name of ['b', 'B', 'ä', 'a', '_']) await fs.write(join(dir, name), '');
  expect(await fs.list(dir)).toEqual(['B', '_', 'a', 'b', 'ä']);
});

it('copies a tree with its modes and symbolic links as they are', async () => {
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
