import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import type { Format } from '../../../schema/artifact-manifest.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { createTestContext, withTempDir } from '../../../test/packaging/context.ts';
import { createRelease } from '../../../test/packaging/release.ts';
import { PipelineError } from '../../errors.ts';
import { checksumOf } from '../../shared/document/canonical.ts';
import { mergeReleases, type PartialRelease } from './merge.ts';
import { readPartialRelease } from './read-partial.ts';
import { verify } from './verify.ts';

jest.setTimeout(60_000);

async function makePart(dir: string, target: Target, formats: Format[]): Promise<[PartialRelease, string]> {
  const ctx = createTestContext(dir);
  const folder = join(dir, target);
  await mkdir(folder);
  const release = await createRelease(ctx, folder, { target, formats });
  return [await readPartialRelease(ctx, release, target), release];
}

describe('mergeReleases', () => {
  it('joins parts into a release that verifies', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const [linux, linuxDir] = await makePart(dir, 'linux-x64', ['deb', 'tar.zst']);
      const [mac, macDir] = await makePart(dir, 'darwin-arm64', ['tar.zst']);
      const merged = mergeReleases([linux, mac]);
      expect(merged.metadata.targets.map(({ target }) => target)).toEqual(['darwin-arm64', 'linux-x64']);
      expect(merged.metadata.files).toHaveLength(3);
      const bundle = JSON.parse(merged.files.find(({ name }) => name === 'bundle.json')?.text ?? '');
      expect(merged.metadata.bundle_checksum).toBe(checksumOf(bundle));

      const out = join(dir, 'merged');
      for (const [part, from] of [
        [linux, linuxDir],
        [mac, macDir],
      ] as const) {
        for (const { name } of part.metadata.files) await ctx.fs.copy(join(from, name), join(out, name));
      }
      for (const { name, text } of merged.files) await ctx.fs.write(join(out, name), text);
      expect((await verify(ctx, out)).diagnostics).toEqual([]);
      expect(await readFile(join(out, 'SHA256SUMS'), 'utf8')).toBe(
        mergeReleases([mac, linux]).files.find(({ name }) => name === 'SHA256SUMS')?.text,
      );
    }));

  it('joins the binaries of a service, and reports all that the parts disagree in', () =>
    withTempDir(async (dir) => {
      const [one] = await makePart(dir, 'linux-x64', ['tar.zst']);
      const [two] = await makePart(dir, 'linux-arm64', ['tar.zst']);
      const bundle = (binaries: object, port: number) => ({
        app: one.metadata.app,
        services: [{ id: 'api', binaries, port }],
      });
      const go = (target: string) => ({ [target]: { path: `services/api/${target}` } });
      const equal = [
        { ...one, bundle: bundle(go('linux-x64'), 1) },
        { ...two, bundle: bundle(go('linux-arm64'), 1) },
      ];
      expect(JSON.parse(mergeReleases(equal).files[0]?.text ?? '')).toEqual(
        bundle({ ...go('linux-x64'), ...go('linux-arm64') }, 1),
      );
      const other = {
        ...two,
        bundle: bundle(go('linux-arm64'), 2),
        metadata: { ...two.metadata, commit: 'beef', targets: one.metadata.targets },
      };
      let error: unknown;
      try {
        mergeReleases([equal[0] ?? one, other]);
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(PipelineError);
      expect((error as PipelineError).diagnostics.map(({ file, pointer }) => `${file}${pointer}`)).toEqual([
        'metadata.json/commit',
        'metadata.json/targets',
        'bundle.json/services/0',
      ]);
    }));

  it('refuses to merge nothing', () => {
    expect(() => mergeReleases([])).toThrow('nothing to merge');
  });
});
