import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';
import { call } from '../../test/support/runtime/fake-app.ts';
import { startUiServer, type UiServer } from './server.ts';

let folder: string;
let api: Server;
let ui: UiServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'origins-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<h1>home</h1>');
  writeFileSync(join(folder, 'assets/index-BQ3fX9aZ.js'), 'console.log(1)');
  api = createServer((_request, response) => response.writeHead(201).end('done'));
  new WebSocketServer({ server: api, path: '/ws/echo' }).on('connection', (client) => {
    client.on('message', (data, binary) => client.send(data, { binary }));
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const { port: apiPort } = api.address() as AddressInfo;
  const log = () => undefined;
  ui = await startUiServer({
    root: folder,
    port: 0,
    apiPort: () => apiPort,
    allowedPorts: () => [5998],
    log,
  });
});
afterAll(async () => {
  await ui.close();
  api.closeAllConnections();
  await new Promise((resolve) => api.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => call(ui.port, path, { headers });

describe('the name localhost', () => {
  const onSix = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const asked = request({ host: '::1', port: ui.port, path, headers, agent: false }, async (answer) =>
        resolve({ status: answer.statusCode ?? 0, body: await text(answer) }),
      );
      asked.on('error', reject).end();
    });

  it('leads to the user interface at ::1 too, pages, API and WebSocket', async () => {
    expect(await onSix('/')).toEqual({ status: 200, body: '<h1>home</h1>' });
    expect((await onSix('/api/notes')).status).toBe(201);
    expect((await onSix('/', { host: `localhost:${ui.port}` })).status).toBe(200);
    expect((await onSix('/', { host: 'evil.example' })).status).toBe(403);
    const socket = new WebSocket(`ws://[::1]:${ui.port}/ws/echo`);
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('hello');
    expect(String(await new Promise((resolve) => socket.once('message', resolve)))).toBe('hello');
    socket.terminate();
  });

  it('is another origin to a browser: a page at 127.0.0.1 may call it on its own port, and no other page', async () => {
    const own = `http://127.0.0.1:${ui.port}`;
    const toRules = async (path: string, headers: Record<string, string>) => {
      const answer = await call(ui.port, path, { headers: { host: `localhost:${ui.port}`, ...headers } });
      return answer.headers['access-control-allow-origin'];
    };
    expect(await toRules('/api/notes', { origin: own })).toBe(own);
    expect(await toRules('/assets/index-BQ3fX9aZ.js', { origin: own })).toBe(own);
    expect(await toRules('/api/notes', { origin: `http://localhost:${ui.port}` })).toBeUndefined();
    expect(await toRules('/api/notes', { origin: 'http://127.0.0.1:5998' })).toBeUndefined();
    expect(await toRules('/api/notes', {})).toBeUndefined();
    const preflight = await call(ui.port, '/api/notes', {
      method: 'OPTIONS',
      headers: {
        host: `localhost:${ui.port}`,
        origin: own,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': own,
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': 'content-type',
    });
  });

  it('leads to no other program: the server does not start where one has ::1', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '::1', resolve));
    const { port } = squatter.address() as AddressInfo;
    const start = () => startUiServer({ root: folder, port, log: () => undefined });
    await expect(start()).rejects.toThrow(`another program listens on [::1]:${port}`);
    await new Promise((resolve) => squatter.close(resolve));
    const server = await start();
    await server.close();
    const again = await start();
    expect(again.port).toBe(port);
    await again.close();
  });
});

describe('pages of other origins', () => {
  const caused = (site: string, dest: string, referer?: string) => ({
    'sec-fetch-site': site,
    'sec-fetch-mode': ['document', 'iframe', 'object', 'embed'].includes(dest) ? 'navigate' : 'no-cors',
    'sec-fetch-dest': dest,
    ...(referer === undefined ? {} : { referer }),
  });
  const sister = 'http://127.0.0.1:5998/';

  it.each([
    ['/', caused('none', 'document'), 200],
    ['/', caused('cross-site', 'document'), 200],
    ['/', caused('same-site', 'document'), 200],
    ['/notes/42', { accept: 'text/html', ...caused('cross-site', 'document') }, 200],
    ['/', caused('same-site', 'iframe', sister), 200],
    ['/', caused('same-site', 'iframe', 'http://127.0.0.1:5997/'), 403],
    ['/', caused('cross-site', 'iframe'), 403],
    ['/', caused('cross-site', 'object'), 403],
    ['/', caused('cross-site', 'embed'), 403],
    ['/assets/index-BQ3fX9aZ.js', caused('same-site', 'script'), 403],
    ['/assets/index-BQ3fX9aZ.js', caused('same-site', 'script', sister), 200],
    ['/api/notes', caused('same-origin', 'document'), 201],
    ['/api/notes', caused('none', 'document'), 201],
    ['/api/notes', caused('cross-site', 'document'), 403],
    ['/api/notes', caused('same-site', 'document', sister), 403],
    ['/api/notes', caused('same-site', 'image'), 403],
    ['/api/notes', caused('same-site', 'image', sister), 201],
    ['/api/notes', { origin: 'http://127.0.0.1:5998', 'sec-fetch-site': 'same-site' }, 201],
    ['/api/notes', { origin: 'http://127.0.0.1:5997', 'sec-fetch-site': 'same-site' }, 403],
  ])('get at %s with %j the status %i', async (path, headers, status) => {
    expect((await get(path, headers)).status).toBe(status);
  });

  it('do not show the app in a frame', async () => {
    for (const path of ['/', '/assets/index-BQ3fX9aZ.js', '/api/notes']) {
      const { headers } = await get(path);
      expect(headers['x-frame-options']).toBe('SAMEORIGIN');
      expect(headers['content-security-policy']).toMatch(
        /^frame-ancestors 'self' http:\/\/127\.0\.0\.1:\d+ /,
      );
      expect(headers['content-security-policy']).not.toContain('*');
    }
  });
});
