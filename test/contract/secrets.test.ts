import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { idle, web } from './support/programs.ts';
import { generated, prompted, withSecrets } from './support/secrets.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

describe('generated secrets', () => {
  it.each([
    ['hex', { type: 'random', length: 40, charset: 'hex' }, /^[0-9a-f]{40}$/],
    ['alnum', { type: 'random', length: 33, charset: 'alnum' }, /^[A-Za-z0-9]{33}$/],
    ['base64', { type: 'random', length: 21, charset: 'base64' }, /^[A-Za-z0-9+/]{21}$/],
    ['uuid', { type: 'uuid' }, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  ])('%s: has the documented form, and stays the same at the next start', async (_title, generator, form) => {
    const app = await withSecrets([generated('key', generator)]);
    const first = await app.startReady();
    const value = (await first.ask('api', '/self')).json.env.KEY;
    expect(value).toMatch(form);
    await first.stop();
    const second = await app.startReady();
    expect((await second.ask('api', '/self')).json.env.KEY).toBe(value);
  });

  it('match their own format', async () => {
    const app = await withSecrets([
      generated(
        'key',
        { type: 'random', length: 12, charset: 'alnum' },
        { format: '^[A-Za-z][A-Za-z0-9]*$' },
      ),
    ]);
    const running = await app.startReady();
    expect((await running.ask('api', '/self')).json.env.KEY).toMatch(/^[A-Za-z][A-Za-z0-9]{11}$/);
  });

  it('differ from installation to installation', async () => {
    const values: string[] = [];
    for (let index = 0; index < 2; index += 1) {
      const app = await withSecrets([generated('key', { type: 'random', length: 32, charset: 'alnum' })]);
      values.push((await (await app.startReady()).ask('api', '/self')).json.env.KEY);
    }
    expect(values[0]).not.toBe(values[1]);
  });

  it('a service that is not linked to a secret does not receive it', async () => {
    const app = await createApp([web('api', { secrets: ['key'] }), web('nosy')], {
      secrets: [generated('key', { type: 'uuid' })],
    });
    const running = await app.startReady();
    expect((await running.ask('nosy', '/self')).json.env.KEY).toBeUndefined();
  });
});

describe('target file', () => {
  it('the value is in a 0600 file inside app data', async () => {
    const app = await withSecrets([
      generated(
        'key',
        { type: 'random', length: 16, charset: 'hex' },
        { target: { type: 'file', name: 'keys/deep/key.txt' } },
      ),
    ]);
    const running = await app.startReady({ umask: '000' });
    expect(app.read('keys/deep/key.txt')).toMatch(/^[0-9a-f]{16}$/);
    expect(statSync(app.path('keys/deep/key.txt')).mode & 0o777).toBe(0o600);
    expect(Object.values((await running.ask('api', '/self')).json.env)).not.toContain(
      app.read('keys/deep/key.txt'),
    );
  });

  it('an existing file with a wider mode is 0600 afterwards', async () => {
    const app = await withSecrets([
      generated('key', { type: 'uuid' }, { target: { type: 'file', name: 'key.txt' } }),
    ]);
    mkdirSync(app.data, { recursive: true });
    writeFileSync(app.path('key.txt'), 'planted', { mode: 0o666 });
    await app.startReady();
    expect(app.read('key.txt')).not.toBe('planted');
    expect(statSync(app.path('key.txt')).mode & 0o777).toBe(0o600);
  });
});

describe('prompted secrets', () => {
  it('missing: the service that needs it waits, others start; /readyz and telemetry report it', async () => {
    const app = await withSecrets([prompted('api_key')]);
    const running = await app.start();
    await running.untilDetail('other', 'is ready', (detail) => detail['ready']);
    const missing = await running.untilEvent('secrets_missing');
    expect(JSON.stringify(missing)).toContain('api_key');
    const answer = await running.get('/readyz');
    expect(answer.status).toBe(503);
    expect(JSON.stringify(answer.json.details.api)).toContain('api_key');
    expect(answer.json.details.api).toMatchObject({ ready: false });
    expect(app.notes('api.starts')).toEqual([]);
  });

  it('POSTing it starts the service with the value', async () => {
    const app = await withSecrets([prompted('api_key')]);
    const running = await app.start();
    const answer = await running.post('/secrets', { secrets: { api_key: 'value 1 "x" é' } });
    expect(answer).toMatchObject({ status: 200, json: { status: 'ok' } });
    await running.ready();
    expect((await running.ask('api', '/self')).json.env.API_KEY).toBe('value 1 "x" é');
  });

  it('/status reports where the key of the store is: here a 0600 file, without a keychain', async () => {
    const app = await withSecrets([generated('key', { type: 'uuid' })]);
    const running = await app.startReady();
    expect(JSON.stringify((await running.get('/status')).json.secrets)).toMatch(/key in a file|keychain/i);
  });

  it('stored: the next start does not ask, secrets.json does not show the value', async () => {
    const app = await withSecrets([prompted('api_key')]);
    const first = await app.start();
    await first.post('/secrets', { secrets: { api_key: 'visible-nowhere-0815' } });
    await first.ready();
    await first.stop();
    const files = readdirSync(app.data, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(app.path(name)).isFile(),
    );
    expect(files.filter((name) => readFileSync(app.path(name)).includes('visible-nowhere-0815'))).toEqual([]);
    const second = await app.startReady();
    expect((await second.ask('api', '/self')).json.env.API_KEY).toBe('visible-nowhere-0815');
  });

  it('one of two is not enough: the service waits for the other', async () => {
    const app = await withSecrets([prompted('first'), prompted('second')]);
    const running = await app.start();
    await running.post('/secrets', { secrets: { first: 'a' } });
    expect(JSON.stringify(await running.detail('api'))).toContain('second');
    expect(app.notes('api.starts')).toEqual([]);
    await running.post('/secrets', { secrets: { second: 'b' } });
    await running.ready();
    expect((await running.ask('api', '/self')).json.env).toMatchObject({ FIRST: 'a', SECOND: 'b' });
  });

  it('required: false does not delay the service', async () => {
    const app = await withSecrets([prompted('api_key', { required: false })]);
    const running = await app.startReady();
    expect((await running.ask('api', '/self')).json.env.API_KEY).toBeUndefined();
  });

  it('a secret of a service with critical: false does not delay the app', async () => {
    const app = await createApp([web('api', { secrets: ['api_key'], critical: false }), idle('other')], {
      secrets: [prompted('api_key')],
    });
    const running = await app.startReady();
    expect(await running.detail('api')).toMatchObject({ ready: false });
  });

  it('a new value for a running service reaches it', async () => {
    const app = await withSecrets([prompted('api_key')]);
    const running = await app.start();
    await running.post('/secrets', { secrets: { api_key: 'old' } });
    await running.ready();
    await running.post('/secrets', { secrets: { api_key: 'new' } });
    // At the latest after a requested restart.
    await running.post('/services/api/restart');
    await until(
      'the new value is there',
      async () => (await running.ask('api', '/self')).json.env.API_KEY === 'new',
    );
    expect((await running.ask('api', '/self')).json.env.API_KEY).toBe('new');
  });
});
