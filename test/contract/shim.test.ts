import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp, type Ended } from './support/app.ts';
import { runtimeExecutable } from './support/executable.ts';
import { idle, web } from './support/programs.ts';
import type { Running } from './support/running.ts';
import { until } from './support/wait.ts';

let app: App;
let running: Running;
let vrooli: string;
beforeAll(async () => {
  app = await createApp([
    web(
      'api',
      { ports: { requested: [{ name: 'api' }, { name: 'admin' }] } },
      'for (let i = 1; i <= 20; i++) console.log(`line ${i}`)',
    ),
    idle('side'),
  ]);
  running = await app.startReady();
  vrooli = join(app.root, 'vrooli');
  symlinkSync(await runtimeExecutable(), vrooli);
});
afterAll(cleanUp);

/** The command in its three forms: `runtime ctl` with the folder after and before the command, and the `vrooli` link. */
const forms: [string, (args: string[]) => Promise<Ended>][] = [
  ['runtime ctl … --app-data DIR', (args) => app.execute(['ctl', ...args, '--app-data', app.data])],
  ['runtime ctl --app-data DIR …', (args) => app.execute(['ctl', '--app-data', app.data, ...args])],
  ['vrooli … --app-data DIR', (args) => app.execute([...args, '--app-data', app.data], {}, vrooli)],
  ['vrooli with APP_DATA_DIR', (args) => app.execute(args, { APP_DATA_DIR: app.data }, vrooli)],
];

describe.each(forms)('%s', (_title, run) => {
  it('status', async () => {
    const ended = await run(['status']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    for (const word of ['contract-app', '1.2.0', 'api', 'side']) expect(ended.stdout).toContain(word);
  });

  it('port <service> [name]', async () => {
    const ports = (await running.ports())['api'];
    expect((await run(['port', 'api', 'admin'])).stdout).toBe(`${ports?.['admin']}\n`);
    expect((await run(['port', 'api', 'api'])).stdout).toBe(`${ports?.['api']}\n`);
  });

  it('logs <service> --tail N', async () => {
    const ended = await run(['logs', 'api', '--tail', '2']);
    expect(ended.code).toBe(0);
    expect(
      ended.stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.match(/line \d+/)?.[0]),
    ).toEqual(['line 19', 'line 20']);
  });

  it('health', async () => {
    const ended = await run(['health']);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('ok');
  });

  it.each([
    [['scenario', 'list']],
    [['start']],
    [[]],
    [['status', 'extra', 'stuff']],
    [['port']],
    [['logs']],
    [['logs', 'api', '--tail', 'many']],
    [['health', '--loud']],
  ])('anything else: exit 2, naming the supported commands: %j', async (args) => {
    const ended = await run(args);
    expect(ended.code).toBe(2);
    expect(ended.stdout).toBe('');
    for (const command of ['status', 'port', 'logs', 'health', 'verify'])
      expect(ended.stderr).toContain(command);
  });
});

describe('vrooli, further', () => {
  it('port of a service with one port needs no name', async () => {
    const ended = await app.execute(['ctl', 'port', 'api', '--app-data', app.data]);
    // Which of two ports is not specified; the output must be a port of the service.
    const ports = Object.values((await running.ports())['api'] ?? {});
    expect(ports.some((port) => ended.stdout.includes(String(port)) || ended.code !== 0)).toBe(true);
  });

  it('an unknown service or port is exit 1 with one line', async () => {
    for (const args of [
      ['port', 'unknown'],
      ['port', 'api', 'nothing'],
      ['logs', 'unknown'],
    ]) {
      const ended = await app.execute(['ctl', ...args, '--app-data', app.data]);
      expect([args, ended.code, ended.lines.length, ended.stdout]).toEqual([args, 1, 1, '']);
    }
  });

  it('without a running runtime: exit 1 with one line that reports it', async () => {
    const ended = await app.execute(['ctl', 'status', '--app-data', join(app.root, 'nothing')]);
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(1);
  });

  it('logs --follow streams until it is ended', async () => {
    const child = spawn(vrooli, ['logs', 'api', '--tail', '1', '--follow', '--app-data', app.data], {
      env: app.environment(),
    });
    app.children.push(child);
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    await until('the first line', () => out.includes('line 20'));
    await running.ask('api', '/log?text=followed');
    await until('the new line', () => out.includes('followed'));
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
  });

  it('finds the default folder of the installed app: a bundle.json beside it', async () => {
    const config = join(app.root, 'config');
    mkdirSync(config, { recursive: true });
    const other = await createApp([idle('one')], { app: { name: 'Default Folder', version: '1.0.0' } });
    copyFileSync(await runtimeExecutable(), join(other.bundle, 'runtime'));
    chmodSync(join(other.bundle, 'runtime'), 0o755);
    symlinkSync('runtime', join(other.bundle, 'vrooli'));
    const env = { XDG_CONFIG_HOME: config };
    const child = await other.spawn({ defaultData: true, env });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await until(
      'an answer',
      async () => (await other.execute(['health'], env, join(other.bundle, 'vrooli'))).code === 0,
    );
    const status = await other.execute(['status'], env, join(other.bundle, 'vrooli'));
    expect(status.stdout).toContain('Default Folder');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('health of an unhealthy app is exit 1', async () => {
    const sick = await createApp([idle('one', { assets: [{ path: 'gone', sha256: '0'.repeat(64) }] })]);
    const started = await sick.start();
    await started.untilHealth('failed');
    const ended = await sick.execute(['ctl', 'health', '--app-data', sick.data]);
    expect(ended.code).toBe(1);
    expect(ended.stdout + ended.stderr).toContain('failed');
  });

  it('--help names the commands and exits 0', async () => {
    const ended = await app.execute(['--help'], {}, vrooli);
    expect(ended.code).toBe(0);
    for (const command of ['status', 'port', 'logs', 'health']) expect(ended.stdout).toContain(command);
  });
});
