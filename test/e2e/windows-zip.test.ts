import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import { zip } from '../../pipeline/formats/zip/index.ts';
import { planCompilation, toCompilerEnv } from '../../scripts/build/launcher.ts';
import { createTestContext, projectRoot } from '../packaging/context.ts';
import { leaveUnsigned } from '../packaging/leave-unsigned.ts';
import { about } from '../packaging/release.ts';
import { toolPath } from '../support/installed-tools.ts';
import { hasProgram } from '../support/needs.ts';
import { itWith } from './support/requirements.ts';

jest.setTimeout(180_000);

const compiler = toolPath('ziglang');
const tools = ['wine', 'wineboot', 'unzip'];
const it = itWith({ tools: existsSync(compiler) ? tools : [...tools, 'ziglang'] });
const dir = mkdtempSync(join(tmpdir(), 'windows-zip-'));
const folder = join(dir, 'My prögrams (x)');
const app = { name: 'Tíny App', version: '1.0.0', vendor: 'octo' };
const env = {
  PATH: process.env['PATH'],
  HOME: dir,
  LC_ALL: 'C.UTF-8',
  WINEPREFIX: join(dir, 'prefix'),
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree,mshtml=',
};

/** A program in the place of the runtime: the base Node does not start under the Wine of Debian 12. */
function compileEcho(to: string): void {
  const source = join(projectRoot, 'test/fixtures/windows/echo.c');
  const libraries = ['-lkernel32', '-lshell32'];
  const args = planCompilation(compiler, { source, to, processor: 'x86_64', isConsole: true, libraries });
  execFileSync(compiler, args, { env: toCompilerEnv(projectRoot), stdio: 'inherit' });
}

const inApp = (path: string): string => join(folder, readdirSync(folder)[0] ?? '', path);

/** Runs a program of the unpacked app to its end. */
function run(program: string, args: readonly string[], more: Record<string, string> = {}) {
  return spawnSync('wine', [inApp(program), ...args], {
    env: { ...env, ...more },
    encoding: 'utf8',
    timeout: 60_000,
  });
}

beforeAll(async () => {
  if (!tools.every(hasProgram) || !existsSync(compiler)) return;
  const payload = join(dir, 'payload');
  mkdirSync(join(payload, 'shell'), { recursive: true });
  compileEcho(join(payload, 'runtime.exe'));
  writeFileSync(join(payload, 'bundle.json'), '{}');
  writeFileSync(join(payload, 'shell/browser.cjs'), '');
  const work = join(dir, 'work');
  mkdirSync(work);
  const to = join(dir, 'app.zip');
  const facts = { app, target: 'win-x64', shell: 'browser', icons: [], epoch: 0, about } as const;
  await zip.make(createTestContext(dir, { fs: nodeFileSystem }), {
    ...facts,
    payload,
    work,
    to,
    sign: leaveUnsigned,
  });
  execFileSync('unzip', ['-q', to, '-d', folder], { env });
  execFileSync('wineboot', ['-i'], { env, stdio: 'ignore', timeout: 120_000 });
});

afterAll(() => {
  spawnSync('wineserver', ['-k'], { env });
  spawnSync('wineserver', ['-w'], { env, timeout: 20_000 });
  rmSync(dir, { recursive: true, force: true });
});

describe('an unpacked zip file under Wine', () => {
  it('starts the runtime with every argument as it was written, without a console window, and ends with its code', async () => {
    const words = ['--health', 'a b', 'c"d', 'e\\', 'f\\\\"g h', '', 'ünï 日本', '%PATH%', '^&|<>'];
    const { stdout, status } = run('Tíny App.exe', words, { ECHO_CODE: '7' });
    const [program = '', ...rest] = stdout.replaceAll('\r', '').trimEnd().split('\n');
    expect(program).toMatch(/^Z:\\.*\\My prögrams \(x\)\\[^\\]+\\app\\runtime\.exe$/);
    const script = program.replace('runtime.exe', 'shell\\browser.cjs');
    expect(rest).toEqual(['exec', script, ...words, 'no console window']);
    expect(status).toBe(7);
  });

  it('passes the commands of the runtime on, from the window and from the terminal', async () => {
    const [command = ''] = readdirSync(inApp('tools')).filter((name) => name.endsWith('.exe'));
    for (const program of ['Tíny App.exe', `tools/${command}`]) {
      const { stdout, status } = run(program, ['logs', 'api', '--tail', '5']);
      expect(stdout.replaceAll('\r', '').split('\n').slice(1, 6)).toEqual([
        'ctl',
        'logs',
        'api',
        '--tail',
        '5',
      ]);
      expect(status).toBe(0);
    }
  });

  it('says in plain words that the runtime is missing, and ends with 1', async () => {
    renameSync(inApp('app/runtime.exe'), inApp('app/away'));
    const { stderr, status } = run('Tíny App.exe', []);
    renameSync(inApp('app/away'), inApp('app/runtime.exe'));
    expect(status).toBe(1);
    expect(stderr).toContain('Tiny App cannot be started.');
    expect(stderr).toMatch(/\\app\\runtime\.exe\r?\n/);
    expect(stderr).toContain('Install the app again');
  });

  it('announces a removal to the running app, and waits for its end', async () => {
    expect(run('Tíny App.exe', ['--stop-app']).status).toBe(0);
    const started = spawn('wine', [inApp('Tíny App.exe')], {
      env: { ...env, ECHO_SLEEP: '1', ECHO_CODE: '0' },
    });
    const ended = new Promise<number | null>((resolve) => started.once('exit', resolve));
    await new Promise((resolve) => started.stdout.once('data', resolve));
    const stop = spawn('wine', [inApp('Tíny App.exe'), '--stop-app'], { env, stdio: 'ignore' });
    const stopped = new Promise<number | null>((resolve) => stop.once('exit', resolve));
    let announced = '';
    for (let left = 200; left > 0 && announced === ''; left--) {
      const path = inApp('app/maintenance');
      if (existsSync(path)) announced = readFileSync(path, 'utf8');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect([announced, await stopped, await ended]).toEqual(['remove\n', 0, 0]);
    expect(readdirSync(inApp('app'))).not.toContain('maintenance');
  });
});
