import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  bearer,
  call,
  type FakeApp,
  open,
  startFakeApp,
  toService,
} from '../../test/support/runtime/fake-app.ts';
import { createKey, revokeKey, toKeysPath } from '../keys/keys.ts';
import { routes } from './routes.ts';

let app: FakeApp;
let port: number;
beforeAll(async () => {
  app = await startFakeApp();
  port = app.server.port;
  app.log.write(Buffer.from(`one\ntwo ${app.parts.secrets?.value('jwt')}\nthree\n`));
});
afterAll(() => app.close());

const get = (path: string, headers = bearer) => call(port, path, { headers });
const post = (path: string, body?: unknown, headers = bearer) =>
  call(port, path, { method: 'POST', headers, body: body === undefined ? '' : JSON.stringify(body) });

describe('reading the state', () => {
  it('GET /readyz', async () => {
    const { status, json } = await get('/readyz');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ready: true,
      details: {
        api: { ready: true, state: 'ready', restarts: 0, started_at: '2023-11-14T22:13:20.000Z' },
        worker: { exit_code: 3, restarts: 2, critical: false },
      },
      gpu: { available: false, mode: 'cpu' },
    });
  });

  it('GET /status and /ports', async () => {
    const { json } = await get('/status');
    expect(json).toMatchObject({
      instance: 'instance-1',
      app: 'Field "Notes"',
      version: '1.2.3',
      manifest_sha256: 'c'.repeat(64),
      ports: { api: { api: 4100 }, worker: {} },
      control_port: port,
      secrets: 'aes-256-gcm, key in a file that only this user can read',
      problems: [],
    });
    expect((json['memory'] as { rss: number }).rss).toBeGreaterThan(1_000_000);
    expect((await get('/ports')).json).toEqual({ services: { api: { api: 4100 }, worker: {} } });
    expect(readFileSync(join(app.appData, 'runtime/ipc_port'), 'utf8')).toBe(String(port));
  });

  it('GET /logs/tail, masked', async () => {
    const answer = await get('/logs/tail?serviceId=api&lines=2');
    expect([answer.status, answer.headers['content-type'], answer.text]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'two ***\nthree\n',
    ]);
    for (const [query, status] of [
      ['', 400],
      ['?serviceId=api&lines=0', 400],
      ['?serviceId=api&lines=x', 400],
      ['?serviceId=unknown', 404],
      ['?serviceId=worker', 503],
    ]) {
      expect([query, (await get(`/logs/tail${query}`)).status]).toEqual([query, status]);
    }
  });

  it('GET /logs/tail?follow=1 streams new output, and ends with the reader', async () => {
    const stream = await open(port, '/logs/tail?serviceId=api&lines=1&follow=1', { headers: bearer });
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    const until = async (part: string) => {
      while (!text.includes(part)) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await until('three\n');
    app.log.write(Buffer.from('four\n'));
    await until('four\n');
    expect(text).toBe('three\nfour\n');
    stream.destroy();
  });

  it('GET /metrics in the Prometheus format', async () => {
    const { text, headers } = await get('/metrics');
    expect(headers['content-type']).toContain('version=0.0.4');
    const sample =
      /^[a-z_]+(\{[a-z]+="(?:[^"\\\n]|\\["\\n])*"(,[a-z]+="(?:[^"\\\n]|\\["\\n])*")*\})? [0-9.e+-]+$/;
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(line.startsWith('#') ? /^# (HELP|TYPE) / : sample);
    expect(text).toContain('runtime_info{app="Field \\"Notes\\"",version="1.2.3",runtime="9.9.9"} 1\n');
    expect(text).toContain('service_restarts_total{service="worker"} 2\n');
    expect(text).toContain('service_start_seconds{service="api"} 0.25\n');
  });

  it('GET /validate with its faults as 422', async () => {
    expect((await get('/validate')).status).toBe(200);
    const fault = { code: 'asset_missing' as const, service: 'api', path: 'a', message: 'missing' };
    app.parts.validate = async () => ({ valid: false, errors: [fault] });
    const answer = await get('/validate');
    expect([answer.status, answer.json]).toEqual([422, { valid: false, errors: [fault] }]);
  });
});

describe('text from a service', () => {
  it('is masked in every response', async () => {
    const jwt = app.parts.secrets?.value('jwt') ?? '';
    const before = app.supervisor.app;
    app.supervisor.app = {
      ...before,
      message: `odd ${jwt}`,
      services: [toService('api', { message: `bad ${jwt}` })],
    };
    for (const path of ['/readyz', '/status', '/healthz', '/metrics']) {
      const { status, text } = await get(path);
      expect([path, status, text.includes(jwt)]).toEqual([path, 200, false]);
    }
    expect((await get('/readyz')).json).toMatchObject({
      message: 'odd ***',
      details: { api: { message: 'bad ***' } },
    });
    app.supervisor.app = before;
  });
});

