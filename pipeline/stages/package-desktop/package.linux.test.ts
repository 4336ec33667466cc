import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { formatRuntimeDefaults } from '../../../schema/bundle/defaults.ts';
import {
  createProduct,
  createTestContext,
  readTinyBundle,
  rejection,
  tinyApp,
  withTempDir,
} from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import { verify } from '../release/verify.ts';
import { packageDesktop } from './index.ts';
import type { PackageRequest } from './request.ts';

const withArchives = needs('tar', 'zstd').it;

jest.setTimeout(240_000);

const archive = 'tiny-app-1.0.0-beta.2-linux-x64.tar.zst';

async function setUp(dir: string) {
  const ctx = createTestContext(dir, { packageRoot: await createProduct(dir), effort: 'fast' });
  const scenarioDir = join(dir, 'scenario');
  await cp(tinyApp, scenarioDir, { recursive: true });
  const request: PackageRequest = {
    bundle: await readTinyBundle(),
    scenarioDir,
    target: 'linux-x64',
    shell: 'browser',
    formats: ['tar.zst'],
    outDir: join(dir, 'out'),
    provenance: { commit: 'c0ffee', run_id: '7' },
    featureFlags: { 'shell-console': true },
  };
  return { ctx, request, scenarioDir };
}

const policy = '{"rules":[]}\n';

/** A packaging manifest with one entry of each kind, and the files that it names. */
async function addPackaging(scenarioDir: string): Promise<void> {
  for (const folder of ['.vrooli', 'policies/runtime'])
    await mkdir(join(scenarioDir, folder), { recursive: true });
  await writeFile(join(scenarioDir, 'policies/runtime/v.json'), policy);
  await writeFile(join(scenarioDir, 'hook.sh'), '#!/bin/sh\n');
  const packaging = {
    schema_version: 'packaging.v1',
    files: [
      { from: 'hook.sh', to: 'hooks/hook.sh', executable: true },
      { from: 'hook.sh', to: 'windows-only', targets: ['win-x64'] },
    ],
    policies: [
      { path: 'policies/runtime/v.json', sha256: createHash('sha256').update(policy).digest('hex') },
    ],
    hooks: [{ id: 'samples', service: 'api', command: ['hooks/hook.sh'], on: 'install' }],
  };
  await writeFile(join(scenarioDir, '.vrooli/packaging.json'), JSON.stringify(packaging));
}

const snapshot = async (dir: string): Promise<string[]> => (await readdir(dir, { recursive: true })).sort();

async function unpack(dir: string, file: string): Promise<string> {
  execFileSync('tar', ['--zstd', '-xf', file, '-C', dir]);
  return join(dir, 'tiny-app-1.0.0-beta.2');
}

