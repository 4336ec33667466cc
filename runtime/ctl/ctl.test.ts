import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  bundle,
  call,
  type FakeApp,
  startFakeApp,
  token,
  toService,
} from '../../test/support/runtime/fake-app.ts';
import { takeKernelLock } from '../platform/kernel-lock.ts';
import { parseCommand } from './arguments.ts';
import { applyCommand } from './commands.ts';
import { describeApp, toAppPlace } from './find-runtime.ts';

let app: FakeApp;
beforeAll(async () => {
  app = await startFakeApp();
  writeFileSync(join(app.appData, 'runtime/auth-token'), token, { mode: 0o600 });
  writeFileSync(join(app.appData, 'runtime/state.json'), '{}');
  app.log.write(Buffer.from('one\ntwo\nthree\n'));
});
afterAll(() => app.close());

/** Runs a command line in this process. */
async function run(line: string, appData = app.appData): Promise<{ code: number; text: string }> {
  const parsed = parseCommand(line.split(' '));
  if (parsed.kind !== 'run' || parsed.command.name === 'verify' || parsed.command.name === 'update')
    throw new Error(`not a command: ${line}`);
  const out = new PassThrough();
  let text = '';
  out.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const code = await applyCommand(parsed.command, { appData }, out);
  await new Promise((resolve) => setImmediate(resolve));
  return { code, text };
}

describe('the command line', () => {
  it.each([
    ['status', { name: 'status', json: false }],
    ['port api', { name: 'port', service: 'api' }],
    ['port api http', { name: 'port', service: 'api', port: 'http' }],
    ['logs api', { name: 'logs', service: 'api', tail: 200, follow: false }],
    ['logs api --tail 5 --follow', { name: 'logs', service: 'api', tail: 5, follow: true }],
    ['logs --tail=5 -f api', { name: 'logs', service: 'api', tail: 5, follow: true }],
    ['health --json', { name: 'health', json: true }],
    ['keys create --scope operate', { name: 'keys-create', scope: 'operate' }],
    ['keys revoke ab12', { name: 'keys-revoke', id: 'ab12' }],
    ['stop', { name: 'stop' }],
    ['purge --yes', { name: 'purge' }],
  ])('%s', (line, command) => {
    const words = line.split(' ');
    expect(parseCommand(words)).toEqual({ kind: 'run', command });
    const expected = { kind: 'run', command, appData: '/d' };
    expect(parseCommand(['--app-data', '/d', ...words])).toEqual(expected);
    expect(parseCommand([...words, '--app-data=/d'])).toEqual(expected);
  });

  it.each([
    '',
    'start',
    'constructor',
    'status now',
    'status --follow',
    'port',
    'port a b c',
    'logs',
    'logs api --tail x',
    'logs api --tail 0',
    'logs api --lines 5',
    'health api',
    'keys',
    'keys create',
    'keys create --scope root',
    'keys list --scope read',
    'keys revoke',
    'purge',
    'status --app-data',
  ])('refuses %j', (line) => {
    expect(parseCommand(line === '' ? [] : line.split(' '))).toMatchObject({ kind: 'misuse' });
  });
});

describe('--version', () => {
  it('is a question of its own, and names the app beside the executable', () => {
    expect(parseCommand(['--version'])).toEqual({ kind: 'version' });
    const dir = mkdtempSync(join(tmpdir(), 'ctl-version-'));
    const executable = join(dir, 'vrooli');
    writeFileSync(executable, '');
    expect(() => describeApp(executable)).toThrow('bundle.json cannot be read');
    writeFileSync(
      join(dir, 'bundle.json'),
      JSON.stringify({ app: { name: 'shelf', display_name: 'Shelf', version: '0.4.0' } }),
    );
    expect(describeApp(executable)).toBe('Shelf 0.4.0');
    rmSync(dir, { recursive: true });
  });
});

