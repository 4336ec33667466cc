import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { type App, cleanUp, createApp } from './support/app.ts';
import type { Answer, Call } from './support/http.ts';
import { listeningAddressesOf } from './support/processes.ts';
import type { Running } from './support/running.ts';
import { backend, page, ui } from './support/ui.ts';

let app: App;
let running: Running;
const get = (path: string, options: Partial<Call> = {}): Promise<Answer> =>
  running.ask('ui', path, options, 'ui');
const navigation = { accept: 'text/html,application/xhtml+xml' };

describe('ui-bundle: served in-process', () => {
  beforeAll(async () => {
    app = await createApp([backend(), ui()]);
    running = await app.startReady();
  });
  afterAll(cleanUp);

  it('the front page, as HTML', async () => {
    const answer = await get('/', { headers: navigation });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.text).toBe(page);
  });

  it.each([
    ['/assets/app.js', /javascript/],
    ['/assets/style.css', /^text\/css/],
    ['/pic.svg', /^image\/svg\+xml/],
    ['/a%20b.txt', /^text\/plain/],
  ])('%s with its type', async (path, type) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(type);
  });

  it('a page navigation falls back to index.html', async () => {
    for (const path of ['/notes/17', '/deep/er/route?x=1', '/settings/']) {
      const answer = await get(path, { headers: navigation });
      expect([path, answer.status, answer.text]).toEqual([path, 200, page]);
    }
  });

  it('a missing asset is 404', async () => {
    for (const path of ['/assets/gone.js', '/gone.css', '/favicon.ico', '/assets/app.js.map']) {
      const answer = await get(path, { headers: { accept: '*/*' } });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  it('a missing script is 404 even when the request accepts HTML', async () => {
    expect((await get('/assets/gone.js', { headers: { accept: 'text/html, */*' } })).status).toBe(404);
  });

  it('HEAD returns the length without a body, and POST does not return a page', async () => {
    const head = await get('/', { method: 'HEAD', headers: navigation });
    expect(head).toMatchObject({ status: 200, text: '' });
    expect((await get('/', { method: 'POST', body: 'x' })).status).toBeGreaterThanOrEqual(400);
  });

  it.each([
    '/../bundle.json',
    '/..%2f..%2fbundle.json',
    '/%2e%2e/%2e%2e/bundle.json',
    '/..\\..\\bundle.json',
    '/assets/../../../bundle.json',
    '//etc/passwd',
    '/%00',
    '/%',
  ])('%s does not read outside the folder', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toContain('schema_version');
  });

  it('/api is proxied to the API service: method, path, query, body and headers', async () => {
    const answer = await get('/api/notes?limit=2', {
      method: 'PUT',
      body: 'some text',
      headers: { 'x-own': 'yes', 'content-type': 'text/plain' },
    });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ method: 'PUT', url: '/api/notes?limit=2', body: 'some text' });
    expect(answer.json.headers).toMatchObject({ 'x-own': 'yes', 'content-type': 'text/plain' });
    expect((await get('/api')).json.url).toBe('/api');
  });

  it('/apiary is not /api', async () => {
    expect((await get('/apiary', { headers: navigation })).text).toBe(page);
  });

  it('/ws is proxied as a WebSocket', async () => {
    const port = (await running.ports())['ui']?.['ui'];
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws/room?x=1`);
    const message = await new Promise<string>((resolve, reject) => {
      socket.on('message', (data) => resolve(String(data)));
      socket.on('error', reject);
    });
    expect(message).toBe('hello /ws/room?x=1');
    socket.terminate();
  });

  it('/ws with a foreign Origin or Host is refused', async () => {
    const port = (await running.ports())['ui']?.['ui'];
    for (const headers of [{ origin: 'https://evil.example' }, { host: 'evil.example' }]) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, { headers });
      const status = await new Promise((resolve) => {
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
        socket.on('open', () => resolve('open'));
        socket.on('error', () => resolve('closed'));
      });
      expect(status).toBe(403);
      socket.terminate();
    }
  });

  it('/health answers JSON', async () => {
    const answer = await get('/health');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.json).toBeInstanceOf(Object);
  });

  it("the UI's own port checks Host and Origin as the control API does", async () => {
    for (const path of ['/', '/api/x', '/health']) {
      expect([path, (await get(path, { host: 'evil.example' })).status]).toEqual([path, 403]);
      expect([path, (await get(path, { headers: { origin: 'https://evil.example' } })).status]).toEqual([
        path,
        403,
      ]);
    }
    const port = (await running.ports())['ui']?.['ui'];
    for (const host of ['localhost', '127.0.0.1'])
      expect(
        (await get('/api/x', { host: `${host}:${port}`, headers: { origin: `http://${host}:${port}` } }))
          .status,
      ).toBe(200);
  });

  it("the control API accepts the UI's own Origin", async () => {
    const port = (await running.ports())['ui']?.['ui'];
    for (const host of ['localhost', '127.0.0.1']) {
      const headers = { authorization: `Bearer ${running.token}`, origin: `http://${host}:${port}` };
      expect((await running.request('/status', { headers })).status).toBe(200);
    }
  });

  it('listens on loopback only and is not a process of its own', async () => {
    const port = ((await running.ports())['ui']?.['ui'] ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const addresses = listeningAddressesOf(running.pid).filter((address) => address.endsWith(`:${port}`));
    // Both: `localhost` must lead to no other program.
    expect(addresses.sort()).toEqual([`${'0'.repeat(24)}01000000:${port}`, `0100007F:${port}`]);
  });
});
