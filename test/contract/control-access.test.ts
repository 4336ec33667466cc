import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanUp } from './support/app.ts';
import { startControlApp } from './support/control-app.ts';
import { call } from './support/http.ts';
import { listeningAddressesOf } from './support/processes.ts';
import type { Running } from './support/running.ts';

let running: Running;
beforeAll(async () => {
  running = await startControlApp();
});
afterAll(cleanUp);

const gets = [
  '/readyz',
  '/status',
  '/ports',
  '/logs/tail?serviceId=api',
  '/secrets',
  '/telemetry',
  '/validate',
  '/events',
  '/metrics',
  '/diagnostics',
  '/openapi.json',
];
const posts = ['/secrets', '/telemetry', '/telemetry/upload', '/services/api/restart', '/shutdown'];
const calls = [
  ...gets.map((path) => ['GET', path] as const),
  ...posts.map((path) => ['POST', path] as const),
];

const expectError = (
  answer: { status: number; json: unknown; headers: Record<string, unknown> },
  status: number,
) => {
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  expect(answer.json).toMatchObject({
    error: expect.any(String),
    code: expect.any(String),
    remedy: expect.any(String),
  });
};

describe('bearer token on everything but /healthz', () => {
  it('/healthz requires none', async () => {
    const answer = await call({ port: running.port, path: '/healthz' });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      status: 'ok',
      services: expect.anything(),
      runtime: expect.anything(),
    });
  });

  it.each(calls)('%s %s without one is 401', async (method, path) => {
    expectError(await call({ port: running.port, path, method }), 401);
  });

  it.each(calls)('%s %s with a wrong one is 401', async (method, path) => {
    const headers = { authorization: `Bearer ${'0'.repeat(64)}` };
    expectError(await call({ port: running.port, path, method, headers }), 401);
  });

  it.each([
    ['an empty one', () => 'Bearer '],
    ['half of it', () => `Bearer ${running.token.slice(0, 32)}`],
    ['more than it', () => `Bearer ${running.token}0`],
    ['it in capitals', () => `Bearer ${running.token.toUpperCase()}`],
    ['no scheme', () => running.token],
    ['another scheme', () => `Basic ${Buffer.from(`:${running.token}`).toString('base64')}`],
  ])('%s is 401', async (_title, authorization) => {
    expectError(await running.request('/status', { headers: { authorization: authorization() } }), 401);
  });

  it('in the query is 401', async () => {
    expectError(
      await call({
        port: running.port,
        path: `/status?token=${running.token}&access_token=${running.token}`,
      }),
      401,
    );
  });

  it('an unknown path without a token is 401 too, to reveal nothing', async () => {
    expectError(await call({ port: running.port, path: '/nothing' }), 401);
  });
});

describe('a request whose Host is not loopback gets 403', () => {
  it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('%s is loopback', async (host) => {
    expect((await running.request('/status', { host: `${host}:${running.port}` })).status).toBe(200);
    expect((await running.request('/status', { host })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'evillocalhost',
    '0.0.0.0',
    '10.0.0.1',
    '127.0.0.1@evil.example',
    'localhost:80@evil.example',
    '[::ffff:10.0.0.1]',
    '2130706433.evil.example',
    ' ',
    '',
  ])('%j is not', async (host) => {
    for (const path of ['/status', '/healthz']) {
      const answer = await running.request(path, { host });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });

  it('the refusal is JSON with error, code and remedy', async () => {
    expectError(await running.request('/status', { host: 'evil.example' }), 403);
  });
});

describe("a request whose Origin is not the runtime's own UI gets 403", () => {
  it.each([
    'https://evil.example',
    'http://evil.example',
    'null',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'file://',
    'http://127.0.0.1:1',
  ])('%s', async (origin) => {
    expectError(
      await running.request('/status', { headers: { authorization: `Bearer ${running.token}`, origin } }),
      403,
    );
    expectError(await running.request('/healthz', { headers: { origin } }), 403);
  });

  it('a preflight from another origin is not allowed', async () => {
    const answer = await running.request('/secrets', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('loopback only', () => {
  it('the runtime listens on no other address', () => {
    const addresses = listeningAddressesOf(running.pid).map((address) => address.split(':')[0]);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses)
      expect(['0100007F', '00000000000000000000000001000000']).toContain(address);
  });
});