describe('the commands', () => {
  it('print the state of the app', async () => {
    const { code, text } = await run('status');
    expect(code).toBe(0);
    expect(text).toMatch(
      /^Field "Notes" 1.2.3: running\n {2}api +ready +api=4100\n {2}worker +ready +restarts=2\n$/,
    );
    expect(JSON.parse((await run('status --json')).text)).toMatchObject({ version: '1.2.3' });
    expect(await run('health')).toEqual({ code: 0, text: expect.stringMatching(/^ok\n {2}api +ready\n/) });
  });

  it('exit with 1 for a failed app', async () => {
    const before = app.supervisor.app;
    app.supervisor.app = { ...before, phase: 'failed', services: [toService('api', { state: 'failed' })] };
    expect(await run('health')).toMatchObject({ code: 1, text: expect.stringMatching(/^failed\n/) });
    app.supervisor.app = before;
  });

  it('print a port as a number', async () => {
    expect(await run('port api')).toEqual({ code: 0, text: '4100\n' });
    expect(await run('port api api')).toEqual({ code: 0, text: '4100\n' });
    await expect(run('port api web')).rejects.toMatchObject({ remedy: 'ports: api' });
    await expect(run('port worker')).rejects.toMatchObject({ code: 'port-unknown' });
    await expect(run('port toString')).rejects.toMatchObject({ remedy: 'services: api, worker' });
  });

  it('print logs', async () => {
    expect((await run('logs api --tail 2')).text).toBe('two\nthree\n');
    await expect(run('logs unknown')).rejects.toMatchObject({ code: 'service-unknown' });
  });

  it('manage API keys, with immediate effect in the running app', async () => {
    const key = (await run('keys create --scope read')).text.trim();
    const status = async () =>
      (await call(app.server.port, '/readyz', { headers: { authorization: `Bearer ${key}` } })).status;
    expect(await status()).toBe(200);
    const id = (await run('keys list')).text.split(' ')[0] ?? '';
    expect(key).toContain(id);
    expect(await run(`keys revoke ${id}`)).toEqual({ code: 0, text: '' });
    expect(await status()).toBe(401);
    await expect(run(`keys revoke ${id}`)).rejects.toMatchObject({ code: 'key-unknown' });
  });

  it('report that the app does not run', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'ctl-'));
    await expect(run('status', empty)).rejects.toMatchObject({
      code: 'app-not-running',
      message: expect.stringContaining('the app is not running'),
    });
    mkdirSync(join(empty, 'runtime'));
    writeFileSync(join(empty, 'runtime/auth-token'), token);
    writeFileSync(join(empty, 'runtime/ipc_port'), '1');
    await expect(run('status', empty)).rejects.toMatchObject({ code: 'app-not-running' });
    const asked: string[] = [];
    const foreign = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${JSON.stringify(request.rawHeaders)}`);
      response.end('<h1>some page</h1>');
    });
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
    writeFileSync(join(empty, 'runtime/ipc_port'), String((foreign.address() as AddressInfo).port));
    await expect(run('health', empty)).rejects.toMatchObject({ code: 'app-not-running' });
    foreign.close();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^GET \/proof\/[0-9a-f]{64} /);
    expect(asked[0]).not.toContain(token);
    rmSync(empty, { recursive: true });
  });

  it('find a token at another path in the manifest', async () => {
    const manifest = { ...bundle, ipc: { ...bundle.ipc, auth_token_path: 'secret/place' } };
    const other = await startFakeApp({ bundle: manifest });
    mkdirSync(join(other.appData, 'secret'));
    writeFileSync(join(other.appData, 'secret/place'), token);
    expect((await run('port api', other.appData)).text).toBe('4100\n');
    await other.close();
  });

  it('purge only an app that does not run', async () => {
    await expect(run('purge --yes')).rejects.toMatchObject({ code: 'app-still-running' });
  });

  it('purge nothing of a runtime that proves nothing, but has its lock', async () => {
    const data = mkdtempSync(join(tmpdir(), 'ctl-'));
    mkdirSync(join(data, 'runtime'));
    writeFileSync(join(data, 'runtime/state.json'), '{}');
    const attempt = takeKernelLock(join(data, 'runtime/lock'));
    if (attempt.result !== 'taken') throw new Error(attempt.result);
    await expect(run('purge --yes', data)).rejects.toMatchObject({ code: 'app-still-running' });
    expect(existsSync(join(data, 'runtime/state.json'))).toBe(true);
    attempt.lock.abandon();
    expect((await run('purge --yes', data)).code).toBe(0);
    expect(existsSync(data)).toBe(false);
  });
});

describe('the app data folder', () => {
  const toAppData = (...input: Parameters<typeof toAppPlace>) => toAppPlace(...input).appData;

  it('is --app-data, else APP_DATA_DIR, else that of the bundle beside the real executable', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ctl-'));
    mkdirSync(join(folder, 'app'));
    writeFileSync(join(folder, 'app/bundle.json'), '{"app": {"name": "Field Notes"}}');
    writeFileSync(join(folder, 'app/runtime'), '');
    symlinkSync(join(folder, 'app/runtime'), join(folder, 'vrooli'));
    const env = { XDG_CONFIG_HOME: '/config', APPDATA: '/config' };
    expect(toAppData('/told', { APP_DATA_DIR: '/env' }, join(folder, 'vrooli'))).toBe('/told');
    expect(toAppData(undefined, { APP_DATA_DIR: '/env' }, join(folder, 'vrooli'))).toBe('/env');
    expect(toAppData(undefined, env, join(folder, 'vrooli'))).toMatch(/field-notes$/);
    const relative = toAppData(undefined, { XDG_CONFIG_HOME: 'rel', APPDATA: '' }, join(folder, 'vrooli'));
    expect(relative.startsWith(homedir())).toBe(true);
    rmSync(join(folder, 'app/bundle.json'));
    expect(() => toAppData(undefined, env, join(folder, 'vrooli'))).toThrow(/cannot determine the app/);
    rmSync(folder, { recursive: true });
  });
});
