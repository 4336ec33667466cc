import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp } from './support/app.ts';
import { type Fields, idle, web } from './support/programs.ts';
import type { Running } from './support/running.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

/** A migration that records its name; it fails while the file `fail-<name>` exists in app data. */
const migration = (version: string, run_on: string | undefined, name = version): Fields => ({
  version,
  command: [
    'sh',
    '-c',
    `echo ${name} >> "$APP_DATA_DIR/ran"; [ ! -e "$APP_DATA_DIR/fail-${name}" ] || { echo "no table ${name}" >&2; exit 5; }`,
  ],
  ...(run_on === undefined ? {} : { run_on }),
});

/** Starts, waits until ready, stops; returns the migrations that ran. */
async function cycle(app: App, version?: string): Promise<string[]> {
  if (version) app.save({ app: { ...app.manifest['app'], version } });
  const before = app.notes('ran').length;
  const running = await app.startReady();
  await running.stop();
  return app.notes('ran').slice(before);
}

describe('migrations: once per version per service, in order', () => {
  it.each(['', undefined])('run_on %j runs once', async (runOn) => {
    const app = await createApp([
      idle('one', { migrations: [migration('1', runOn), migration('2', runOn)] }),
    ]);
    expect(await cycle(app)).toEqual(['1', '2']);
    expect(await cycle(app)).toEqual([]);
    expect(await cycle(app, '1.3.0')).toEqual([]);
  });

  it('only an added later version runs', async () => {
    const app = await createApp([idle('one', { migrations: [migration('1', '')] })]);
    expect(await cycle(app)).toEqual(['1']);
    app.service('one')['migrations'].push(migration('2', ''));
    app.save();
    expect(await cycle(app)).toEqual(['2']);
  });

  it('install runs at the first start only', async () => {
    const app = await createApp([idle('one', { migrations: [migration('1', 'install')] })]);
    expect(await cycle(app)).toEqual(['1']);
    expect(await cycle(app)).toEqual([]);
    expect(await cycle(app, '2.0.0')).toEqual([]);
  });

  it('upgrade runs only when the version has changed, for every service', async () => {
    const app = await createApp([
      idle('one', { migrations: [migration('1', 'upgrade', 'one')] }),
      idle('two', { migrations: [migration('1', 'upgrade', 'two')] }),
      idle('three', { migrations: [migration('1', 'upgrade', 'three')], dependencies: ['one'] }),
    ]);
    expect(await cycle(app)).toEqual([]);
    expect(await cycle(app)).toEqual([]);
    expect((await cycle(app, '1.3.0')).sort()).toEqual(['one', 'three', 'two']);
    expect(await cycle(app)).toEqual([]);
  });

  it('always runs at each start', async () => {
    const app = await createApp([
      idle('one', { migrations: [migration('1', 'always'), migration('2', '')] }),
    ]);
    expect(await cycle(app)).toEqual(['1', '2']);
    expect(await cycle(app)).toEqual(['1']);
    expect(await cycle(app)).toEqual(['1']);
  });

  it('the same version in two services is two migrations', async () => {
    const app = await createApp([
      idle('one', { migrations: [migration('1', '', 'one')] }),
      idle('two', { migrations: [migration('1', '', 'two')] }),
    ]);
    expect((await cycle(app)).sort()).toEqual(['one', 'two']);
  });

  it('they run after the dependencies are ready and before the service', async () => {
    const app = await createApp([
      idle('db'),
      idle('one', {
        dependencies: ['db'],
        migrations: [
          {
            version: '1',
            command: [
              'sh',
              '-c',
              'cat "$APP_DATA_DIR/db.starts" > "$APP_DATA_DIR/seen"; ls "$APP_DATA_DIR" > "$APP_DATA_DIR/listing"',
            ],
            run_on: '',
          },
        ],
      }),
    ]);
    await app.startReady();
    expect(app.notes('seen')).toHaveLength(1);
    expect(app.notes('listing')).not.toContain('one.starts');
  });

  it("have the service's env and secrets, overridden by their own env, and the bundle root as cwd", async () => {
    const api = web('api', {
      secrets: ['pin'],
      migrations: [
        {
          version: '1',
          command: [
            'sh',
            '-c',
            'printf "%s\\n" "$PORT" "$PIN" "$MODE" "$BUNDLE_ROOT" "$PWD" "$STRANGE" > "$APP_DATA_DIR/env"',
          ],
          env: { MODE: 'migrate-${api.api}' },
          run_on: '',
        },
      ],
    });
    api.service['env'].MODE = 'serve';
    const app = await createApp([api], {
      secrets: [
        {
          id: 'pin',
          class: 'per_install_generated',
          generator: { type: 'random', length: 8, charset: 'hex' },
          target: { type: 'env', name: 'PIN' },
        },
      ],
    });
    const running = await app.startReady({ env: { STRANGE: 'x' } });
    await running.ready();
    const port = String(app.ownPort('api'));
    const [seen, pin, mode, bundle, cwd, strange] = app.notes('env');
    expect([seen, mode, bundle, cwd, strange]).toEqual([port, `migrate-${port}`, app.bundle, app.bundle, '']);
    expect(pin).toMatch(/^[0-9a-f]{8}$/);
  });

  it('command[0] with a slash is a file of the bundle', async () => {
    const app = await createApp([
      idle('one', { migrations: [{ version: '1', command: ['./tools/migrate', 'up'], run_on: '' }] }),
    ]);
    app.write('tools/migrate', '#!/bin/sh\necho "$1" > "$APP_DATA_DIR/ran"\n');
    await app.startReady();
    expect(app.notes('ran')).toEqual(['up']);
  });

  it('migrations.json holds the applied versions per service and the app version', async () => {
    const app = await createApp([idle('one', { migrations: [migration('2025-01-01', '')] })]);
    await cycle(app);
    const text = app.read('migrations.json');
    expect(() => JSON.parse(text)).not.toThrow();
    for (const word of ['one', '2025-01-01', '1.2.0']) expect(text).toContain(word);
  });

  it('telemetry contains migration_applied', async () => {
    const app = await createApp([idle('one', { migrations: [migration('7', '')] })]);
    const running = await app.startReady();
    const event = await running.untilEvent('migration_applied');
    expect(event['service_id']).toBe('one');
    expect(JSON.stringify(event)).toContain('7');
  });
});

