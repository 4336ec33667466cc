import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp } from './support/app.ts';
import { occupy, release } from './support/ports.ts';
import { type Fields, web } from './support/programs.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

const generated = {
  id: 'session_key',
  class: 'per_install_generated',
  generator: { type: 'random', length: 24, charset: 'hex' },
  target: { type: 'env', name: 'SESSION_KEY' },
};

function fullApp(root: Fields = {}): Promise<App> {
  const api = web('api', {
    secrets: ['session_key'],
    log_dir: 'logs/api',
    data_dirs: ['db'],
    migrations: [{ version: '1', command: ['true'], run_on: '' }],
  });
  return createApp([api], { secrets: [generated], ...root });
}

describe('files under app data', () => {
  it.each(['000', '022', '077'])('have the documented modes under umask %s', async (umask) => {
    const app = await fullApp();
    const running = await app.startReady({ umask });
    await running.untilEvent('ready');
    expect(mode(app.path('runtime'))).toBe('700');
    for (const file of [
      'runtime/auth-token',
      'runtime/ipc_port',
      'runtime/lock',
      'secrets.json',
      'migrations.json',
      'telemetry/events.jsonl',
    ])
      expect([file, mode(app.path(file))]).toEqual([file, '600']);
    expect(statSync(app.path('logs/api')).isDirectory()).toBe(true);
    expect(statSync(app.path('db')).isDirectory()).toBe(true);
  });

  it('contain no file that others can read or write, under umask 000', async () => {
    const app = await fullApp();
    const running = await app.startReady({ umask: '000' });
    await running.untilEvent('ready');
    const own = readdirSync(app.data, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !name.endsWith('.starts') && statSync(app.path(name)).isFile(),
    );
    expect(own.filter((name) => (statSync(app.path(name)).mode & 0o077) !== 0)).toEqual([]);
  });

  it('have these modes even when a file or folder with a wider mode existed', async () => {
    const app = await fullApp();
    const first = await app.startReady();
    await first.stop();
    chmodSync(app.path('runtime'), 0o777);
    for (const file of [
      'runtime/auth-token',
      'runtime/lock',
      'secrets.json',
      'migrations.json',
      'telemetry/events.jsonl',
    ])
      if (existsSync(app.path(file))) chmodSync(app.path(file), 0o666);
    await app.startReady();
    expect(mode(app.path('runtime'))).toBe('700');
    for (const file of [
      'runtime/auth-token',
      'runtime/ipc_port',
      'runtime/lock',
      'secrets.json',
      'migrations.json',
      'telemetry/events.jsonl',
    ])
      expect([file, mode(app.path(file))]).toEqual([file, '600']);
  });

  it('are written atomically: no temporary file is left', async () => {
    const app = await fullApp();
    const running = await app.startReady();
    await running.stop();
    const names = readdirSync(app.data, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /tmp|temp|~$|\.new$|\.partial/i.test(name))).toEqual([]);
  });
});

