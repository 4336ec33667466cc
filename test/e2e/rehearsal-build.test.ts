import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { listProcessesOf } from '../../host/sandbox/processes.ts';
import { cliStart } from '../support/cli-start.ts';
import { theBuiltExample } from './support/built-example.ts';
import { exampleDir, root, runCli, withTempDir } from './support/cli.ts';

jest.setTimeout(300_000);

const config = {
  version: '2.0.0',
  service: { name: 'small-app', version: '1.0.0', description: 'An app as small as it can be' },
  ports: { api: { env_var: 'API_PORT', range: '15000-15999' } },
  lifecycle: { health: { endpoints: { api: '/health' } } },
};

/** A scenario with an API without dependencies. */
async function createScenario(dir: string, api: string): Promise<string> {
  const files: Record<string, string> = {
    '.vrooli/service.json': JSON.stringify(config),
    'api/package.json': JSON.stringify({
      name: 'small-api',
      version: '1.0.0',
      private: true,
      main: 'main.js',
    }),
    'api/main.js': api,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return dir;
}

const buildArguments = (scenario: string, out: string) => [
  'build',
  scenario,
  '--out',
  out,
  '--format',
  'tar.zst',
];

describe('vrooli-bundle build', () => {
  it('states in metadata.json what was rehearsed', async () => {
    const { dir } = await theBuiltExample();
    const { targets } = JSON.parse(await readFile(join(dir, 'metadata.json'), 'utf8'));
    expect(targets[0].rehearsal).toMatchObject({
      rehearsed: true,
      services: [{ id: 'embedded-postgres' }, { id: 'api', health: { status: 200 } }, { id: 'ui' }],
      pages: [{ service: 'ui', files: 4 }],
    });
  });

  it('ends when the app that it made does not start, and leaves nothing behind', () =>
    withTempDir(async (dir) => {
      const scenario = await createScenario(
        join(dir, 'app'),
        `throw new Error('no such colour: blurple');\n`,
      );
      const { code, stderr } = await runCli(buildArguments(scenario, join(dir, 'out')));
      expect(code).toBe(1);
      expect(stderr).toContain('error rehearsal-not-ready: service "api" did not become ready');
      expect(stderr).toContain('no such colour: blurple');
      expect(await readdir(dir)).toEqual(['app']);
      const off = await runCli([...buildArguments(scenario, join(dir, 'out')), '--rehearse', 'off']);
      expect(off).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('not rehearsed: it was switched off'),
      });
      const { targets } = JSON.parse(await readFile(join(dir, 'out/metadata.json'), 'utf8'));
      expect(targets[0].rehearsal).toEqual({ rehearsed: false, why: 'it was switched off' });
    }));

  it('plans the step, and says why it is left out', async () => {
    const plan = async (...options: string[]) => {
      const { stdout, stderr, code } = await runCli(['plan', exampleDir, ...options]);
      return code === 0 ? JSON.parse(stdout).targets[0] : stderr;
    };
    const here = await plan('--target', 'linux-x64', '--format', 'tar.zst');
    expect(here).toMatchObject({ rehearsal: { planned: true } });
    expect(here.steps).toContainEqual(expect.objectContaining({ id: 'rehearse', phase: 'rehearse' }));
    const other = ['--target', 'win-x64', '--format', 'tar.zst', '--shell', 'none'];
    const there = await plan('--target', 'win-x64', '--format', 'tar.zst');
    expect(JSON.stringify(there)).toContain('it is for win-x64, and this machine is linux-x64');
    expect(await plan(...other, '--rehearse', 'required')).toContain('rehearsal-not-possible');
  });

  it('ends a rehearsal that is interrupted, and every program of it', () =>
    withTempDir(async (dir) => {
      await chmod(dir, 0o755);
      const temp = join(dir, 'tmp');
      await mkdir(temp);
      const api = 'setInterval(() => {}, 1000);\n';
      const scenario = await createScenario(join(dir, 'app'), api);
      const child = spawn(process.execPath, [...cliStart, ...buildArguments(scenario, join(dir, 'out'))], {
        cwd: root,
        env: { ...process.env, NODE_OPTIONS: '', VROOLI_BUNDLE_COMPRESSION: 'fast', TMPDIR: temp },
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.on('close', resolve));
      const runs = async () =>
        (await listProcessesOf(join(temp, 'rehearsal-'), undefined)).some(({ command }) =>
          command.includes('/api/main.js'),
        );
      while (child.exitCode === null && !(await runs())) await sleep(50);
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      expect(await listProcessesOf(join(temp, 'rehearsal-'), undefined)).toEqual([]);
      expect((await readdir(temp)).filter((name) => name.startsWith('rehearsal-'))).toEqual([]);
      expect(existsSync(join(dir, 'out'))).toBe(false);
    }));
});
