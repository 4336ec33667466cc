import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { types } from 'node:util';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import type { AppIdentity } from '../../pipeline/formats/format.ts';
import { openNsis } from '../../pipeline/formats/nsis/open.ts';
import { readScript } from '../../pipeline/formats/nsis/script-header.ts';
import { toFormat } from '../../pipeline/formats/registry.ts';
import { createTestContext } from '../packaging/context.ts';
import { makeWindowsInstaller, readLimits } from '../packaging/windows-installer.ts';
import { needs } from '../support/needs.ts';
import { assertSound, assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedBytes } from './mutate.ts';

const { describe, it } = needs('msibuild', 'makensis');
const seeds = new Map<string, Buffer>();
let app: AppIdentity;
let dir: string;

beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('fuzz-windows-');
  for (const id of ['msi', 'nsis'] as const) {
    const made = await makeWindowsInstaller(dir, id, id);
    seeds.set(id, readFileSync(made.path));
    app = made.app;
  }
}, 60_000);
afterAll(() => rm(dir, { recursive: true, force: true }));

const seed = (id: string): Buffer => seeds.get(id) ?? Buffer.alloc(0);

/** An Error with words for the user; a TypeError or RangeError is a fault of the reader. */
const isRefusal = (error: unknown): boolean =>
  types.isNativeError(error) && error.message !== '' && !/^(?:Type|Range|Reference)Error$/.test(error.name);

const portsOf = (bytes: Buffer) => ({
  ...createTestContext(dir),
  fs: {
    ...nodeFileSystem,
    stat: async () => ({ kind: 'file' as const, size: bytes.length, mode: 0o644 }),
    read: async function* (_path: string, range = { start: 0, end: bytes.length }) {
      yield bytes.subarray(range.start, range.end);
    },
  },
});

/** What it reads stays below the installation, whatever the file states. */
async function read(id: 'msi' | 'nsis', bytes: Buffer): Promise<void> {
  const identity = { app, target: 'win-x64', shell: 'browser' } as const;
  const content = await toFormat(id).read(portsOf(bytes), `a${id}`, identity, readLimits);
  if (content.faults.length > 0) return;
  const paths = [...content.entries, ...content.outside].map(({ path }) => path);
  const leaving = paths.find((path) => path.startsWith('/') || path.split(/[\\/]/).includes('..'));
  if (leaving !== undefined) throw new TypeError(`${leaving} leaves the folder`);
}

/** An installer whose sum is in order, so that the parts behind it are read. */
function withSum(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length > 1024) copy.writeUInt32LE(crc32(copy.subarray(512, -4)), copy.length - 4);
  return copy;
}

describe('installers for Windows', () => {
  it(
    'an .msi',
    () => assertSoundAsync(mutatedBytes([seed('msi')]), (bytes) => read('msi', bytes), isRefusal),
    timeoutMs,
  );

  it(
    'a program of NSIS, with its sum in order',
    () => assertSoundAsync(mutatedBytes([seed('nsis')]), (bytes) => read('nsis', withSum(bytes)), isRefusal),
    timeoutMs,
  );

  it(
    'the script of a program of NSIS',
    async () => {
      const { script } = await openNsis(portsOf(seed('nsis')).fs, 'a.exe');
      assertSound(mutatedBytes([script]), (bytes) => readScript(bytes), isRefusal);
    },
    timeoutMs,
  );

  it('takes what the inputs are made from', async () => {
    for (const id of ['msi', 'nsis'] as const) await expect(read(id, seed(id))).resolves.toBeUndefined();
  });
});
