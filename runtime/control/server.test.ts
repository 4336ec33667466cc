import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  bearer,
  bundle,
  call,
  type FakeApp,
  startFakeApp,
  token,
  toService,
} from '../../test/support/runtime/fake-app.ts';
import { toProof } from '../proof/proof.ts';
import { routes } from './routes.ts';
import { startControlServer } from './server.ts';

let app: FakeApp;
let port: number;
beforeAll(async () => {
  app = await startFakeApp();
  port = app.server.port;
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = bearer) => call(port, path, { headers });
const post = (path: string, body = '', headers: Record<string, string> = bearer) =>
  call(port, path, { method: 'POST', headers, body });

describe('authorization', () => {
  it('is not required for /healthz, and required for all other calls', async () => {
    const health = await get('/healthz', {});
    expect([health.status, health.json]).toEqual([
      200,
      { status: 'ok', services: { api: 'ready', worker: 'ready' }, runtime: '9.9.9' },
    ]);
    for (const { method, path, scope } of routes.filter(({ scope }) => scope !== 'open')) {
      const answer = await call(port, path.replace('{id}', 'api'), { method });
      expect([path, scope, answer.status, answer.headers['www-authenticate']]).toEqual([
        path,
        scope,
        401,
        'Bearer',
      ]);
    }
    expect((await get('/unknown', {})).status).toBe(401);
    expect(app.supervisor.calls).toEqual([]);
  });

  it.each([
    ['another token', `Bearer ${'cd'.repeat(32)}`],
    ['the beginning of the token', `Bearer ${token.slice(0, 63)}`],
    ['more than the token', `Bearer ${token}0`],
    ['an empty token', 'Bearer '],
    ['another scheme', `Basic ${token}`],
    ['a bare token', token],
  ])('refuses %s', async (_name, authorization) => {
    const answer = await get('/readyz', { authorization });
    expect([answer.status, answer.json['code']]).toEqual([401, 'token-invalid']);
    expect(answer.json).toEqual({
      error: expect.any(String),
      code: expect.any(String),
      remedy: expect.any(String),
    });
  });

  it('is not required for a proof of the token, which is bound to the port and the nonce', async () => {
    const nonce = '0f'.repeat(32);
    const answer = await get(`/proof/${nonce}`, {});
    const proof = toProof(token, 'control', { address: '127.0.0.1', port }, nonce);
    expect([answer.status, answer.json]).toEqual([200, { proof }]);
    for (const other of ['short', `${nonce}0`, nonce.toUpperCase(), `${nonce.slice(2)}%0a`]) {
      expect((await get(`/proof/${other}`, {})).status).toBe(400);
    }
    expect((await get(`/proof/${nonce}/status`, {})).status).toBe(404);
    expect((await post(`/proof/${nonce}`, '', {})).status).toBe(405);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('accepts %s as Host', async (name) => {
    for (const host of [`${name}:${port}`, name]) expect((await get('/healthz', { host })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '0.0.0.0',
    '192.168.1.2',
    '127.0.0.1:1',
    'localhost:99999',
    'user@127.0.0.1',
  ])('refuses the Host %j, before the token is looked at', async (host) => {
    for (const path of ['/healthz', '/readyz']) {
      const answer = await get(path, { ...bearer, host });
      expect([answer.status, answer.json['code']]).toEqual([403, 'host-forbidden']);
    }
  });

  it('refuses foreign pages, and accepts its own and the user interface', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'http://127.0.0.1:1',
      `https://127.0.0.1:${port}`,
    ]) {
      const answer = await get('/healthz', { origin });
      expect([origin, answer.status, answer.json['code']]).toEqual([origin, 403, 'origin-forbidden']);
    }
    for (const origin of [`http://127.0.0.1:${port}`, 'http://localhost:5999', 'http://[::1]:5999']) {
      expect([origin, (await get('/readyz', { ...bearer, origin })).status]).toEqual([origin, 200]);
    }
    expect(
      (await get('/healthz', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status,
    ).toBe(403);
  });

  it('refuses what pages of other ports load, frame or open', async () => {
    const own = { referer: 'http://127.0.0.1:5999/' };
    const foreign = { referer: 'http://127.0.0.1:6000/' };
    for (const [expected, headers] of [
      [
        200,
        { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image', ...own },
      ],
      [
        403,
        { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image', ...foreign },
      ],
      [403, { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
      [403, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    ] as const) {
      expect((await get('/healthz', headers)).status).toBe(expected);
    }
  });

  it('sends no CORS headers', async () => {
    const answer = await call(port, '/readyz', {
      method: 'OPTIONS',
      headers: { origin: 'http://127.0.0.1:5999', 'access-control-request-method': 'GET' },
    });
    expect(answer.status).toBe(401);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('listens only on loopback, even with another address in the manifest', async () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.2', 'example.com']) {
      const manifest = { ...bundle, ipc: { ...bundle.ipc, host } };
      const options = { ...app.parts, bundle: manifest };
      await expect(
        startControlServer({
          ...options,
          parts: {},
          appData: app.appData,
          runtimeVersion: '',
          codeCache: 'none',
          env: {},
          port: 0,
          log: () => undefined,
        }),
      ).rejects.toMatchObject({ code: 'ipc-host-not-loopback' });
    }
  });
});

describe('invalid requests', () => {
  it('answers 404 for an unknown path and 405 with Allow for a wrong method', async () => {
    for (const path of [
      '/',
      '/nothing',
      '/healthz/',
      '/services/api',
      '/services//restart',
      '/services/%ff/restart',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    const wrong = await call(port, '/readyz', { method: 'DELETE', headers: bearer });
    expect([wrong.status, wrong.headers.allow, wrong.json['code']]).toEqual([
      405,
      'GET',
      'method-not-allowed',
    ]);
    expect((await get('/secrets/rotate')).headers.allow).toBe('POST');
    expect((await call(port, '/healthz', { method: 'PUT' })).status).toBe(405);
  });

  it('answers HEAD without a body', async () => {
    const answer = await call(port, '/readyz', { method: 'HEAD', headers: bearer });
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(10);
  });

  it.each([
    ['no JSON', '{"secrets": ', 400, 'json-syntax'],
    ['no text', Buffer.from([0xff, 0xfe, 0x22]).toString('latin1'), 400, 'json-syntax'],
    ['an empty body', '', 400, 'json-syntax'],
    ['another shape', '[]', 400, 'request-invalid'],
    ['no secrets in it', '{"values": {}}', 400, 'request-invalid'],
    ['too much', `{"secrets": {"pin": "${'1'.repeat(1024 * 1024)}"}}`, 413, 'body-too-large'],
  ])('refuses a body that is %s', async (_name, body, status, code) => {
    const answer = await post('/secrets', body);
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
  });

  it.each([
    ['no HTTP at all', '\x16\x03\x01 nonsense\r\n\r\n', 400],
    ['endless headers', `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`, 431],
    ['no Host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 403],
  ])('answers %s with JSON too, and continues', async (_name, sent, status) => {
    const text = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(sent));
      let received = '';
      socket.on('data', (data) => {
        received += data;
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(received));
    });
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(Object.keys(JSON.parse(body))).toEqual(['error', 'code', 'remedy']);
    expect((await get('/healthz', {})).status).toBe(200);
  });

  it('does not send the message of an internal fault, but logs it masked', async () => {
    const secret = app.parts.secrets?.value('jwt') ?? '';
    app.parts.validate = () => Promise.reject(new TypeError(`cannot read ${secret}`));
    const answer = await get('/validate');
    expect([answer.status, answer.json['code']]).toEqual([500, 'internal-error']);
    expect(answer.text).not.toContain('cannot read');
    expect(app.faults).toEqual([expect.stringMatching(/^control API: TypeError: cannot read \*\*\* at .+$/)]);
  });
});

describe('an app with problems', () => {
  it('answers 507 when the disk is full', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    app.parts.validate = () => Promise.reject(full);
    const answer = await get('/validate');
    expect([answer.status, answer.json]).toEqual([
      507,
      {
        error: `cannot write to disk: ${full.message}`,
        code: 'storage-not-writable',
        remedy: expect.stringContaining('disk'),
      },
    ]);
  });

  it('is degraded while a service is down, and failed after giving it up', async () => {
    const before = app.supervisor.app;
    app.supervisor.app = {
      ...before,
      services: [
        toService('api'),
        toService('worker', { state: 'backing-off', ready: false, critical: false }),
      ],
    };
    expect((await get('/healthz', {})).json['status']).toBe('degraded');
    expect((await get('/readyz')).status).toBe(200);
    app.supervisor.app = { ...before, phase: 'failed', ready: false };
    expect((await get('/healthz', {})).json['status']).toBe('failed');
    expect((await get('/readyz')).status).toBe(503);
    app.supervisor.app = before;
  });

  it('answers /healthz before the app is open, and 503 for all other calls', async () => {
    const young = await startFakeApp();
    for (const part of Object.keys(young.parts)) delete young.parts[part as keyof typeof young.parts];
    expect((await call(young.server.port, '/healthz')).json).toEqual({
      status: 'ok',
      services: { api: 'waiting', worker: 'waiting' },
      runtime: '9.9.9',
    });
    const answer = await call(young.server.port, '/readyz', { headers: bearer });
    expect([answer.status, answer.json['code']]).toEqual([503, 'app-starting']);
    await young.close();
  });
});
