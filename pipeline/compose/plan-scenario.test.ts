import { createHash } from 'node:crypto';
import { cp, lstat, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { planSchema } from '../../schema/plan.ts';
import {
  createTestContext,
  projectRoot,
  readTinyBundle,
  tinyApp,
  withTempDir,
} from '../../test/packaging/context.ts';
import { planBundle, planScenario } from './plan-scenario.ts';
import { withoutWriting } from './read-only.ts';

jest.setTimeout(60_000);

const skipped = new Set(['node_modules', 'dist']);

/** Path, size, mode, times and digest of everything below a folder. */
async function describeTree(dir: string): Promise<string[]> {
  const paths = (await readdir(dir, { recursive: true })).sort();
  return Promise.all(
    ['.', ...paths].map(async (path) => {
      const stat = await lstat(join(dir, path));
      const content = stat.isFile() ? await readFile(join(dir, path)) : '';
      const digest = createHash('sha256').update(content).digest('hex');
      return [path, stat.size, stat.mode, stat.mtimeMs, stat.ctimeMs, digest].join(' ');
    }),
  );
}

describe('planScenario', () => {
  it('plans the example without a change of any byte or time in its folder', () =>
    withTempDir(async (dir) => {
      const scenarioDir = join(dir, 'notes');
      const filter = (path: string) => !skipped.has(basename(path));
      await cp(join(projectRoot, 'examples/field-notes'), scenarioDir, { recursive: true, filter });
      const ctx = createTestContext(dir);
      const before = await describeTree(dir);
      const { plan } = await planScenario(ctx, {
        scenarioDir,
        root: scenarioDir,
        tier: 'desktop',
        target: 'linux-x64',
        shell: 'browser',
        formats: ['deb', 'tar.zst'],
        outDir: join(dir, 'out'),
      });
      expect(await describeTree(dir)).toEqual(before);
      expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
      const [target] = plan.targets;
      expect(target?.files.map(({ name }) => name)).toEqual([
        'localbuild-field-notes_1.2.0_amd64.deb',
        'field-notes-1.2.0-linux-x64.tar.zst',
        'localbuild-field-notes_1.2.0_amd64.deb.cdx.json',
        'localbuild-field-notes_1.2.0_amd64.deb.spdx.json',
        'field-notes-1.2.0-linux-x64.tar.zst.cdx.json',
        'field-notes-1.2.0-linux-x64.tar.zst.spdx.json',
        'provenance.intoto.json',
        'bundle.json',
        'manifest.json',
        'metadata.json',
        'SHA256SUMS',
      ]);
      expect(target?.files[0]).toMatchObject({
        format: 'deb',
        signature: { signer: 'none', signed: false, why: expect.stringContaining('repository') },
      });
      expect(target?.services.find(({ from }) => from === 'kit')?.path).toContain('resources/');
      expect(target?.steps.map(({ id }) => id)).toContain('make-installer:deb');
      expect(target?.tools.map(({ name }) => name)).toContain('dpkg-deb');
      expect(target?.refusals).toEqual([]);
    }));
});

describe('planBundle', () => {
  const choose = (scenarioDir: string) =>
    ({ scenarioDir, target: 'linux-x64', shell: 'browser', formats: ['deb', 'tar.zst'] }) as const;

  it('refuses a file above the size limit of a format, naming the file', () =>
    withTempDir(async (dir) => {
      const scenarioDir = join(dir, 'tiny');
      await cp(tinyApp, scenarioDir, { recursive: true });
      const model = join(scenarioDir, 'api/model.bin');
      await writeFile(model, '');
      await truncate(model, 10_000_000_000);
      const bundle = await readTinyBundle();
      const [first, ...rest] = bundle.services;
      if (first === undefined) throw new Error('the bundle has no service');
      const services = [{ ...first, assets: [{ path: 'api/model.bin' }] }, ...rest];
      const plan = await planBundle(createTestContext(dir), { ...bundle, services }, choose(scenarioDir));
      expect(plan.targets[0]?.refusals).toEqual([
        {
          severity: 'error',
          code: 'format-limit-exceeded',
          message:
            'api/model.bin has 10,000,000,000 bytes; the format deb allows files up to 9,999,999,999 bytes (the size field of an ar member, ten decimal digits)',
          file: 'api/model.bin',
          remedy: expect.stringContaining('leave out the format deb'),
        },
      ]);
    }));

  it('lists programs that are missing or too old, with instructions to install them', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const exec: typeof ctx.exec = {
        which: async (name) => (name === 'dpkg-deb' ? '/usr/bin/dpkg-deb' : undefined),
        run: async () => ({ exitCode: 0, stdout: "Debian 'dpkg-deb' version 1.18.4 (amd64).", stderr: '' }),
      };
      const plan = await planBundle({ ...ctx, exec }, await readTinyBundle(), choose(tinyApp));
      expect(plan.targets[0]?.tools).toMatchObject(
        [
          { name: 'dpkg-deb', state: 'too-old', version: '1.18.4', minimum: '1.19', remedy: /dpkg/ },
          { name: 'npm', state: 'missing', remedy: /Node/ },
          { name: 'xz', state: 'missing', minimum: '5.2', remedy: /xz-utils/ },
        ].map(({ remedy, ...tool }) => ({ ...tool, remedy: expect.stringMatching(remedy) })),
      );
    }));
});

describe('withoutWriting', () => {
  it('refuses every method that writes', async () => {
    const { fs } = withoutWriting(createTestContext('/nowhere'));
    const reading = new Set([
      'readText',
      'readBytes',
      'read',
      'scan',
      'stat',
      'realpath',
      'readlink',
      'list',
      'sha256',
    ]);
    const changing = Object.entries(fs).filter(([name]) => !reading.has(name));
    expect(changing.length).toBeGreaterThan(8);
    for (const [, method] of changing) {
      await expect((method as (path: string) => Promise<void>)('/nowhere/x')).rejects.toThrow(
        'writes nothing',
      );
    }
  });
});
