import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { makeAsar } from './asar.ts';
import { FuseError, setFuses } from './fuses.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-shell-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** A program with a wire of fuses behind bytes of some length. */
const program = (before: number, wire: string, after = 5_000) =>
  Buffer.concat([
    Buffer.alloc(before, 7),
    Buffer.from(sentinel),
    Buffer.from(wire, 'latin1'),
    Buffer.alloc(after, 9),
  ]);

async function patch(bytes: Buffer, size = 1024): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield Uint8Array.from(bytes.subarray(at, at + size));
  }
  for await (const part of setFuses(chunks())) parts.push(part);
  return Buffer.concat(parts);
}

describe('an archive', () => {
  it('is read by the library of Electron', () => {
    const files = {
      'main.cjs': Buffer.from('main();'),
      'empty.txt': Buffer.alloc(0),
      'large.bin': Buffer.alloc(5 * 1024 * 1024, 'x'),
    };
    const { bytes, headerHash } = makeAsar(files);
    const path = join(folder, 'app.asar');
    writeFileSync(path, bytes);
    expect(listPackage(path, { isPack: false }).sort()).toEqual(['/empty.txt', '/large.bin', '/main.cjs']);
    for (const [name, content] of Object.entries(files))
      expect(extractFile(path, name).equals(content)).toBe(true);
    const { headerString } = getRawHeader(path);
    expect(createHash('sha256').update(headerString).digest('hex')).toBe(headerHash);
    expect(makeAsar({ ...files }).bytes).toEqual(bytes);
  });
});

describe('fuses', () => {
  it.each([1024, 1, 37, 1_000_000])('are set wherever they lie in chunks of %d bytes', async (size) => {
    const old = program(3_000, '\x01\x08101100r1');
    const set = await patch(old, size);
    expect(set.length).toBe(old.length);
    expect(set.indexOf(Buffer.from(`${sentinel}\x01\x08010011r0`, 'latin1'))).toBe(3_000);
    expect(set.filter((byte, at) => byte !== old[at]).length).toBe(7);
  });

  it('are read by the library of Electron', async () => {
    const path = join(folder, 'electron');
    writeFileSync(path, await patch(program(100, '\x01\x0811111111')));
    const wire = await getCurrentFuseWire(path);
    const state = (fuse: FuseV1Options) => wire[fuse];
    expect([
      state(FuseV1Options.RunAsNode),
      state(FuseV1Options.EnableCookieEncryption),
      state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      state(FuseV1Options.EnableNodeCliInspectArguments),
      state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      state(FuseV1Options.OnlyLoadAppFromAsar),
    ]).toEqual([
      FuseState.DISABLE,
      FuseState.ENABLE,
      FuseState.DISABLE,
      FuseState.DISABLE,
      FuseState.ENABLE,
      FuseState.ENABLE,
    ]);
  });

  it('are set twice in a program for two processors', async () => {
    const set = await patch(Buffer.concat([program(10, '\x01\x0211'), program(10, '\x01\x0211')]));
    expect(set.toString('latin1').split(`${sentinel}\x01\x0201`)).toHaveLength(3);
  });

  it('must be there, in the version that is known', async () => {
    await expect(patch(Buffer.alloc(5_000))).rejects.toThrow(FuseError);
    await expect(patch(program(10, '\x02\x0211'))).rejects.toThrow('version 2');
  });
});
