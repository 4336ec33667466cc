import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext, rejection } from '../../../test/packaging/context.ts';
import { createRelease, rewriteSums } from '../../../test/packaging/release.ts';
import type { BuildContext } from '../../ports.ts';
import { mergeRelease } from './merge-release.ts';
import { verify } from './verify.ts';

jest.setTimeout(60_000);

let top: string;
let ctx: BuildContext;
let x64: string;
let arm64: string;
let count = 0;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('merge-test-');
  ctx = createTestContext(top);
  x64 = await createRelease(ctx, top, { formats: ['tar.zst'], isAttested: true });
  arm64 = await createRelease(ctx, top, { target: 'linux-arm64', formats: ['tar.zst'], isAttested: true });
});
afterAll(() => rm(top, { recursive: true, force: true }));

const merge = (parts: string[], plans: string[] = []) => {
  count += 1;
  const outDir = join(top, `merged-${count}`);
  const files = plans.map((path) => ({ path, name: 'plan.json' }));
  return { outDir, result: mergeRelease(ctx, { parts, plans: files, outDir }) };
};

const installer = (target: string) => `tiny-app-1.0.0-beta.2-${target}.tar.zst`;

async function writePlan(names: string[]): Promise<string> {
  count += 1;
  const path = join(top, `plan-${count}.json`);
  const file = (name: string, role: string) => ({ name, role });
  const plan = {
    schema_version: 'plan.v1',
    app: { name: 'tiny-app', version: '1.0.0-beta.2' },
    bundle_checksum: `sha256:${'0'.repeat(64)}`,
    host: 'linux-x64',
    targets: [
      {
        target: 'linux-arm64',
        shell: 'browser',
        formats: ['tar.zst'],
        files: [
          ...names.map((name) => file(name, 'installer')),
          file('provenance.intoto.json', 'attachment'),
          file('SHA256SUMS', 'checksums'),
        ],
        payload: { signature: { signer: 'none', signed: false } },
        services: [],
        steps: [],
        tools: [],
        refusals: [],
      },
    ],
  };
  await writeFile(path, JSON.stringify(plan));
  return path;
}

describe('merge', () => {
  it('makes one release that verify accepts, with each statement of provenance', async () => {
    const { outDir, result } = merge([x64, arm64]);
    await result;
    expect(await readdir(outDir)).toEqual(
      expect.arrayContaining([
        'SHA256SUMS',
        'bundle.json',
        'manifest.json',
        'metadata.json',
        'provenance-linux-arm64.intoto.json',
        'provenance-linux-x64.intoto.json',
        installer('linux-arm64'),
        installer('linux-x64'),
        `${installer('linux-x64')}.cdx.json`,
      ]),
    );
    const found = await verify(ctx, outDir);
    expect(found.diagnostics).toEqual([]);
    expect(found.proved.map(({ content }) => content)).toEqual(['matches-manifest', 'matches-manifest']);
  });

  it('gives the same bytes in any order of the parts', async () => {
    const [a, b] = [merge([x64, arm64]), merge([arm64, x64])];
    await Promise.all([a.result, b.result]);
    for (const name of await readdir(a.outDir))
      expect((await readFile(join(a.outDir, name))).equals(await readFile(join(b.outDir, name)))).toBe(true);
  });

  it('refuses a part that is named twice, and one of another commit', async () => {
    expect(await rejection(merge([x64, x64]).result)).toMatchObject({ code: 'parts-overlap' });
    const twin = join(top, 'twin');
    await cp(x64, twin, { recursive: true });
    expect(await rejection(merge([x64, twin]).result)).toMatchObject({ code: 'parts-overlap' });
    const other = join(top, 'other');
    await cp(arm64, other, { recursive: true });
    const path = join(other, 'metadata.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('c0ffee', 'decade'));
    const statement = join(other, 'provenance.intoto.json');
    await writeFile(statement, (await readFile(statement, 'utf8')).replace('c0ffee', 'decade'));
    await rewriteSums(ctx, other);
    const error = await rejection(merge([x64, other]).result);
    expect(error).toMatchObject({ code: 'parts-differ' });
    expect(error.message).toContain('decade');
  });

  it('refuses a part with a changed byte', async () => {
    const broken = join(top, 'broken');
    await cp(arm64, broken, { recursive: true });
    await writeFile(join(broken, 'bundle.json'), '{}');
    const { outDir, result } = merge([x64, broken]);
    expect(await rejection(result)).toMatchObject({ code: 'release-invalid' });
    expect(await nodeFileSystem.stat(outDir)).toBeUndefined();
  });

  it('refuses a release that lacks a file of the plan, and names it', async () => {
    await merge([x64, arm64], [await writePlan([installer('linux-arm64')])]).result;
    const plan = await writePlan([installer('linux-arm64'), 'tiny-app_arm64.deb']);
    const { outDir, result } = merge([x64, arm64], [plan]);
    const error = await rejection(result);
    expect(error).toMatchObject({ code: 'expected-file-missing' });
    expect(error.message).toContain('tiny-app_arm64.deb');
    expect(await nodeFileSystem.stat(outDir)).toBeUndefined();
    await rejection(merge([x64], [await writePlan([installer('linux-arm64')])]).result);
  });

  it('does not write into a folder that has files', async () => {
    const outDir = join(top, 'taken');
    await mkdir(outDir);
    await writeFile(join(outDir, 'mine.txt'), 'mine');
    const error = await rejection(mergeRelease(ctx, { parts: [x64], plans: [], outDir }));
    expect(error).toMatchObject({ code: 'system-eexist' });
    expect(await readdir(outDir)).toEqual(['mine.txt']);
  });
});