describe('packageDesktop', () => {
  withArchives('makes an archive that runs, leaves the sources alone and gives the same bytes again', () =>
    withTempDir(async (dir) => {
      const { ctx, request, scenarioDir } = await setUp(dir);
      await addPackaging(scenarioDir);
      const before = await snapshot(scenarioDir);
      const { manifest: metadata } = await packageDesktop(ctx, request);
      expect(await snapshot(scenarioDir)).toEqual(before);
      expect(await readdir(dir)).not.toContainEqual(expect.stringContaining('partial'));

      expect(await snapshot(request.outDir)).toEqual(
        [
          'SHA256SUMS',
          'bundle.json',
          'manifest.json',
          'metadata.json',
          'provenance.intoto.json',
          archive,
          `${archive}.cdx.json`,
          `${archive}.spdx.json`,
        ].sort(),
      );
      expect(metadata).toMatchObject({
        commit: 'c0ffee',
        run_id: '7',
        feature_flags: { 'shell-console': true },
      });
      expect(metadata.files).toMatchObject([
        { name: archive, format: 'tar.zst', signature: { signed: false } },
      ]);
      expect(metadata.bundle_checksum).toBe(
        `sha256:${await ctx.fs.sha256(join(request.outDir, 'bundle.json'))}`,
      );
      expect(await verify(ctx, request.outDir)).toMatchObject({ diagnostics: [] });

      const payload = await unpack(dir, join(request.outDir, archive));
      expect(execFileSync(join(payload, 'runtime'), ['hello'], { encoding: 'utf8' })).toBe(
        'tiny runtime hello\n',
      );
      expect(execFileSync(join(payload, 'vrooli'), { encoding: 'utf8' })).toBe('tiny runtime\n');
      const greeting = execFileSync(process.execPath, [
        join(payload, 'services/api/dist/main.js'),
        'greet',
        'Ada',
      ]);
      expect(greeting.toString()).toBe('Hello, Ada!\n');
      expect(await readFile(join(payload, 'services/ui/index.html'), 'utf8')).toContain('Tiny App');
      expect(await readFile(join(payload, 'icon.svg'), 'utf8')).toContain('<svg');
      for (const part of ['runtime', 'shell']) {
        expect(await readFile(join(payload, 'licenses', part, 'licenses.txt'), 'utf8')).toBe(
          `of the ${part}\n`,
        );
      }
      expect(await readFile(join(payload, 'config/default.json'), 'utf8')).toBe(formatRuntimeDefaults());
      expect(JSON.parse(await readFile(join(payload, 'socket-permissions.json'), 'utf8'))).toMatchObject({
        schema_version: 'socket-permissions.v1',
        sockets: [],
      });
      expect(await readFile(join(payload, 'policies/runtime/v.json'), 'utf8')).toBe(policy);
      expect((await stat(join(payload, 'hooks/hook.sh'))).mode & 0o777).toBe(0o755);
      expect(await snapshot(payload)).not.toContain('windows-only');
      const { needs, services } = JSON.parse(await readFile(join(payload, 'bundle.json'), 'utf8'));
      expect(needs).toMatchObject({ data_mb: 0, memory_mb: 0 });
      expect(needs.installed_mb).toBeGreaterThan(100);
      expect(services[0].migrations.at(-1)).toEqual({
        version: 'hook-samples',
        command: ['hooks/hook.sh'],
        run_on: 'install',
      });
      expect(metadata.limits).toContainEqual(expect.objectContaining({ id: 'hooks' }));
      expect((await stat(join(payload, 'bundle.json'))).mtimeMs).toBe(ctx.sourceDateEpoch * 1000);

      await packageDesktop(ctx, { ...request, outDir: join(dir, 'again') });
      for (const name of await readdir(request.outDir)) {
        const [one, other] = [
          await readFile(join(request.outDir, name)),
          await readFile(join(dir, 'again', name)),
        ];
        expect(`${name} ${one.equals(other)}`).toBe(`${name} true`);
      }
    }),
  );

  it('reports every failing build with its output and leaves the output folder as it was', () =>
    withTempDir(async (dir) => {
      const { ctx, request, scenarioDir } = await setUp(dir);
      await writeFile(
        join(scenarioDir, 'ui/build.mjs'),
        'console.error("no such colour: blurple"); process.exit(3);',
      );
      await writeFile(join(scenarioDir, 'api/build.mjs'), 'throw new Error("the API is broken");');
      await ctx.fs.write(join(request.outDir, 'notes.txt'), 'mine');
      const error = await rejection(packageDesktop(ctx, request));
      expect(error).toMatchObject({ code: 'build-failed', blame: 'input' });
      expect(error.message).toContain('service "ui": `npm run build` failed with exit code 3');
      expect(error.message).toContain('no such colour: blurple');
      expect(error.message).toContain('service "api"');
      expect(error).toMatchObject({ diagnostics: [{ code: 'build-failed' }, { code: 'build-failed' }] });
      expect(await snapshot(request.outDir)).toEqual(['notes.txt']);
      expect(await readdir(dir)).not.toContainEqual(expect.stringContaining('partial'));
    }));

  it('refuses a base Node with another digest and writes nothing', () =>
    withTempDir(async (dir) => {
      const { ctx, request } = await setUp(dir);
      const baseNode = join(dir, 'node');
      await writeFile(baseNode, '#!/bin/sh\necho not node\n');
      await chmod(baseNode, 0o755);
      const error = await rejection(packageDesktop(ctx, { ...request, baseNode }));
      expect(error).toMatchObject({ code: 'base-node-digest-mismatch', blame: 'environment' });
      expect(error.message).toContain('linux-x64');
      expect(await readdir(dir)).not.toContain('out');
      expect(await readdir(dir)).not.toContainEqual(expect.stringContaining('partial'));
    }));

  it('names every missing tool before it builds anything', () =>
    withTempDir(async (dir) => {
      const { ctx, request } = await setUp(dir);
      const exec = { run: ctx.exec.run, which: async () => undefined };
      const error = await rejection(packageDesktop({ ...ctx, exec }, { ...request, formats: ['deb'] }));
      expect(error).toMatchObject({ code: 'tool-missing', blame: 'environment' });
      expect(error.message).toBe('dpkg-deb is not on PATH; npm is not on PATH; xz is not on PATH');
      expect(await readdir(dir)).not.toContain('out');
    }));

  it('refuses a payload with a likely secret', () =>
    withTempDir(async (dir) => {
      const { ctx, request, scenarioDir } = await setUp(dir);
      const token = `ghp_${'x1Y2z3W4v5U6t7S8r9Q0p1O2n3M4l5K6j7H8'.slice(0, 36)}`;
      await writeFile(
        join(scenarioDir, 'ui/src/index.html'),
        `<!doctype html><script>token = "${token}"</script>\n`,
      );
      const error = await rejection(packageDesktop(ctx, request));
      expect(error).toMatchObject({ code: 'secret-found', blame: 'input' });
      expect(error).toMatchObject({ diagnostics: [{ file: 'services/ui/index.html', line: 1 }] });
      expect(JSON.stringify(error)).not.toContain(token);
      expect(await readdir(dir)).not.toContain('out');
    }));

  it('scans what the scenario puts into a folder of the product or of the resource kit', () =>
    withTempDir(async (dir) => {
      const { ctx, request, scenarioDir } = await setUp(dir);
      const token = `ghp_${'x1Y2z3W4v5U6t7S8r9Q0p1O2n3M4l5K6j7H8'.slice(0, 36)}`;
      for (const folder of ['resources', 'shell/console']) {
        await ctx.fs.write(join(scenarioDir, folder, 'notes.txt'), `token = "${token}"\n`);
      }
      const [api, ...rest] = request.bundle.services;
      if (api === undefined) throw new Error('the bundle has no service');
      const assets = [{ path: 'resources/notes.txt' }, { path: 'shell/console/notes.txt' }];
      const services = [{ ...api, assets }, ...rest];
      const error = await rejection(
        packageDesktop(ctx, { ...request, bundle: { ...request.bundle, services } }),
      );
      expect(error).toMatchObject({ code: 'secret-found' });
      expect(error).toMatchObject({
        diagnostics: [{ file: 'resources/notes.txt' }, { file: 'shell/console/notes.txt' }],
      });
    }));

  it('replaces its own files in an output folder and keeps the others', () =>
    withTempDir(async (dir) => {
      const { ctx, request } = await setUp(dir);
      await ctx.fs.write(join(request.outDir, 'notes.txt'), 'mine');
      await ctx.fs.write(join(request.outDir, 'SHA256SUMS'), 'old');
      await packageDesktop(ctx, { ...request, shell: 'none' });
      expect(await readFile(join(request.outDir, 'notes.txt'), 'utf8')).toBe('mine');
      expect(await readFile(join(request.outDir, 'SHA256SUMS'), 'utf8')).toContain(archive);
      const { diagnostics } = await verify(ctx, request.outDir);
      expect(diagnostics).toMatchObject([
        { severity: 'warning', code: 'file-not-listed', file: 'notes.txt' },
      ]);
    }));
});
