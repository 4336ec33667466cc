import { createHash } from 'node:crypto';
import { cp, open, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { payloadManifestSchema } from '../../schema/artifact-manifest.ts';
import { buildExample, theBuiltExample } from './support/built-example.ts';
import { runCli, withTempDir } from './support/cli.ts';

jest.setTimeout(300_000);

const digest = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

/** manifest.json without the .deb, which only one of the builds makes. */
async function readManifest(file: string) {
  const { installers, ...payload } = payloadManifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  return { ...payload, installers: installers?.filter(({ name }) => name.endsWith('.tar.zst')) };
}

it('builds the same bytes and bills of materials twice, with a rehearsal and without', () =>
  withTempDir(async (dir) => {
    const first = await theBuiltExample();
    await buildExample(join(dir, 'second'), 'tar.zst', ['--rehearse', 'off']);
    const again = (file: string) => join(dir, 'second', basename(file));
    expect(await readManifest(again('manifest.json'))).toEqual(
      await readManifest(join(first.dir, 'manifest.json')),
    );
    expect(await readFile(again('bundle.json'), 'utf8')).toBe(
      await readFile(join(first.dir, 'bundle.json'), 'utf8'),
    );
    expect(await digest(again(first.tarZst))).toBe(await digest(first.tarZst));
    for (const bill of [`${first.tarZst}.cdx.json`, `${first.tarZst}.spdx.json`])
      expect(await readFile(again(bill), 'utf8')).toBe(await readFile(bill, 'utf8'));
  }));

it('keeps the .deb with Node and Postgres in it at 52 MB or less', async () => {
  const { deb } = await theBuiltExample();
  expect((await stat(deb)).size).toBeLessThanOrEqual(52_000_000);
});

it('verifies the installers from their files alone, and names a changed file', async () => {
  const { dir, tarZst } = await theBuiltExample();
  expect(await runCli(['verify', dir])).toMatchObject({ code: 0 });
  await withTempDir(async (copy) => {
    await cp(dir, join(copy, 'dist'), { recursive: true });
    const spoiled = await open(join(copy, 'dist', basename(tarZst)), 'r+');
    await spoiled.write(Buffer.from([0x5a]), 0, 1, 4096);
    await spoiled.close();
    const { code, stderr } = await runCli(['verify', join(copy, 'dist')]);
    expect(code).toBe(1);
    expect(stderr).toContain(basename(tarZst));
  });
});
