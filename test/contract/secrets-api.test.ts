import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp } from './support/app.ts';
import type { Fields } from './support/programs.ts';
import { env, generated, prompted, withSecrets } from './support/secrets.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

describe('GET /secrets', () => {
  it('{secrets: [{id, class, required, has_value, description?, format?, prompt?}]}, without values', async () => {
    const app = await withSecrets([
      prompted('api_key', { description: 'key of the API', format: '^k-' }),
      generated('session', { type: 'uuid' }),
    ]);
    const running = await app.start();
    const before = await running.get('/secrets');
    expect(before.json.secrets).toEqual([
      expect.objectContaining({
        id: 'api_key',
        class: 'user_prompt',
        required: true,
        has_value: false,
        description: 'key of the API',
        format: '^k-',
        prompt: { label: 'Label of api_key' },
      }),
      expect.objectContaining({
        id: 'session',
        class: 'per_install_generated',
        required: true,
        has_value: true,
      }),
    ]);
    await running.post('/secrets', { secrets: { api_key: 'k-very-secret' } });
    await running.ready();
    const after = await running.get('/secrets');
    expect(after.json.secrets[0].has_value).toBe(true);
    const value = (await running.ask('api', '/self')).json.env.SESSION;
    expect(after.text).not.toContain('k-very-secret');
    expect(after.text).not.toContain(value);
  });
});

describe('POST /secrets: store after checking format; nothing is stored if one is invalid', () => {
  const secrets = () => [
    prompted('letters', { format: '^[a-z]+$' }),
    prompted('digits', { format: '^[0-9]{4}$' }),
    prompted('free'),
  ];

  it('400 with every reason, and nothing stored', async () => {
    const app = await withSecrets(secrets());
    const running = await app.start();
    const answer = await running.post('/secrets', {
      secrets: { free: 'fine', letters: 'A1', digits: 'x', unknown: 'y' },
    });
    expect(answer.status).toBe(400);
    for (const id of ['letters', 'digits', 'unknown']) expect(answer.text).toContain(id);
    expect(answer.text).not.toContain('A1');
    expect((await running.get('/secrets')).json.secrets.map((secret: Fields) => secret['has_value'])).toEqual(
      [false, false, false],
    );
    await running.stop();
    const second = await app.start();
    expect((await second.get('/secrets')).json.secrets.map((secret: Fields) => secret['has_value'])).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('an unknown id is a 400', async () => {
    const app = await withSecrets(secrets());
    const running = await app.start();
    for (const id of ['unknown', '__proto__', 'constructor']) {
      const answer = await running.request('/secrets', { method: 'POST', body: `{"secrets":{"${id}":"x"}}` });
      expect([id, answer.status]).toEqual([id, 400]);
    }
  });

  it('an empty value is a 400 for a required secret', async () => {
    const app = await withSecrets([prompted('api_key')]);
    const running = await app.start();
    expect((await running.post('/secrets', { secrets: { api_key: '' } })).status).toBe(400);
    expect(app.notes('api.starts')).toEqual([]);
  });

  it('a format that backtracks catastrophically is matched in bounded time', async () => {
    const app = await withSecrets([prompted('evil', { format: '^(a+)+$' })]);
    const running = await app.start();
    expect((await running.post('/secrets', { secrets: { evil: `${'a'.repeat(5000)}!` } })).status).toBe(400);
    expect((await running.post('/secrets', { secrets: { evil: 'aaaa' } })).status).toBe(200);
  });

  it('a value with NUL cannot become an environment variable: 400', async () => {
    const app = await withSecrets([prompted('api_key')]);
    const running = await app.start();
    expect((await running.post('/secrets', { secrets: { api_key: 'a\u0000b' } })).status).toBe(400);
  });
});

describe('the store', () => {
  it('a corrupt store is renamed, never overwritten', async () => {
    const app = await withSecrets([prompted('api_key')]);
    const first = await app.start();
    await first.post('/secrets', { secrets: { api_key: 'one' } });
    await first.ready();
    await first.stop();
    writeFileSync(app.path('secrets.json'), '{"broken');
    const child = await app.spawn();
    await until(
      'it ends or says what happened',
      () =>
        child.exitCode !== null ||
        readdirSync(app.data).some((name) => name.startsWith('secrets.json') && name !== 'secrets.json'),
    );
    const aside = readdirSync(app.data).filter(
      (name) => name.startsWith('secrets') && readFileSync(app.path(name), 'utf8') === '{"broken',
    );
    expect(aside).toHaveLength(1);
  });
});

describe('remote_fetch', () => {
  it('only https: an http URL is refused', async () => {
    const app = await withSecrets([
      { id: 'far', class: 'remote_fetch', remote: { url: 'http://evil.example/x' }, target: env('FAR') },
    ]);
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('/secrets/0/remote/url');
  });

  it('unreachable: the service waits and reports it, others start, the stop works', async () => {
    const app = await withSecrets([
      { id: 'far', class: 'remote_fetch', remote: { url: 'https://127.0.0.1:1/x' }, target: env('FAR') },
    ]);
    const running = await app.start();
    await running.untilDetail('other', 'is ready', (detail) => detail['ready']);
    await running.untilDetail('api', 'names the secret', (detail) => JSON.stringify(detail).includes('far'));
    expect((await running.get('/readyz')).status).toBe(503);
    expect(app.notes('api.starts')).toEqual([]);
    expect(await running.stop()).toBe(0);
  });
});
