import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { config, inRepo, place, put, reported, run } from './repo.ts';

const files = { [place('shop')]: config('shop', { resources: { 'star-forge': { required: true } } }) };
const inShop = (body: (repo: string, scenario: string) => Promise<void>) =>
  inRepo(files, (repo) => body(repo, join(repo, 'scenarios/shop')));

describe('streams', () => {
  it('stdout contains only the document, stderr the diagnostics', async () => {
    await inShop(async (repo, scenario) => {
      const { stdout, stderr } = await run(['analyze', scenario, '--root', repo]);
      expect(JSON.parse(stdout)).toMatchObject({ schema_version: 'analysis.v1' });
      expect(stdout.endsWith('}\n')).toBe(true);
      expect(stderr).toContain('star-forge');
      expect(stderr).toMatch(/^\w+ [a-z-]+: /);
    });
  });

  it('with --out stdout is empty, and the file is what stdout would have been', async () => {
    await inShop(async (repo, scenario) => {
      const { stdout } = await run(['analyze', scenario, '--root', repo]);
      const out = join(repo, 'out/deep/analysis.json');
      const written = await run(['analyze', scenario, '--root', repo, '--out', out]);
      expect({ code: written.code, stdout: written.stdout }).toEqual({ code: 0, stdout: '' });
      expect(await readFile(out, 'utf8')).toBe(stdout);
    });
  });

  it.each([
    ['before', (scenario: string, repo: string) => ['--json', 'analyze', scenario, '--root', repo]],
    ['right after', (scenario: string, repo: string) => ['analyze', '--json', scenario, '--root', repo]],
    ['at the end of', (scenario: string, repo: string) => ['analyze', scenario, '--root', repo, '--json']],
  ])('--json %s the command makes stderr JSON Lines', async (_, args) => {
    await inShop(async (repo, scenario) => {
      const outcome = await run(args(scenario, repo));
      expect(outcome.code).toBe(0);
      const lines = reported(outcome);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(line).toMatchObject({
          severity: expect.any(String),
          code: expect.any(String),
          message: expect.any(String),
        });
      }
    });
  });

  it('--json makes wrong usage JSON, too', async () => {
    const outcome = await run(['analyze', '--nonsense', '--json']);
    expect(outcome.code).toBe(2);
    expect(reported(outcome)[0]).toMatchObject({ severity: 'error', remedy: expect.any(String) });
  });

  it('works from the folder that it is called in', async () => {
    await inShop(async (repo) => {
      await mkdir(join(repo, '.git'));
      const here = await run(['analyze', 'scenarios/shop'], { cwd: repo });
      const there = await run(['analyze', join(repo, 'scenarios/shop'), '--root', repo]);
      expect(here.stdout).toBe(there.stdout);
    });
  });
});

describe('exit 2, wrong usage:', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['frobnicate']],
    ['an unknown flag', ['analyze', 'x', '--frob']],
    ['an unknown tier', ['analyze', 'x', '--tier', 'orbit']],
    ['no analysis', ['plan-secrets']],
    ['no plan', ['assemble', '--analysis', 'x']],
    ['no bundle', ['validate']],
    ['a port that is none', ['serve', '--port', 'abc']],
    ['a port out of range', ['serve', '--port', '70000']],
    ['an unknown target', ['build', 'x', '--out', 'y', '--target', 'amiga']],
    ['an unknown format', ['build', 'x', '--out', 'y', '--format', 'floppy']],
    ['an unknown shell', ['build', 'x', '--out', 'y', '--shell', 'walnut']],
    ['a flag without its value', ['analyze', 'x', '--root']],
    ['a root that does not contain the scenario', ['analyze', '.', '--root', '/nowhere']],
  ])('%s', async (_, args) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/help|see/);
  });
});

describe('exit 1, invalid input:', () => {
  it.each([
    ['no scenario there', ['analyze', 'nowhere']],
    ['no analysis there', ['plan-secrets', '--analysis', 'nowhere.json']],
    ['no documents there', ['assemble', '--analysis', 'nowhere.json', '--secrets', 'nowhere-too.json']],
    ['no bundle there', ['validate', 'nowhere.json']],
    ['no bundle to package', ['package', '--bundle', 'nowhere.json', '--scenario', '.', '--out', 'out']],
    ['nothing to verify', ['verify', 'nowhere']],
  ])('%s, named', async (_, args) => {
    await inRepo({}, async (repo) => {
      const { code, stdout, stderr } = await run(args, { cwd: repo });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('nowhere');
      expect(await readdir(repo)).toEqual([]);
    });
  });

  it('an earlier document of the wrong form is refused field by field', async () => {
    await inRepo({ 'a.json': { schema_version: 'analysis.v1' } }, async (repo) => {
      const outcome = await run(['plan-secrets', '--analysis', 'a.json', '--root', repo, '--json'], {
        cwd: repo,
      });
      expect(outcome.code).toBe(1);
      expect(reported(outcome).filter(({ pointer }) => pointer !== undefined).length).toBeGreaterThan(2);
    });
  });
});

describe('a failed command', () => {
  it('leaves an older file as it was', async () => {
    await inShop(async (repo) => {
      await put(repo, 'out.json', 'older');
      await put(repo, place('shop'), '{');
      const args = ['analyze', join(repo, 'scenarios/shop'), '--root', repo, '--out', join(repo, 'out.json')];
      expect((await run(args)).code).toBe(1);
      expect(await readFile(join(repo, 'out.json'), 'utf8')).toBe('older');
      expect((await readdir(repo)).sort()).toEqual(['out.json', 'scenarios']);
    });
  });

  it('leaves no document whose own findings are errors', async () => {
    await inShop(async (repo) => {
      await put(repo, place('shop'), config('shop', { scenarios: { shop: { required: true } } }));
      const out = join(repo, 'out.json');
      expect((await run(['analyze', join(repo, 'scenarios/shop'), '--root', repo, '--out', out])).code).toBe(
        1,
      );
      expect(existsSync(out)).toBe(false);
    });
  });

  it('that cannot write names the path, as a fault of the environment or the input', async () => {
    await inShop(async (repo, scenario) => {
      await put(repo, 'file', 'x');
      const out = join(repo, 'file/analysis.json');
      const { code, stdout, stderr } = await run(['analyze', scenario, '--root', repo, '--out', out]);
      expect([1, 3]).toContain(code);
      expect(stdout).toBe('');
      expect(stderr).toContain('file');
    });
  });
});