describe('secrets', () => {
  it('are listed without values, stored all or none, and the app is notified', async () => {
    const before = await get('/secrets');
    expect(before.json['secrets']).toEqual([
      { id: 'jwt', class: 'per_install_generated', required: true, has_value: true },
      {
        id: 'pin',
        class: 'user_prompt',
        required: true,
        has_value: false,
        format: '^[0-9]{4}$',
        prompt: { label: 'PIN' },
      },
    ]);
    expect(before.text).not.toContain(app.parts.secrets?.value('jwt'));

    const bad = await post('/secrets', { secrets: { jwt: 'kept-out', pin: '12', what: 'x', no: 5 } });
    expect([bad.status, bad.json['code']]).toEqual([400, 'secret-values-invalid']);
    expect((bad.json['errors'] as { id: string }[]).map(({ id }) => id).sort()).toEqual([
      'no',
      'pin',
      'what',
    ]);
    expect(app.parts.secrets?.value('jwt')).not.toBe('kept-out');
    expect(app.supervisor.calls).toEqual([]);

    const good = await post('/secrets', { secrets: { pin: '1234' } });
    expect([good.status, good.json]).toEqual([200, { status: 'ok' }]);
    expect(app.parts.secrets?.value('pin')).toBe('1234');
    expect(app.supervisor.calls).toEqual(['secretsChanged']);
  });

  it('are rotated on request', async () => {
    const before = app.parts.secrets?.value('jwt');
    expect((await post('/secrets/rotate', { ids: ['pin'] })).status).toBe(400);
    expect((await post('/secrets/rotate', { ids: ['jwt'] })).status).toBe(200);
    expect(app.parts.secrets?.value('jwt')).not.toBe(before);
  });
});

describe('control', () => {
  it('restarts a service and stops the app after the response is sent', async () => {
    app.supervisor.calls.length = 0;
    expect((await post('/services/worker/restart')).status).toBe(202);
    expect((await post('/services/unknown/restart')).status).toBe(404);
    const stop = await post('/shutdown');
    expect([stop.status, stop.json]).toEqual([202, { status: 'stopping' }]);
    while (app.supervisor.calls.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(app.supervisor.calls).toEqual([
      'restart worker',
      'restart unknown',
      'shutdown requested through the control API',
    ]);
  });

  it('checks the scopes of API keys and refuses revoked keys', async () => {
    const path = toKeysPath(app.appData);
    const keys = {
      read: await createKey(path, 'read'),
      operate: await createKey(path, 'operate'),
      admin: await createKey(path, 'admin'),
    };
    const levels = ['open', 'read', 'operate', 'admin'];
    const skipped = ['shutdown', 'getDiagnostics', 'streamEvents'];
    for (const route of routes.filter(({ id }) => !skipped.includes(id))) {
      for (const [scope, { key }] of Object.entries(keys)) {
        const { status } = await call(port, route.path.replace('{id}', 'unknown'), {
          method: route.method,
          headers: { authorization: `Bearer ${key}` },
        });
        const allowed = levels.indexOf(scope) >= levels.indexOf(route.scope);
        expect([route.id, scope, status === 403]).toEqual([route.id, scope, !allowed]);
      }
    }
    expect(readFileSync(path, 'utf8')).not.toContain(keys.admin.key.slice(12));
    expect(await revokeKey(path, keys.admin.id)).toBe(true);
    expect((await get('/readyz', { authorization: `Bearer ${keys.admin.key}` })).status).toBe(401);
    expect((await get('/readyz', { authorization: `Bearer ${keys.read.key}` })).status).toBe(200);
  });
});

describe('GET /openapi.json', () => {
  it('describes every route, and every response matches its schema', async () => {
    const { json: document } = await get('/openapi.json');
    expect(document['openapi']).toBe('3.1.0');
    const operations = Object.values(document['paths'] as Record<string, Record<string, object>>)
      .flatMap((path) => Object.values(path))
      .map((operation) => (operation as { operationId: string }).operationId);
    expect(operations.sort()).toEqual(routes.map(({ id }) => id).sort());
    const ajv = addFormats.default(new Ajv2020({ strict: false }));
    ajv.addSchema({ $id: 'doc', ...document });
    for (const [path, body] of [
      ['/healthz'],
      ['/readyz'],
      ['/status'],
      ['/ports'],
      ['/secrets'],
      ['/telemetry'],
      ['/validate'],
      ['/nothing'],
    ]) {
      const answer = await get(path ?? '');
      const pointer =
        path === '/nothing'
          ? '/components/schemas/Error'
          : `/paths/${path?.replaceAll('/', '~1')}/get/responses/${answer.status}/content/application~1json/schema`;
      const validate = ajv.compile({ $ref: `doc#${pointer}` });
      expect([path, validate(answer.json), validate.errors, body]).toEqual([path, true, null, undefined]);
    }
  });
});

describe('GET /telemetry', () => {
  it('is not uploaded before the user opts in', async () => {
    const { json } = await get('/telemetry');
    expect(json).toMatchObject({ upload: false });
    expect(existsSync(String(json['path']))).toBe(true);
    expect((await post('/telemetry/upload')).json['code']).toBe('telemetry-not-allowed');
    expect((await post('/telemetry', { upload: 'yes' })).status).toBe(400);
    expect((await post('/telemetry', { upload: true })).json).toMatchObject({ upload: true });
    expect((await get('/telemetry')).json).toMatchObject({ upload: true });
    const noReceiver = await post('/telemetry/upload');
    expect([noReceiver.status, noReceiver.json['code']]).toEqual([409, 'telemetry-url-missing']);
  });
});
