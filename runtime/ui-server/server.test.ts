import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';
import { call, open } from '../../test/support/runtime/fake-app.ts';
import { startUiServer, type UiServer } from './server.ts';

let folder: string;
let ui: UiServer;
let api: Server;
let apiPort: number | undefined;
const seen: { url: string | undefined; method: string | undefined; headers: object; body: string }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ui-'));
  const root = join(folder, 'ui');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  symlinkSync(join(folder, 'outside.txt'), join(root, 'link.txt'));
  writeFileSync(join(root, 'index.html'), '<h1>home</h1>');
  writeFileSync(join(root, 'assets/index-BQ3fX9aZ.js'), 'console.log("0123456789")');
  writeFileSync(join(root, 'ü name.svg'), '<svg/>');
  writeFileSync(join(root, 'empty.css'), '');

  api = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push({ url: request.url, method: request.method, headers: request.headers, body });
      if (request.url === '/api/stream') {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
        return;
      }
      if (request.url === '/api/thinking') return;
      if (request.url === '/api/broken') response.destroy();
      else response.writeHead(201, { 'content-type': 'text/x-own', 'x-own': '1' }).end(`echo ${body}`);
    });
  });
  new WebSocketServer({ server: api, path: '/ws/echo' }).on('connection', (client) => {
    client.on('message', (data, binary) => client.send(data, { binary }));
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  apiPort = (api.address() as AddressInfo).port;
  ui = await startUiServer({
    root,
    port: 0,
    apiPort: () => apiPort,
    allowedPorts: () => [5998],
    log: () => undefined,
  });
});
afterAll(async () => {
  await ui.close();
  api.closeAllConnections();
  await new Promise((resolve) => api.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => call(ui.port, path, { headers });
const html = { accept: 'text/html,application/xhtml+xml' };

describe('static files', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<h1>home</h1>'],
    ['/index.html', 'text/html; charset=utf-8', '<h1>home</h1>'],
    ['/assets/index-BQ3fX9aZ.js', 'text/javascript; charset=utf-8', 'console.log("0123456789")'],
    ['/%C3%BC%20name.svg?x=1', 'image/svg+xml; charset=utf-8', '<svg/>'],
    ['/empty.css', 'text/css; charset=utf-8', ''],
  ])('serves %s as %s', async (path, type, text) => {
    const answer = await get(path);
    expect([answer.status, answer.headers['content-type'], answer.text]).toEqual([200, type, text]);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    const head = await call(ui.port, path, { method: 'HEAD' });
    expect([head.status, head.text, head.headers['content-length']]).toEqual([
      200,
      '',
      String(Buffer.byteLength(text)),
    ]);
  });

  it('marks files with a hash in their name as immutable, and the others for revalidation', async () => {
    const page = await get('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect((await get('/assets/index-BQ3fX9aZ.js')).headers['cache-control']).toContain('immutable');
    const again = await get('/', { 'if-none-match': String(page.headers.etag) });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('sends parts of a file', async () => {
    const part = async (range: string) => {
      const { status, text, headers } = await get('/assets/index-BQ3fX9aZ.js', { range });
      return [status, text, headers['content-range']];
    };
    expect(await part('bytes=13-15')).toEqual([206, '012', 'bytes 13-15/25']);
    expect(await part('bytes=-2')).toEqual([206, '")', 'bytes 23-24/25']);
    expect(await part('bytes=20-')).toEqual([206, '789")', 'bytes 20-24/25']);
    expect((await part('bytes=99-'))[0]).toBe(416);
  });

  it('falls back to the page for navigations only', async () => {
    expect(await get('/notes/42', html)).toMatchObject({ status: 200, text: '<h1>home</h1>' });
    expect((await get('/notes/42')).status).toBe(404);
    expect((await get('/assets/gone.js', html)).status).toBe(404);
    expect((await get('/assets/gone.js')).json).toMatchObject({ code: 'route-unknown' });
    expect((await call(ui.port, '/', { method: 'POST' })).status).toBe(405);
  });

  it.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/..%5coutside.txt',
    '/link.txt',
    '//outside.txt',
    '/%00',
    '/index.html%00.js',
    '/%zz.txt',
    `/${'a/'.repeat(2000)}x.txt`,
  ])('never serves files outside its folder: %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('outside\n');
  });

  it('answers /health as JSON', async () => {
    const answer = await get('/health');
    expect([answer.status, answer.json]).toEqual([200, { status: 'ok' }]);
  });

  it('refuses other hosts and origins', async () => {
    expect((await get('/', { host: 'evil.example' })).status).toBe(403);
    expect((await get('/api/x', { host: 'evil.example' })).status).toBe(403);
    expect((await get('/', { origin: 'https://evil.example' })).status).toBe(403);
    for (const origin of [`http://localhost:${ui.port}`, 'http://127.0.0.1:5998']) {
      expect((await get('/', { origin })).status).toBe(200);
    }
  });
});

