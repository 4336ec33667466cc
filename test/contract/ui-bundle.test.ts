import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { type App, cleanUp, createApp } from './support/app.ts';
import type { Answer, Call } from './support/http.ts';
import { type Fields, type Program, script, web } from './support/programs.ts';
import type { Running } from './support/running.ts';
import { until } from './support/wait.ts';

const page = '<!doctype html><title>Front</title><h1>front page</h1>';

function ui(fields: Fields = {}): Program {
  return {
    service: {
      id: 'ui',
      type: 'ui-bundle',
      binaries: { universal: { path: 'services/ui' } },
      ports: { requested: [{ name: 'ui' }] },
      health: {
        type: 'http',
        path: '/health',
        port_name: 'ui',
        interval_ms: 500,
        timeout_ms: 2000,
        retries: 3,
      },
      readiness: { type: 'health_success', timeout_ms: 20_000 },
      dependencies: ['backend'],
      ...fields,
    },
    files: {
      'services/ui/index.html': page,
      'services/ui/assets/app.js': 'console.log("app")',
      'services/ui/assets/style.css': 'body{}',
      'services/ui/pic.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'services/ui/a b.txt': 'space',
      'services/ui/.env': 'HIDDEN=1',
    },
  };
}

/** An API with a WebSocket that echoes, written against the protocol itself. */
const upgradeCode = `
const crypto = require('node:crypto');
const server = serve(process.env.PORT);
server.on('upgrade', (req, socket) => {
  const key = crypto.createHash('sha1').update(req.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11').digest('base64');
  socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\nSec-WebSocket-Accept: ' + key + '\\r\\n\\r\\n');
  const text = Buffer.from('hello ' + req.url);
  socket.write(Buffer.concat([Buffer.from([0x81, text.length]), text]));
  socket.on('error', () => {});
});`;

const backend = () =>
  script('backend', upgradeCode, {
    type: 'api-binary',
    env: { PORT: '${backend.api}' },
    ports: { requested: [{ name: 'api' }] },
    readiness: { type: 'port_open', port_name: 'api', timeout_ms: 20_000 },
  });

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

  it('a missing script is 404 even where the browser would take HTML', async () => {
    expect((await get('/assets/gone.js', { headers: { accept: 'text/html, */*' } })).status).toBe(404);
  });

  it('HEAD answers the length without a body, a POST of a page is no page', async () => {
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
  ])('%s does not leave the folder', async (path) => {
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

  it('/ws with a strange Origin or Host is refused', async () => {
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

  it('listens on loopback only and is no process of its own', async () => {
    const { listeningAddressesOf } = await import('./support/processes.ts');
    const port = ((await running.ports())['ui']?.['ui'] ?? 0).toString(16).toUpperCase().padStart(4, '0');
    expect(listeningAddressesOf(running.pid).filter((address) => address.endsWith(`:${port}`))).toEqual([
      `0100007F:${port}`,
    ]);
  });
});

describe('ui-bundle: variations', () => {
  afterEach(cleanUp);

  it('the path may be index.html itself, or linux-x64 instead of universal', async () => {
    const one = await createApp([
      backend(),
      ui({ binaries: { universal: { path: 'services/ui/index.html' } } }),
    ]);
    const two = await createApp([backend(), ui({ binaries: { 'linux-x64': { path: 'services/ui' } } })]);
    for (const variant of [one, two]) {
      const started = await variant.startReady();
      expect((await started.ask('ui', '/', {}, 'ui')).text).toBe(page);
    }
  });

  it('the API is the dependency that has a port named `api`, else the first dependency of type api-binary', async () => {
    const plain = (id: string, port: string, type: string) =>
      web(
        id,
        {
          type,
          env: { PORT: `\${${id}.${port}}` },
          ports: { requested: [{ name: port }] },
          health: { type: 'tcp', port_name: port },
        },
        '',
        `(req, res) => { res.end('${id}'); return true; }`,
      );
    const one = await createApp([
      plain('first', 'http', 'api-binary'),
      plain('second', 'api', 'worker'),
      ui({ dependencies: ['first', 'second'] }),
    ]);
    expect((await (await one.startReady()).ask('ui', '/api', {}, 'ui')).text).toBe('second');
    const two = await createApp([
      plain('first', 'http', 'worker'),
      plain('second', 'http', 'api-binary'),
      ui({ dependencies: ['first', 'second'] }),
    ]);
    expect((await (await two.startReady()).ask('ui', '/api', {}, 'ui')).text).toBe('second');
  });

  it('without an API a call below /api is an error', async () => {
    const one = await createApp([ui({ dependencies: [] })]);
    const answer = await (await one.startReady()).ask(
      'ui',
      '/api/x',
      { headers: { accept: 'application/json' } },
      'ui',
    );
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('while the API is down /api is 502 or 503, and works again after its restart', async () => {
    const one = await createApp([
      web('backend', { restart: { initial_ms: 300, max_ms: 300, max_restarts: 3 } }),
      ui(),
    ]);
    const started = await one.startReady();
    await started.ask('backend', '/exit?code=1');
    await until('the API is down', async () =>
      [502, 503, 504].includes((await started.ask('ui', '/api/x', {}, 'ui')).status),
    );
    await until('it is back', async () => (await started.ask('ui', '/api/x', {}, 'ui')).status === 200);
  });

  it('a large body passes through /api in both directions', async () => {
    const one = await createApp([backend(), ui()]);
    const started = await one.startReady();
    const body = 'x'.repeat(20 * 1024 * 1024);
    const answer = await started.ask('ui', '/api/big', { method: 'POST', body }, 'ui');
    expect(answer.status).toBe(200);
    expect(answer.json.body.length).toBe(body.length);
  });

  it('a folder without index.html keeps the UI down', async () => {
    const program = ui();
    delete program.files['services/ui/index.html'];
    const one = await createApp([backend(), program]);
    const child = await one.spawn();
    const { Running } = await import('./support/running.ts');
    const started = new Running(one, child);
    await until('a refusal or a failed app', async () => {
      if (child.exitCode !== null) return child.exitCode === 1 && started.stderr.includes('ui');
      await started.connect();
      return (await started.health())['status'] === 'failed';
    });
  });
});
