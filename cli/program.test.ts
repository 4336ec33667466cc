import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { formatIds } from '../pipeline/formats/registry.ts';
import { shellIds } from '../pipeline/shells/registry.ts';
import { runCli } from './program.ts';

let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'bundle-cli-'));
});

afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

async function run(...argv: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await runCli(argv, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    cwd,
    env: {},
  });
  return { code, stdout, stderr };
}

const lines = (stderr: string) =>
  stderr
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const service = {
  id: 'api',
  type: 'api-binary',
  binaries: { 'linux-x64': { path: 'api.cjs' } },
  ports: { requested: [{ name: 'api', range: { min: 4000, max: 4100 } }] },
  health: { type: 'tcp', port_name: 'api' },
  readiness: { type: 'port_open', port_name: 'api' },
};

const bundle = {
  schema_version: 'v0.1',
  target: 'desktop',
  app: { name: 'Notes', version: '1.0.0' },
  ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 47710, auth_token_path: 'runtime/auth-token' },
  services: [service],
};

describe('usage', () => {
  it.each([
    ['no command', [], 'command-missing'],
    ['an unknown command', ['analyse'], 'command-unknown'],
    ['an unknown option', ['validate', 'bundle.json', '--strict'], 'option-unknown'],
    ['a missing argument', ['validate'], 'argument-missing'],
    ['a missing option', ['package', '--out', 'out'], 'option-missing'],
    ['an argument too many', ['validate', 'a.json', 'b.json'], 'argument-unexpected'],
    ['an unknown tier', ['analyze', '.', '--tier', 'moon'], 'argument-invalid'],
    ['a swap without a replacement', ['analyze', '.', '--with-swap', 'postgres'], 'swap-invalid'],
    ['an unknown target', ['build', '.', '--out', 'out', '--target', 'beos'], 'target-unknown'],
    ['an unknown shell', ['build', '.', '--out', 'out', '--shell', 'tauri'], 'shell-unknown'],
    ['a shell that nothing builds', ['plan', '.', '--shell', 'tauri'], 'shell-unknown'],
    ['an unknown format', ['build', '.', '--out', 'out', '--format', 'snap'], 'format-unknown'],
    ['a port that is none', ['serve', '--port', '99999'], 'argument-invalid'],
    ['no scenario', ['analyze'], 'argument-missing'],
    ['--all without a folder', ['analyze', '--all'], 'option-missing'],
    ['a scenario outside the repository', ['analyze', '/', '--root', 'repository'], 'scenario-outside-root'],
  ])('%s ends with 2 and one diagnostic', async (_name, argv, code) => {
    const result = await run(...argv, '--json');
    expect(lines(result.stderr)).toEqual([
      { severity: 'error', code, message: expect.any(String), remedy: expect.any(String) },
    ]);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(await readdir(cwd)).toEqual([]);
  });

  it('suggests the command that was meant', async () => {
    expect((await run('analyse')).stderr).toContain('Did you mean analyze?');
  });

  it('lists every command in the help, on stdout', async () => {
    const { code, stdout, stderr } = await run('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of [
      'analyze',
      'plan-secrets',
      'assemble',
      'validate',
      'package',
      'plan',
      'build',
      'run',
      'verify',
      'serve',
    ]) {
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
    expect((await run('build', '--help')).stdout).toContain('--with-swap');
  });

  it.each(['plan', 'package', 'build'])(
    'lists the members of the registries in the help of %s',
    async (command) => {
      const { stdout } = await run(command, '--help');
      const help = stdout.replaceAll(/\s+/g, ' ');
      expect(help).toContain(`what the user sees: ${shellIds.join(' or ')} (`);
      expect(help).toContain(`installers, separated by commas: ${formatIds.join(', ')} (`);
    },
  );

  it('prints its version', async () => {
    const { code, stdout } = await run('--version');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe('validate', () => {
  const write = (value: unknown) => writeFile(join(cwd, 'bundle.json'), JSON.stringify(value, undefined, 2));

  it('prints only the verdict for a valid bundle', async () => {
    await write(bundle);
    expect(await run('validate', 'bundle.json')).toEqual({
      code: 0,
      stdout: '{"status":"valid","schema":"desktop.v0.1"}\n',
      stderr: '',
    });
  });

  it('prints every fault on stdout, and each with its line on stderr', async () => {
    await write({ ...bundle, target: 'moon', services: [{ ...service, dependencies: ['absent'] }] });
    const { code, stdout, stderr } = await run('validate', '--json', 'bundle.json');
    expect(code).toBe(1);
    const verdict = JSON.parse(stdout);
    expect(verdict).toMatchObject({ error: 'bundle failed validation', details: verdict.errors[0].message });
    expect(verdict.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/services/0/dependencies/0',
      '/target',
    ]);
    const text = (await readFile(join(cwd, 'bundle.json'), 'utf8')).split('\n');
    const targetLine = text.findIndex((line) => line.includes('"target"')) + 1;
    expect(lines(stderr)).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        file: 'bundle.json',
        pointer: '/target',
        line: targetLine,
      }),
    );
  });

  it('gives broken JSON a verdict with line and column', async () => {
    await writeFile(join(cwd, 'bundle.json'), '{\n  "schema_version" "v0.1"\n}\n');
    const { code, stdout, stderr } = await run('validate', 'bundle.json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: 'bundle failed validation' });
    expect(stderr).toMatch(/\n {2}at bundle\.json:2:\d+/);
  });

  it('prints no verdict for a missing file', async () => {
    const { code, stdout, stderr } = await run('validate', 'nothing.json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('file-missing');
  });
});

describe('documents', () => {
  it('go to stdout alone, or to --out as a whole', async () => {
    await mkdir(join(cwd, 'notes/.vrooli'), { recursive: true });
    await writeFile(
      join(cwd, 'notes/.vrooli/service.json'),
      JSON.stringify({ version: '2.0.0', service: { name: 'notes' }, dependencies: {} }),
    );
    const printed = await run('analyze', 'notes', '--root', '.');
    expect(printed.code).toBe(0);
    expect(JSON.parse(printed.stdout)).toMatchObject({ schema_version: 'analysis.v1', scenario: 'notes' });
    const written = await run('analyze', 'notes', '--root', '.', '--out', 'deep/analysis.json');
    expect(written).toMatchObject({ code: 0, stdout: '' });
    expect(await readFile(join(cwd, 'deep/analysis.json'), 'utf8')).toBe(printed.stdout);
    expect(await readdir(join(cwd, 'deep'))).toEqual(['analysis.json']);
  });

  it('are not left at --out by a command that failed', async () => {
    await mkdir(join(cwd, 'notes/.vrooli'), { recursive: true });
    await writeFile(join(cwd, 'notes/.vrooli/service.json'), '{');
    const { code, stdout } = await run('analyze', 'notes', '--root', '.', '--out', 'analysis.json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(existsSync(join(cwd, 'analysis.json'))).toBe(false);
  });

  it('of an earlier stage are checked field by field', async () => {
    await writeFile(
      join(cwd, 'analysis.json'),
      '{\n  "schema_version": "analysis.v1",\n  "tier": "moon"\n}\n',
    );
    const { code, stderr } = await run('plan-secrets', '--analysis', 'analysis.json', '--json');
    expect(code).toBe(1);
    expect(lines(stderr)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'document-invalid',
          pointer: '/tier',
          file: 'analysis.json',
          line: 3,
        }),
        expect.objectContaining({
          code: 'document-invalid',
          pointer: '/graph',
          remedy: expect.stringContaining('analyze'),
        }),
      ]),
    );
  });
});
