import { readdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp } from './support/app.ts';
import { idle } from './support/programs.ts';
import type { Running } from './support/running.ts';

let app: App;
let running: Running;
const keys: Record<string, string> = {};

const ctl = (...args: string[]) => app.execute(['ctl', 'keys', ...args, '--app-data', app.data]);
const withKey = (scope: string, path: string, method = 'GET', body?: string) =>
  running.request(path, {
    method,
    headers: { authorization: `Bearer ${keys[scope]}` },
    ...(body === undefined ? {} : { body }),
  });

beforeAll(async () => {
  app = await createApp([idle('one')], {
    secrets: [
      {
        id: 'note',
        class: 'user_prompt',
        required: false,
        prompt: { label: 'Note' },
        target: { type: 'env', name: 'NOTE' },
      },
    ],
  });
  app.service('one')['secrets'] = ['note'];
  app.save();
  running = await app.startReady();
  for (const scope of ['read', 'operate', 'admin']) {
    const ended = await ctl('create', '--scope', scope);
    expect(ended).toMatchObject({ code: 0 });
    keys[scope] = ended.stdout.match(/\S{24,}/)?.[0] ?? '';
  }
});
afterAll(cleanUp);

describe('runtime ctl keys create --scope read|operate|admin', () => {
  it('the keys differ, are shown once, and are never stored in plain text', () => {
    expect(new Set(Object.values(keys)).size).toBe(3);
    const files = readdirSync(app.data, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(app.path(name)).isFile(),
    );
    for (const key of Object.values(keys)) {
      expect(key.length).toBeGreaterThanOrEqual(24);
      expect(files.filter((name) => readFileSync(app.path(name)).includes(key))).toEqual([]);
    }
    for (const name of files.filter((file) => /key/i.test(file) && !file.endsWith('.starts')))
      expect([name, (statSync(app.path(name)).mode & 0o777).toString(8)]).toEqual([name, '600']);
  });

  it.each(['/status', '/readyz', '/ports', '/metrics', '/logs/tail?serviceId=one'])(
    'read may GET %s',
    async (path) => {
      expect((await withKey('read', path)).status).toBe(200);
    },
  );

  it.each([
    ['POST', '/services/one/restart', undefined],
    ['POST', '/shutdown', undefined],
    ['POST', '/secrets', '{"secrets":{"note":"x"}}'],
  ])('read may not %s %s: 403', async (method, path, body) => {
    const answer = await withKey('read', path, method, body);
    expect(answer.status).toBe(403);
    expect(answer.json).toMatchObject({
      error: expect.any(String),
      code: expect.any(String),
      remedy: expect.any(String),
    });
  });

  it('operate may restart a service', async () => {
    expect((await withKey('operate', '/services/one/restart', 'POST')).status).toBe(202);
    await running.ready();
  });

  it('operate may not store secrets, admin may', async () => {
    expect((await withKey('operate', '/secrets', 'POST', '{"secrets":{"note":"x"}}')).status).toBe(403);
    expect((await withKey('admin', '/secrets', 'POST', '{"secrets":{"note":"x"}}')).status).toBe(200);
  });

  it('each call of /openapi.json declares its scope', async () => {
    const { json } = await running.get('/openapi.json');
    const without = Object.entries(json.paths).flatMap(([path, methods]) =>
      Object.entries(methods as object)
        .filter(
          ([, operation]) => path !== '/healthz' && !/read|operate|admin/.test(JSON.stringify(operation)),
        )
        .map(([method]) => `${method} ${path}`),
    );
    expect(without).toEqual([]);
  });

  it.each([[['create']], [['create', '--scope', 'root']], [['create', '--scope']], [['burn']]])(
    'bad usage is exit 2: keys %j',
    async (args) => {
      expect((await ctl(...args)).code).toBe(2);
    },
  );

  it('a revoked key is 401 at once, the others stay valid', async () => {
    const created = await ctl('create', '--scope', 'read');
    const key = created.stdout.match(/\S{24,}/)?.[0] ?? '';
    const listed = (await ctl('list')).stdout;
    expect(listed).not.toContain(key);
    const request = () => running.request('/status', { headers: { authorization: `Bearer ${key}` } });
    expect((await request()).status).toBe(200);
    // The id is the first word of the new line of `list`.
    const id = listed.trimEnd().split('\n').at(-1)?.split(/\s+/)[0] ?? '';
    expect((await ctl('revoke', id)).code).toBe(0);
    expect((await request()).status).toBe(401);
    expect((await withKey('read', '/status')).status).toBe(200);
  });
});