describe('the bearer token', () => {
  it('is 256 bit in hex', async () => {
    const app = await fullApp();
    await app.startReady();
    expect(app.read('runtime/auth-token').trim()).toMatch(/^[0-9a-f]{64}$/);
  });

  it('an existing 0666 token file is not accepted', async () => {
    const app = await fullApp();
    const planted = 'ab'.repeat(32);
    mkdirSync(app.path('runtime'), { recursive: true, mode: 0o777 });
    writeFileSync(app.path('runtime/auth-token'), planted);
    chmodSync(app.path('runtime/auth-token'), 0o666);
    const running = await app.startReady();
    expect(mode(app.path('runtime/auth-token'))).toBe('600');
    const answer = await running.request('/status', { headers: { authorization: `Bearer ${planted}` } });
    expect(answer.status).toBe(401);
  });

  it.each([
    ['empty', ''],
    ['too short', 'ab'],
    ['not hex', 'z'.repeat(64)],
  ])('a token file that is %s is replaced', async (_title, text) => {
    const app = await fullApp();
    mkdirSync(app.path('runtime'), { recursive: true, mode: 0o700 });
    writeFileSync(app.path('runtime/auth-token'), text, { mode: 0o600 });
    const running = await app.startReady();
    expect(running.token).toMatch(/^[0-9a-f]{64}$/);
    expect((await running.request('/status', { headers: { authorization: `Bearer ${text}` } })).status).toBe(
      401,
    );
  });

  it('a token file that is a symbolic link out of app data does not overwrite what it points to', async () => {
    const app = await fullApp();
    const outside = join(app.root, 'outside');
    writeFileSync(outside, 'precious');
    mkdirSync(app.path('runtime'), { recursive: true, mode: 0o700 });
    symlinkSync(outside, app.path('runtime/auth-token'));
    await app.run({ args: ['--dry-run'] });
    const child = await app.spawn();
    await until(
      'an end or a port',
      () => child.exitCode !== null || existsSync(app.path('runtime/ipc_port')),
    );
    expect(readFileSync(outside, 'utf8')).toBe('precious');
  });

  it('is another one after every start, and the earlier one is refused', async () => {
    const app = await fullApp();
    const first = await app.startReady();
    await first.stop();
    const second = await app.startReady();
    expect(second.token).not.toBe(first.token);
    const earlier = { authorization: `Bearer ${first.token}` };
    expect((await second.request('/status', { headers: earlier })).status).toBe(401);
    await second.stop('SIGKILL');
    const third = await app.startReady();
    expect([first.token, second.token]).not.toContain(third.token);
  });

  it('is at ipc.auth_token_path', async () => {
    const app = await fullApp();
    app.save({ ipc: { ...app.manifest['ipc'], auth_token_path: 'keys/deep/control.token' } });
    const running = await app.startReady();
    expect(mode(app.path('keys/deep/control.token'))).toBe('600');
    expect((await running.get('/status')).status).toBe(200);
  });

  it('is at runtime/auth-token by default', async () => {
    const app = await fullApp();
    const { auth_token_path: _gone, ...ipc } = app.manifest['ipc'];
    app.save({ ipc });
    const running = await app.startReady();
    expect(running.token).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('runtime/ipc_port', () => {
  it('is ipc.port', async () => {
    const app = await fullApp();
    const running = await app.startReady();
    expect(running.port).toBe(app.port(0));
    expect(app.read('runtime/ipc_port').trim()).toBe(String(app.port(0)));
  });

  it('is a free port when ipc.port is taken', async () => {
    const app = await fullApp();
    const other = await occupy(app.port(0));
    const running = await app.startReady();
    expect(running.port).not.toBe(app.port(0));
    expect((await running.get('/status')).status).toBe(200);
    await release(other);
  });
});

describe('runtime/lock: one runtime per app data', () => {
  it('a second start reports it and exits 1, and the first continues', async () => {
    const app = await fullApp();
    const running = await app.startReady();
    const port = app.read('runtime/ipc_port');
    const second = await app.run();
    expect(second.code).toBe(1);
    expect(second.lines).toHaveLength(1);
    expect(second.stderr).toMatch(/already running|another runtime/i);
    expect(app.read('runtime/ipc_port')).toBe(port);
    expect((await running.get('/readyz')).status).toBe(200);
    expect(app.notes('api.starts')).toHaveLength(1);
  });

  it('five starts at once: one runs, four exit 1', async () => {
    const app = await fullApp();
    const children = await Promise.all(Array.from({ length: 5 }, () => app.spawn()));
    const codes: (number | null)[] = [];
    for (const child of children) child.on('close', (code) => codes.push(code));
    await until('four ended', () => codes.length >= 4);
    expect(codes).toEqual([1, 1, 1, 1]);
    const winner = children.find((child) => child.exitCode === null);
    const ended = new Promise((resolve) => winner?.on('close', resolve));
    winner?.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('the lock of a killed runtime is taken over', async () => {
    const app = await fullApp();
    const first = await app.startReady();
    await first.stop('SIGKILL');
    expect((await (await app.startReady()).get('/readyz')).status).toBe(200);
  });

  it.each([
    ['that is empty', ''],
    ['with the id of a living stranger', `${process.pid}\n`],
    ['with nonsense', '{"pid": "x"'],
  ])('a lock file %s is taken over', async (_title, text) => {
    const app = await fullApp();
    mkdirSync(app.path('runtime'), { recursive: true });
    writeFileSync(app.path('runtime/lock'), text);
    const running = await app.startReady();
    expect((await running.get('/readyz')).status).toBe(200);
  });

  it('two apps with separate data run in parallel', async () => {
    const [one, two] = [await fullApp(), await fullApp()];
    const started = await Promise.all([one.startReady(), two.startReady()]);
    const answers = await Promise.all(started.map((running) => running.get('/readyz')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});
