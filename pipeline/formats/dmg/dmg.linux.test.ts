import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext } from '../../../test/packaging/context.ts';
import { createRelease } from '../../../test/packaging/release.ts';
import { toolPath, withTools } from '../../../test/support/installed-tools.ts';
import { needs } from '../../../test/support/needs.ts';
import type { BuildContext } from '../../ports.ts';
import { verify } from '../../stages/release/verify.ts';

jest.setTimeout(120_000);

const { describe, it } = needs('xorriso', '7z');
const name = 'tiny-app-1.0.0-beta.2-darwin-x64.dmg';
const payload = 'tiny-app.app/Contents/Resources/payload';
const deep = `services/api/${'d/'.repeat(12)}né.txt`;
let top: string;
let release: string;
let ctx: BuildContext;

async function add(folder: string): Promise<void> {
  await nodeFileSystem.write(join(folder, deep), 'deep');
  // More than one piece of the image, more than one node of the catalog, and a piece of zeros.
  await nodeFileSystem.write(join(folder, 'services/api/zeros'), new Uint8Array(1_500_000));
  for (let index = 0; index < 120; index++)
    await nodeFileSystem.write(join(folder, `services/api/many/file-${index}.txt`), `${index}`);
}

const make = (dir: string) => createRelease(ctx, dir, { target: 'darwin-x64', formats: ['dmg'], add });

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('dmg-');
  ctx = createTestContext(top);
  release = await make(top);
});
afterAll(() => rm(top, { recursive: true, force: true }));

describe('a .dmg', () => {
  it('is what verify expects, alone and beside its documents', async () => {
    expect((await verify(ctx, release)).diagnostics).toEqual([]);
    const alone = await verify(ctx, join(release, name));
    expect(alone.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has the same bytes in another folder', async () => {
    const other = await nodeFileSystem.makeTempDir("it's a ünusual one ");
    expect((await readFile(join(await make(other), name))).equals(await readFile(join(release, name)))).toBe(
      true,
    );
    await rm(other, { recursive: true, force: true });
  });

  it('is refused with a byte changed anywhere, or cut', async () => {
    const bytes = await readFile(join(release, name));
    const copy = join(top, 'changed', name);
    const isRefused = async (changed: Uint8Array) => {
      await nodeFileSystem.write(copy, changed);
      return (await verify(ctx, copy)).diagnostics.some(({ severity }) => severity === 'error');
    };
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect([at, await isRefused(changed)]).toEqual([at, true]);
    }
    expect(await isRefused(bytes.subarray(0, -1))).toBe(true);
    expect(await isRefused(Buffer.concat([bytes.subarray(0, 512), bytes]))).toBe(true);
  });

  it('is unpacked by 7-Zip into the same files', async () => {
    const to = join(top, 'unpacked');
    execFileSync('7z', ['x', `-o${to}`, join(release, name)], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    const [volume = ''] = await nodeFileSystem.list(to);
    expect(volume).toBe('Tiny App');
    const inside = join(to, volume, payload);
    expect(await readFile(join(inside, `services/api/${'d/'.repeat(12)}ne\u0301.txt`), 'utf8')).toBe('deep');
    expect((await readFile(join(inside, 'services/api/zeros'))).equals(Buffer.alloc(1_500_000))).toBe(true);
    expect(await nodeFileSystem.list(join(inside, 'services/api/many'))).toHaveLength(120);
  });

  withTools('apple-platform-py')('is an image of one Apple_HFS volume for apple-dmg', () => {
    const script =
      'import json, sys; from apple_platform import packaging; print(json.dumps(packaging.dmg_info(sys.argv[1])))';
    const info = execFileSync(toolPath('apple-platform-py'), ['-c', script, join(release, name)], {
      encoding: 'utf8',
    });
    expect(JSON.parse(info)).toMatchObject({
      version: 4,
      partitions: [{ name: 'whole disk (Apple_HFS : 0)' }],
    });
  });

  withTools('ds-store')('has a window whose values another reader of .DS_Store finds', async () => {
    const { formatWindow } = await import('./ds-store.ts');
    await writeFile(join(top, 'store'), formatWindow([{ file: 'Applications', x: 410, y: 150 }]));
    const script =
      'import sys, ds_store\nwith ds_store.DSStore.open(sys.argv[1], "r") as store:\n  for entry in store: print(entry.filename, entry.code.decode(), entry.value)';
    const text = execFileSync(toolPath('ds-store'), ['-c', script, join(top, 'store')], { encoding: 'utf8' });
    expect(text).toContain('Applications Iloc (410, 150)');
    expect(text).toContain("'WindowBounds': '{{200, 200}, {560, 340}}'");
  });
});
