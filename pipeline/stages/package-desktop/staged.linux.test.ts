import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { hasProgram } from '../../../host/exec.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import {
  createProduct,
  createTestContext,
  projectRoot,
  readTinyBundle,
  rejection,
  tinyApp,
  withTempDir,
} from '../../../test/packaging/context.ts';
import { createStaged } from '../../../test/packaging/staged.ts';
import { needs } from '../../../test/support/needs.ts';
import { planDefaultFormats } from '../../formats/default-formats.ts';
import { confinePrograms } from '../../shared/confine-programs.ts';
import { noSigning } from '../../signing/request.ts';
import { verify } from '../release/verify.ts';
import { packageDesktop, stageDesktop } from './index.ts';
import { type MakeStagedRequest, makeStaged } from './make-staged.ts';
import { makeRelease } from './release.ts';
import type { PackageRequest } from './request.ts';
import { readStagedBundle } from './staged/read-bundle.ts';

jest.setTimeout(240_000);

const withImage = needs('mksquashfs').it;

const unsigned = { mode: undefined, identities: {}, withCredentials: noSigning.withCredentials };

function toRequest(
  file: string,
  outDir: string,
  changes: Partial<MakeStagedRequest> = {},
): MakeStagedRequest {
  return {
    file: { path: file, name: 'it.staged' },
    outDir,
    formats: undefined,
    toDefaultFormats: () => ['tar.zst'],
    signing: unsigned,
    ...changes,
  };
}

const readSums = (folder: string) => readFile(join(folder, 'SHA256SUMS'), 'utf8');

describe('a staged payload', () => {
  it.each<Target>(['linux-x64', 'win-x64', 'darwin-arm64'])(
    'gives the same bytes of every format and document from its file as in the process that staged it: %s',
    (target) =>
      withTempDir(async (dir) => {
        const ctx = createTestContext(dir);
        const { formats } = planDefaultFormats(target, 'linux-x64', hasProgram);
        const { file, document, payload } = await createStaged(ctx, dir, { target, change: { formats } });
        const workspace = {
          dir,
          payload,
          icons: join(dir, 'icons'),
          formats: join(dir, 'formats'),
          release: join(dir, 'release'),
        };
        await mkdir(workspace.release);
        const bundle = await readStagedBundle(ctx, payload, file);
        const whole = { document, bundle, workspace, formats, signing: noSigning, isForeign: false };
        await makeRelease(
          confinePrograms(ctx, () => undefined),
          whole,
        );
        await rm(payload, { recursive: true });

        const made = await makeStaged(
          { ...ctx, sourceDateEpoch: 0 },
          toRequest(file, join(dir, 'there/out')),
        );
        expect(made.manifest.files.map(({ format }) => format).sort()).toEqual([...formats].sort());
        expect(await readFile(join(made.outDir, 'metadata.json'), 'utf8')).toBe(
          await readFile(join(workspace.release, 'metadata.json'), 'utf8'),
        );
        expect(await readSums(made.outDir)).toBe(await readSums(workspace.release));
        const { diagnostics } = await verify(ctx, made.outDir);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
  );

  it('of a real build gives the release of one process, without the sources', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir, { packageRoot: await createProduct(dir) });
      const scenarioDir = join(dir, 'scenario');
      await cp(tinyApp, scenarioDir, { recursive: true });
      const request: PackageRequest = {
        bundle: await readTinyBundle(),
        scenarioDir,
        target: 'linux-x64',
        shell: 'browser',
        formats: ['tar.zst'],
        outDir: join(dir, 'whole'),
        provenance: { commit: 'c0ffee', run_id: '7', workflow: 'owner/name/.github/workflows/w.yml@main' },
        featureFlags: { 'shell-console': true },
      };
      await packageDesktop(ctx, request);
      const { name } = await stageDesktop(ctx, { ...request, outDir: join(dir, 'staged') });
      expect(await readdir(join(dir, 'staged'))).toEqual([name]);
      await rm(scenarioDir, { recursive: true });
      const made = await makeStaged(ctx, toRequest(join(dir, 'staged', name), join(dir, 'made')));
      expect(await readSums(made.outDir)).toBe(await readSums(request.outDir));
    }));

  withImage(
    'of an AppImage has the modules of the program in front of its image in the bill of materials',
    () =>
      withTempDir(async (dir) => {
        const ctx = createTestContext(dir);
        const { file } = await createStaged(ctx, dir, { change: { formats: ['appimage', 'tar.zst'] } });
        const { outDir, manifest } = await makeStaged(ctx, toRequest(file, join(dir, 'out')));
        const readNames = async (format: string): Promise<string[]> => {
          const name = manifest.files.find((one) => one.format === format)?.name;
          const bill = JSON.parse(await readFile(join(outDir, `${name}.cdx.json`), 'utf8'));
          return bill.components.map((one: { name: string }) => one.name);
        };
        const sums = await readFile(join(projectRoot, 'resources/appimage-runtime/go.sum'), 'utf8');
        const [, fuse = 'none'] = /^(\S+go-fuse\S*) v\S+ h1:/m.exec(sums) ?? [];
        const found = await readNames('appimage');
        expect(found.some((name) => fuse.endsWith(name))).toBe(true);
        expect(found).toContain('std');
        expect(found).toContain('appimage-runtime');
        expect(await readNames('tar.zst')).not.toContain('appimage-runtime');
        expect(
          (await verify(ctx, outDir)).diagnostics.filter(({ severity }) => severity === 'error'),
        ).toEqual([]);
      }),
  );

  it('has the same bytes for the same payload', () =>
    withTempDir(async (dir) => {
      const digests = [];
      for (const name of ['one', 'two']) {
        await mkdir(join(dir, name));
        const ctx = createTestContext(dir);
        digests.push(await ctx.fs.sha256((await createStaged(ctx, join(dir, name))).file));
      }
      expect(digests[0]).toBe(digests[1]);
    }));

  it('is made into the formats that the caller names, then those of the document, then those of the machine', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const { file } = await createStaged(ctx, dir, { change: { formats: undefined } });
      const named = await makeStaged(ctx, toRequest(file, join(dir, 'a'), { formats: ['tar.zst'] }));
      expect(named.manifest.files.map(({ format }) => format)).toEqual(['tar.zst']);
      const asked: string[] = [];
      await makeStaged(
        ctx,
        toRequest(file, join(dir, 'b'), {
          toDefaultFormats: (target) => {
            asked.push(target);
            return ['tar.zst'];
          },
        }),
      );
      expect(asked).toEqual(['linux-x64']);
    }));

  it('that must be signed is refused where nobody signs, before anything is made', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const { file } = await createStaged(ctx, dir, {
        change: { signing: { required: true, programs: [] } },
      });
      const error = await rejection(makeStaged(ctx, toRequest(file, join(dir, 'out'))));
      expect(error).toMatchObject({ code: 'signing-required' });
      expect(await readdir(dir)).not.toContainEqual(expect.stringContaining('partial'));
      expect(await readdir(dir)).not.toContain('out');
      const auto = { ...unsigned, mode: 'auto' as const };
      await expect(
        makeStaged(ctx, toRequest(file, join(dir, 'out'), { signing: auto })),
      ).resolves.toBeDefined();
    }));

  it('of another version is refused', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const { file } = await createStaged(ctx, dir, { change: { builder: { version: '0.0.1' } } });
      const error = await rejection(makeStaged(ctx, toRequest(file, join(dir, 'out'))));
      expect(error).toMatchObject({ code: 'staged-payload-version', blame: 'usage' });
    }));
});
