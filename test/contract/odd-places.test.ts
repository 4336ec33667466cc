import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp } from './support/app.ts';
import { idle, web } from './support/programs.ts';
import { Running } from './support/running.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

/** Starts the runtime with these arguments. */
async function startWith(
  app: App,
  args: string[],
  data: string,
  env: Record<string, string> = {},
): Promise<Running> {
  const child = await app.spawnExecutable(args, env);
  const running = new Running(app, child);
  await running.connect(data);
  await running.ready();
  return running;
}

describe('command line, further', () => {
  it('--manifest may be relative to the current folder', async () => {
    const app = await createApp([web('api')]);
    const running = await startWith(
      app,
      ['--manifest', 'bundle/bundle.json', '--app-data', app.data],
      app.data,
    );
    expect((await running.ask('api', '/self')).json.env.BUNDLE_ROOT).toBe(app.bundle);
  });

  it('--option=value is the same as --option value', async () => {
    const app = await createApp([web('api')]);
    await startWith(app, [`--manifest=${app.bundle}/bundle.json`, `--app-data=${app.data}`], app.data);
  });

  it('a clean run prints nothing on stderr', async () => {
    const app = await createApp([web('api')]);
    const running = await app.startReady();
    await running.stop();
    expect(running.stderr).toBe('');
  });

  it.each(['', 'relative/path'])('XDG_CONFIG_HOME %j is ignored: ~/.config', async (config) => {
    const app = await createApp([web('api')]);
    const data = join(app.home, '.config/contract-app');
    await startWith(app, ['--manifest', join(app.bundle, 'bundle.json')], data, { XDG_CONFIG_HOME: config });
  });

  it('after a clean stop neither lock nor ipc_port is left, and ctl reports that the app does not run', async () => {
    const app = await createApp([web('api')]);
    await (await app.startReady()).stop();
    expect(existsSync(app.path('runtime/lock'))).toBe(false);
    expect(existsSync(app.path('runtime/ipc_port'))).toBe(false);
    expect((await app.execute(['ctl', 'status', '--app-data', app.data])).code).toBe(1);
  });

  it('a failed start does not affect the next one', async () => {
    const app = await createApp([idle('one', { ports: { requested: [{ name: 'a' }] } })]);
    app.save({ ports: { default_range: { min: app.port(1), max: app.port(1) }, reserved: [app.port(1)] } });
    expect((await app.run()).code).toBe(1);
    expect(existsSync(app.path('runtime/ipc_port'))).toBe(false);
    app.save({ ports: { default_range: { min: app.port(1), max: app.port(2) } } });
    await app.startReady();
  });
});

describe('folders with special characters', () => {
  it.each(['with space', 'quote\'s "and" $HOME', 'Grüße-日本', '-dash', 'per%20cent'])('%s', async (name) => {
    const app = await createApp(
      [
        web('api', {
          log_dir: 'my logs/api',
          migrations: [{ version: '1', command: ['./tools/migrate', '${data}/x y'], run_on: '' }],
          secrets: ['key'],
        }),
      ],
      {
        secrets: [
          {
            id: 'key',
            class: 'per_install_generated',
            generator: { type: 'uuid' },
            target: { type: 'file', name: 'my keys/key' },
          },
        ],
      },
    );
    app.write('tools/migrate', '#!/bin/sh\necho "$1" > "$APP_DATA_DIR/migrated"\n');
    const [bundle, data] = [join(app.root, name, 'bundle'), join(app.root, name, 'data')];
    mkdirSync(join(app.root, name));
    renameSync(app.bundle, bundle);
    const running = await startWith(
      app,
      ['--manifest', join(bundle, 'bundle.json'), '--app-data', data],
      data,
    );
    expect((await running.ask('api', '/self')).json.env).toMatchObject({
      BUNDLE_ROOT: bundle,
      APP_DATA_DIR: data,
    });
    expect(readFileSync(join(data, 'migrated'), 'utf8')).toBe(`${data}/x y\n`);
    expect(existsSync(join(data, 'my keys/key'))).toBe(true);
    expect(await running.stop()).toBe(0);
  });

  it('app data and bundle can be symbolic links', async () => {
    const app = await createApp([web('api', { data_dirs: ['db'], log_dir: 'logs' })]);
    mkdirSync(join(app.root, 'real'));
    symlinkSync(join(app.root, 'real'), join(app.root, 'linked-data'));
    symlinkSync(app.bundle, join(app.root, 'linked-bundle'));
    const data = join(app.root, 'linked-data');
    await startWith(
      app,
      ['--manifest', join(app.root, 'linked-bundle/bundle.json'), '--app-data', data],
      data,
    );
    expect(existsSync(join(app.root, 'real/db'))).toBe(true);
  });

  it.each(['runtime/ipc_port', 'secrets.json', 'telemetry/events.jsonl', 'runtime/lock', 'migrations.json'])(
    'a symbolic link at %s does not overwrite what it points to',
    async (file) => {
      const app = await createApp(
        [web('api', { secrets: ['key'], migrations: [{ version: '1', command: ['true'], run_on: '' }] })],
        {
          secrets: [
            {
              id: 'key',
              class: 'per_install_generated',
              generator: { type: 'uuid' },
              target: { type: 'env', name: 'KEY' },
            },
          ],
        },
      );
      const outside = join(app.root, 'outside');
      writeFileSync(outside, '');
      mkdirSync(join(app.path(file), '..'), { recursive: true });
      symlinkSync(outside, app.path(file));
      const child = await app.spawn();
      await until(
        'an end or a port',
        () =>
          child.exitCode !== null ||
          (existsSync(app.path('runtime/ipc_port')) && app.read('runtime/ipc_port') !== ''),
      );
      await until('an end, a ready app or a failed one', async () => {
        if (child.exitCode !== null) return true;
        const { code, stdout } = await app.execute(['ctl', 'health', '--app-data', app.data]);
        return code === 0 || stdout.includes('failed');
      });
      const ended = new Promise((resolve) => child.on('close', resolve));
      if (child.exitCode === null && child.kill('SIGTERM')) await ended;
      expect(readFileSync(outside, 'utf8')).toBe('');
    },
  );
});

describe('ipc.host', () => {
  it.each(['localhost', '127.0.0.1', '::1'])('%s is loopback', async (host) => {
    const app = await createApp([idle('one')]);
    app.save({ ipc: { ...app.manifest['ipc'], host } });
    const child = await app.spawn();
    await until(
      'the port',
      () => existsSync(app.path('runtime/ipc_port')) && app.read('runtime/ipc_port') !== '',
    );
    const ended = await app.execute(['ctl', 'health', '--app-data', app.data]);
    expect(ended.code).toBe(0);
    const stopped = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    expect(await stopped).toBe(0);
  });
});

describe('versions that are not semantic', () => {
  it.each(['2024.1', 'v3', '1', 'nightly', '1.0.0.0'])(
    '%s starts twice, as one installation',
    async (version) => {
      const app = await createApp([idle('one')], { app: { name: 'contract-app', version } });
      const first = await app.startReady();
      const { instance } = (await first.get('/status')).json as { instance: string };
      await first.stop();
      const second = await app.startReady();
      expect((await second.get('/status')).json).toMatchObject({ instance, version });
      expect(second.token).not.toBe(first.token);
    },
  );

  it('from v1.9 to v2.0 is a major change', async () => {
    const app = await createApp([idle('one')], { app: { name: 'contract-app', version: 'v1.9' } });
    const first = await app.startReady();
    await first.stop();
    app.save({ app: { name: 'contract-app', version: 'v2.0' } });
    expect((await app.startReady()).token).not.toBe(first.token);
  });
});
