import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { copyExample, runCli, withTempDir } from './support/cli.ts';

jest.setTimeout(120_000);

const build = (scenario: string, out: string) =>
  runCli([
    'build',
    scenario,
    '--out',
    out,
    '--target',
    'linux-x64',
    '--shell',
    'browser',
    '--format',
    'tar.zst',
  ]);

describe('vrooli-bundle build refuses invalid input, and writes nothing', () => {
  it('a folder without a service.json, with the path of the missing file', () =>
    withTempDir(async (dir) => {
      await mkdir(join(dir, 'empty'));
      const { code, stdout, stderr } = await build(join(dir, 'empty'), join(dir, 'out'));
      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain('.vrooli/service.json');
      expect(existsSync(join(dir, 'out'))).toBe(false);
    }));

  it('broken JSON, with line and column', () =>
    withTempDir(async (dir) => {
      const scenario = await copyExample(join(dir, 'notes'));
      const file = join(scenario, '.vrooli/service.json');
      const text = await readFile(file, 'utf8');
      // Removes the first comma of line 2: the parser reports line 3.
      const lines = text.split('\n');
      lines[1] = (lines[1] ?? '').replace(/,$/, '');
      await writeFile(file, lines.join('\n'));
      const { code, stderr } = await build(scenario, join(dir, 'out'));
      expect(code).toBe(1);
      expect(stderr).toMatch(/service\.json:3:\d+/);
      expect(existsSync(join(dir, 'out'))).toBe(false);
    }));

  it('an unknown resource, with its name and a remedy', () =>
    withTempDir(async (dir) => {
      const scenario = await copyExample(join(dir, 'notes'));
      const file = join(scenario, '.vrooli/service.json');
      const config = JSON.parse(await readFile(file, 'utf8'));
      config.dependencies.resources.postgress = { type: 'postgress', enabled: true, required: true };
      await writeFile(file, JSON.stringify(config, null, 2));
      const { code, stderr } = await build(scenario, join(dir, 'out'));
      expect(code).toBe(1);
      expect(stderr).toContain('postgress');
      expect(stderr).toContain('postgres"');
      expect(stderr).toMatch(/help|remedy/);
      expect(existsSync(join(dir, 'out'))).toBe(false);
    }));

  it('a UI whose build fails, with the service and the end of its output', () =>
    withTempDir(async (dir) => {
      const scenario = await copyExample(join(dir, 'notes'));
      const file = join(scenario, 'ui/package.json');
      const manifest = JSON.parse(await readFile(file, 'utf8'));
      manifest.scripts.build = 'echo "cannot find the meadow" >&2; exit 3';
      await writeFile(file, JSON.stringify(manifest, null, 2));
      const { code, stderr } = await build(scenario, join(dir, 'out'));
      expect(code).toBe(1);
      expect(stderr).toContain('cannot find the meadow');
      expect(stderr).toMatch(/\bui\b/);
      expect(existsSync(join(dir, 'out'))).toBe(false);
      expect(await readdir(dir)).toEqual(['notes']);
    }));
});