describe('a failure keeps that service down, and is reported', () => {
  async function failing(fields: Fields = {}): Promise<{ app: App; running: Running }> {
    const app = await createApp([
      idle('other'),
      idle('one', { migrations: [migration('1', ''), migration('2', ''), migration('3', '')], ...fields }),
    ]);
    mkdirSync(app.data, { recursive: true });
    writeFileSync(app.path('fail-2'), '');
    return { app, running: await app.start() };
  }

  it('later migrations do not run, the service does not start, other services start', async () => {
    const { app, running } = await failing();
    await running.untilHealth('failed');
    await running.untilDetail('other', 'is ready', (detail) => detail['ready']);
    expect(app.notes('one.starts')).toEqual([]);
    expect(app.notes('ran')).not.toContain('3');
    expect((await running.detail('one'))['message']).toMatch(/migration/i);
    const event = await running.untilEvent('migration_failed');
    expect(event['service_id']).toBe('one');
    expect((await running.get('/readyz')).status).toBe(503);
  });

  it('its output is in the log of the service', async () => {
    const { running } = await failing();
    await running.untilHealth('failed');
    expect(await running.log('one')).toContain('no table 2');
  });

  it('the next start continues with the failed one', async () => {
    const { app, running } = await failing();
    await running.untilHealth('failed');
    await running.stop();
    rmSync(app.path('fail-2'));
    const before = app.notes('ran').length;
    await app.startReady();
    // An idle service is ready once it is spawned, before its first line has run.
    await until('the service records its start', () => app.notes('one.starts').length > 0);
    expect(app.notes('ran').slice(before)).toEqual(['2', '3']);
    expect(app.notes('one.starts')).toHaveLength(1);
  });

  it('of a service with critical: false leaves the app ready', async () => {
    const { running } = await failing({ critical: false });
    await running.ready();
    await running.untilHealth('degraded');
    expect((await running.get('/readyz')).status).toBe(200);
  });

  it('a missing command is a failure too', async () => {
    const app = await createApp([
      idle('one', { migrations: [{ version: '1', command: ['no-such-program-here'], run_on: '' }] }),
    ]);
    const running = await app.start();
    await running.untilHealth('failed');
    expect((await running.detail('one'))['message']).toContain('no-such-program-here');
  });

  it('a failed upgrade migration runs again at the next start of the same version', async () => {
    const app = await createApp([idle('one', { migrations: [migration('up', 'upgrade')] })]);
    await cycle(app);
    writeFileSync(app.path('fail-up'), '');
    app.save({ app: { ...app.manifest['app'], version: '1.3.0' } });
    const running = await app.start();
    await running.untilHealth('failed');
    await running.stop();
    rmSync(app.path('fail-up'));
    expect(await cycle(app)).toEqual(['up']);
    await until('migrations.json has the version', () => app.read('migrations.json').includes('1.3.0'));
  });
});