describe('the proxy', () => {
  it('forwards requests and responses unchanged', async () => {
    const answer = await call(ui.port, '/api/notes?a=%20b', {
      method: 'DELETE',
      headers: {
        'x-mine': '1',
        connection: 'keep-alive, x-hop',
        'x-hop': '1',
        'transfer-encoding': 'chunked',
      },
      body: 'payload',
    });
    expect([answer.status, answer.headers['x-own'], answer.text]).toEqual([201, '1', 'echo payload']);
    const { headers, ...rest } = seen.at(-1) ?? { headers: {} };
    expect(rest).toEqual({ url: '/api/notes?a=%20b', method: 'DELETE', body: 'payload' });
    expect(headers).toMatchObject({
      'x-mine': '1',
      host: `127.0.0.1:${ui.port}`,
      'x-forwarded-host': `127.0.0.1:${ui.port}`,
    });
    expect(headers).not.toHaveProperty('x-hop');
  });

  it('streams, and closes the API connection when the browser disconnects', async () => {
    const stream = await open(ui.port, '/api/stream');
    const [first] = await new Promise<[Buffer]>((resolve) =>
      stream.once('data', (chunk) => resolve([chunk])),
    );
    expect(first.toString()).toBe('data: 1\n\n');
    stream.destroy();
    await untilConnections(0);
    const socket = connectSocket(ui.port, '127.0.0.1');
    socket.write(`GET /api/thinking HTTP/1.1\r\nHost: 127.0.0.1:${ui.port}\r\n\r\n`);
    await untilConnections(1);
    socket.destroy();
    await untilConnections(0);
  });

  it('answers 502 as JSON for an API that does not answer', async () => {
    expect((await get('/api/broken')).json).toMatchObject({
      code: 'api-unavailable',
      remedy: expect.any(String),
    });
    const port = apiPort;
    apiPort = undefined;
    const none = await get('/api');
    apiPort = 1;
    const refused = await get('/api', html);
    expect([none.status, refused.status]).toEqual([502, 502]);
    expect(await connect('/ws/echo')).toBe(502);
    apiPort = port;
  });

  it('connects WebSockets in both directions', async () => {
    const client = await connect('/ws/echo');
    if (typeof client === 'number') throw new Error(`refused with ${client}`);
    const big = Buffer.alloc(300_000, 7);
    client.send(big);
    expect(await new Promise((resolve) => client.once('message', resolve))).toEqual(big);
    client.close(4001, 'done');
    expect(await new Promise((resolve) => client.once('close', resolve))).toBe(4001);
    expect(await connect('/ws/nowhere')).toBe(400);
    expect(await connect('/other')).toBe(404);
    expect(await connect('/ws/echo', { origin: 'https://evil.example' })).toBe(403);
  });
});

/** Waits until the API has this number of connections. */
async function untilConnections(wanted: number): Promise<void> {
  const count = () =>
    new Promise<number>((resolve) => api.getConnections((_error, connections) => resolve(connections)));
  while ((await count()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 10));
}

function connect(path: string, headers: Record<string, string> = {}): Promise<WebSocket | number> {
  return new Promise((resolve) => {
    const client = new WebSocket(`ws://127.0.0.1:${ui.port}${path}`, { headers });
    client.on('open', () => resolve(client));
    client.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    client.on('error', () => undefined);
  });
}
