import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { root, runCli, withTempDir } from './support/cli.ts';

jest.setTimeout(240_000);

const fixtures = join(root, 'test/fixtures/init');

/** Copies a repository, writes its service.json, and builds it. */
async function initAndBuild(name: string, dir: string): Promise<{ payload: string[]; stderr: string }> {
  const repository = join(dir, name);
  const out = join(dir, 'out');
  await cp(join(fixtures, name), repository, { recursive: true });
  const written = await runCli(['init', repository]);
  expect([written.code, written.stdout]).toEqual([0, '']);
  const built = await runCli([
    'build',
    repository,
    '--out',
    out,
    '--target',
    'linux-x64',
    '--format',
    'tar.zst',
  ]);
  expect([built.code, built.stderr]).toEqual([0, expect.any(String)]);
  expect(await readdir(out)).toContain(`${name}-0.1.0-linux-x64.tar.zst`);
  const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
  const payload = manifest.payloads[0].files.map(({ path }: { path: string }) => path);
  return { payload, stderr: written.stderr };
}

describe('vrooli-bundle init, then build', () => {
  it('packages a Go API with static pages', () =>
    withTempDir(async (dir) => {
      const { payload, stderr } = await initAndBuild('tide-table', dir);
      expect(payload).toEqual(
        expect.arrayContaining(['services/api/api', 'services/ui/index.html', 'services/ui/tides.js']),
      );
      expect(stderr).toMatch(/info init-guess: ports\.api\.env_var: .* SERVER_PORT\n {2}at main\.go:16/);
    }));

  it('packages static pages alone', () =>
    withTempDir(async (dir) => {
      const { payload } = await initAndBuild('quiet-page', dir);
      expect(payload.filter((path) => path.startsWith('services/'))).toEqual(['services/ui/index.html']);
    }));

  it('refuses a repository with nothing usable, and writes nothing', () =>
    withTempDir(async (dir) => {
      const { code, stderr } = await runCli(['init', join(fixtures, 'paper-notes')]);
      expect([code, stderr]).toEqual([1, expect.stringContaining('error init-nothing-found')]);
      expect(existsSync(join(fixtures, 'paper-notes/.vrooli'))).toBe(false);
      await mkdir(join(dir, 'empty'));
      expect((await runCli(['init', join(dir, 'empty')])).code).toBe(1);
    }));

  it('prints the draft with --dry-run, and each guess as JSON with --json', () =>
    withTempDir(async (dir) => {
      const repository = join(dir, 'quiet-page');
      await cp(join(fixtures, 'quiet-page'), repository, { recursive: true });
      const { code, stdout, stderr } = await runCli(['init', repository, '--dry-run', '--json']);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ service: { name: 'quiet-page' } });
      const lines = stderr
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines).toContainEqual(
        expect.objectContaining({ code: 'init-guess', file: 'public/index.html' }),
      );
      expect(existsSync(join(repository, '.vrooli'))).toBe(false);
    }));

  it('is the remedy for a missing service.json', () =>
    withTempDir(async (dir) => {
      await mkdir(join(dir, 'app'));
      const { code, stderr } = await runCli(['analyze', join(dir, 'app')]);
      expect([code, stderr]).toEqual([1, expect.stringContaining('vrooli-bundle init')]);
    }));
});
