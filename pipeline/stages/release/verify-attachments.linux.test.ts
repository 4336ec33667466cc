import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext } from '../../../test/packaging/context.ts';
import { createRelease, rewriteSums } from '../../../test/packaging/release.ts';
import type { BuildContext } from '../../ports.ts';
import { verify } from './verify.ts';

jest.setTimeout(120_000);

const archive = 'tiny-app-1.0.0-beta.2-linux-x64.tar.zst';
const deb = 'localbuild-tiny-app_1.0.0~beta.2_amd64.deb';
let top: string;
let pristine: string;
let ctx: BuildContext;
let count = 0;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('verify-attachments-');
  ctx = createTestContext(top);
  pristine = await createRelease(ctx, top, { isAttested: true });
});
afterAll(() => rm(top, { recursive: true, force: true }));

async function copyRelease(): Promise<string> {
  count += 1;
  const dir = join(top, `copy-${count}`);
  await cp(pristine, dir, { recursive: true });
  return dir;
}

const codesOf = async (path: string): Promise<string[]> =>
  (await verify(ctx, path)).diagnostics.map(({ severity, code, file }) => `${severity} ${code} ${file}`);

/** Changes a document, with correct digests in SHA256SUMS. */
async function edit(dir: string, name: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(dir, name), 'utf8');
  expect(text.replace(from, to)).not.toBe(text);
  await writeFile(join(dir, name), text.replace(from, to));
  await rewriteSums(ctx, dir);
}

describe('verify', () => {
  it('accepts a release with bills of materials and provenance, and lists them among what was checked', async () => {
    const { diagnostics, checked } = await verify(ctx, pristine);
    expect(diagnostics).toEqual([]);
    for (const name of [`${archive}.cdx.json`, `${deb}.spdx.json`, 'provenance.intoto.json'])
      expect(checked).toContain(name);
  });

  it.each([`${archive}.cdx.json`, `${archive}.spdx.json`, 'provenance.intoto.json'])(
    'names a flipped byte of %s',
    async (name) => {
      const dir = await copyRelease();
      const bytes = await readFile(join(dir, name));
      bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
      await writeFile(join(dir, name), bytes);
      expect(await codesOf(dir)).toContain(`error file-digest-mismatch ${name}`);
    },
  );

  it.each([
    [`${archive}.cdx.json`, /"content": "[0-9a-f]{64}"/, `"content": "${'0'.repeat(64)}"`],
    [`${archive}.spdx.json`, /"checksumValue": "[0-9a-f]{64}"/, `"checksumValue": "${'0'.repeat(64)}"`],
    [`${archive}.cdx.json`, 'greeting.txt', 'other.txt'],
    [`${deb}.spdx.json`, 'greeting.txt', 'other.txt'],
  ])('names a bill of materials %s that is about other files, with correct sums', async (name, from, to) => {
    const dir = await copyRelease();
    await edit(dir, name, from, to);
    expect(await codesOf(dir)).toContain(`error sbom-mismatch ${name}`);
  });

  it('refuses the bill of materials of another installer', async () => {
    const dir = await copyRelease();
    await rename(join(dir, `${deb}.cdx.json`), join(dir, `${archive}.cdx.json`));
    await cp(join(dir, `${archive}.cdx.json`), join(dir, `${deb}.cdx.json`));
    await rewriteSums(ctx, dir);
    expect(await codesOf(dir)).toEqual([`error sbom-mismatch ${archive}.cdx.json`]);
  });

  it.each([
    [/"sha256": "[0-9a-f]{64}"\s*\},\s*"name": "tiny/, `"sha256": "${'0'.repeat(64)}" }, "name": "tiny`],
    ['c0ffee', 'decade'],
  ])('names provenance of other installers or another commit', async (from, to) => {
    const dir = await copyRelease();
    await edit(dir, 'provenance.intoto.json', from, to);
    expect(await codesOf(dir)).toEqual(['error provenance-mismatch provenance.intoto.json']);
  });

  it('names documents of another form, and missing ones', async () => {
    const dir = await copyRelease();
    await edit(dir, `${archive}.cdx.json`, '"CycloneDX"', '"Other"');
    await rm(join(dir, `${archive}.spdx.json`));
    const found = await codesOf(dir);
    expect(found).toContain(`error document-invalid ${archive}.cdx.json`);
    expect(found).toContain(`error file-missing ${archive}.spdx.json`);
  });

  it('warns of attachments that were not downloaded with one installer, also under another name', async () => {
    const dir = join(top, 'one');
    await mkdir(dir);
    for (const name of [
      deb,
      'SHA256SUMS',
      'metadata.json',
      'manifest.json',
      'bundle.json',
      `${deb}.cdx.json`,
    ])
      await cp(join(pristine, name), join(dir, name));
    const absent = [
      `warning release-documents-missing ${deb}.spdx.json`,
      'warning release-documents-missing provenance.intoto.json',
    ];
    expect(await codesOf(join(dir, deb))).toEqual(absent);
    await cp(join(pristine, 'provenance.intoto.json'), join(dir, 'provenance.intoto.json'));
    await rename(join(dir, deb), join(dir, 'app (1).deb'));
    expect(await codesOf(join(dir, 'app (1).deb'))).toEqual(absent.slice(0, 1));
  });
});
