import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { type App, cleanUp, createApp } from './support/app.ts';
import type { Call } from './support/http.ts';
import { script } from './support/programs.ts';
import type { Running } from './support/running.ts';
import { ui } from './support/ui.ts';

const navigation = { accept: 'text/html,application/xhtml+xml' };
const script1 = 'document.title="one"';

/** Packages give every file the same time. */
function level(app: App): void {
  const folder = join(app.bundle, 'services/ui');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), 315_532_800, 315_532_800);
  }
}

const pages = (files: Record<string, string>, fields = {}) => {
  const program = ui({ dependencies: [], ...fields });
  const own = Object.entries(files).map(([path, text]) => [`services/ui/${path}`, text]);
  return { ...program, files: { ...program.files, ...Object.fromEntries(own) } };
};

describe('ui-bundle: an upgrade', () => {
  afterAll(cleanUp);

  it('shows its own page to a browser that knew the version before, with the same size and time', async () => {
    const version = (number: number) => `<!doctype html><script src=/assets/index-${number}.js></script>`;
    const app = await createApp([pages({ 'index.html': version(1) })]);
    level(app);
    const before = await app.startReady();
    const known = await before.ask('ui', '/', { headers: navigation }, 'ui');
    expect(known.headers).toMatchObject({ etag: expect.stringMatching(/^"/), 'cache-control': 'no-cache' });
    expect(known.headers).not.toHaveProperty('last-modified');
    const headers = { ...navigation, 'if-none-match': String(known.headers.etag) };
    expect((await before.ask('ui', '/', { headers }, 'ui')).status).toBe(304);
    await before.stop();

    app.write('services/ui/index.html', version(2));
    level(app);
    app.save({ app: { ...app.manifest['app'], version: '9.0.0' } });
    const after = await app.startReady();
    expect(await after.ask('ui', '/', { headers }, 'ui')).toMatchObject({ status: 200, text: version(2) });
  });
});

describe('ui-bundle: conventions of static hosts', () => {
  let app: App;
  let running: Running;
  const get = (path: string, headers: Record<string, string> = {}, more: Partial<Call> = {}) =>
    running.ask('ui', path, { headers, ...more }, 'ui');

  beforeAll(async () => {
    app = await createApp([
      pages({
        'about.html': 'about',
        '404.html': 'missing',
        'docs/index.html': 'docs',
        'docs/page.js': 'docs()',
        'assets/node_modules/@acme/icons/Fonts/Icons.0a1b2c3d4e.ttf': 'font',
        'assets/index-B3fX9aZq.js': script1,
        '.git/config': 'HIDDEN',
      }),
    ]);
    app.write('services/ui/assets/index-B3fX9aZq.js.gz', gzipSync(script1));
    running = await app.startReady();
  });
  afterAll(cleanUp);

  it('/about is about.html, /docs leads to /docs/', async () => {
    expect(await get('/about')).toMatchObject({ status: 200, text: 'about' });
    const folder = await get('/docs?x=1');
    expect([folder.status, folder.headers.location]).toEqual([301, '/docs/?x=1']);
    expect((await get('/docs/')).text).toBe('docs');
    expect((await get('/docs/page.js')).text).toBe('docs()');
  });

  it('404.html is the page of an error', async () => {
    expect(await get('/nothing', navigation)).toMatchObject({ status: 404, text: 'missing' });
  });

  it('files below folders of any name are served, hidden ones are not', async () => {
    expect((await get('/assets/node_modules/@acme/icons/Fonts/Icons.0a1b2c3d4e.ttf')).text).toBe('font');
    for (const path of ['/.env', '/.git/config']) {
      const { status, text } = await get(path, navigation);
      expect([path, status, text]).toEqual([path, 404, 'missing']);
    }
  });

  it('compressed siblings go to those who accept them, and hashed names may be kept', async () => {
    const path = '/assets/index-B3fX9aZq.js';
    const packed = await get(path, { 'accept-encoding': 'gzip' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': expect.stringContaining('javascript'),
      vary: 'accept-encoding',
      'cache-control': expect.stringContaining('immutable'),
    });
    const plain = await get(path);
    expect([plain.text, plain.headers['content-encoding']]).toEqual([script1, undefined]);
    expect(plain.headers.etag).not.toBe(packed.headers.etag);
    expect((await get('/assets/app.js')).headers['cache-control']).toBe('no-cache');
  });

  it('ranges', async () => {
    const part = await get('/a%20b.txt', { range: 'bytes=-2' });
    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, 'ce', 'bytes 3-4/5']);
    expect((await get('/a%20b.txt', { range: 'bytes=9-' })).status).toBe(416);
  });
});

describe('ui-bundle: routes and the base path', () => {
  afterAll(cleanUp);

  it('a navigation gets the page whatever dots its route has', async () => {
    const running = await (await createApp([pages({ 'index.html': 'page' })])).startReady();
    const get = async (path: string, headers: Record<string, string>) => {
      const { status, text } = await running.ask('ui', path, { headers }, 'ui');
      return [status, text];
    };
    for (const path of ['/users/jane.doe', '/v1.2.3', '/files/notes.md']) {
      expect([path, await get(path, navigation)]).toEqual([path, [200, 'page']]);
      const headers = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
      expect([path, await get(path, headers)]).toEqual([path, [200, 'page']]);
    }
    expect((await get('/gone.js', { accept: '*/*', 'sec-fetch-dest': 'script' }))[0]).toBe(404);
    expect((await get('/users/jane', { ...navigation, 'sec-fetch-dest': 'empty' }))[0]).toBe(404);
  });

  it('a page that was built for another base path finds its files', async () => {
    const page = '<!doctype html><script type="module" src="/desk/assets/index-B3fX9aZq.js"></script>';
    const app = await createApp([pages({ 'index.html': page, 'assets/index-B3fX9aZq.js': script1 })]);
    const running = await app.startReady();
    const first = await running.ask('ui', '/', { headers: navigation }, 'ui');
    expect([first.status, first.headers.location]).toEqual([301, '/desk/']);
    expect((await running.ask('ui', '/desk/', {}, 'ui')).text).toBe(page);
    expect((await running.ask('ui', '/desk/assets/index-B3fX9aZq.js', {}, 'ui')).text).toBe(script1);
  });
});

/** A WebSocket as strict libraries open it (the page's origin has to be this host), and a redirect made from Host and from the port. */
const strict = `
const crypto = require('node:crypto');
const server = serve(process.env.PORT, (req, res, url) => {
  const to = { '/api/login': 'http://' + req.headers.host + '/api/me', '/auth/login': 'http://127.0.0.1:' + process.env.PORT + '/auth/me' }[url.pathname];
  if (to) { res.writeHead(303, { location: to }); res.end(); return true; }
  if (url.pathname !== '/api/events') return false;
  res.writeHead(200, { 'content-type': 'text/event-stream' });
  res.write('data: 1\\n\\n');
  req.on('close', () => note('left'));
  return true;
});
server.on('upgrade', (req, socket) => {
  if (new URL(req.headers.origin).host !== req.headers.host) return socket.end('HTTP/1.1 403 Forbidden\\r\\nContent-Length: 0\\r\\n\\r\\n');
  const key = crypto.createHash('sha1').update(req.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11').digest('base64');
  socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\nSec-WebSocket-Accept: ' + key + '\\r\\n\\r\\n');
  socket.write(Buffer.concat([Buffer.from([0x81, 5]), Buffer.from('hello')]));
  socket.on('error', () => {});
});`;

describe('ui-bundle: the proxy', () => {
  let running: Running;
  let port: number;

  beforeAll(async () => {
    const api = script('backend', strict, {
      type: 'api-binary',
      env: { PORT: '${backend.api}' },
      ports: { requested: [{ name: 'api' }] },
      readiness: { type: 'port_open', port_name: 'api', timeout_ms: 20_000 },
    });
    const proxy = [{ path: '/auth' }, { path: '/backend', strip_prefix: true }];
    running = await (await createApp([api, ui({ proxy })])).startReady();
    port = (await running.ports())['ui']?.['ui'] ?? 0;
  });
  afterAll(cleanUp);

  it('lets a WebSocket in whose Origin is compared with Host', async () => {
    for (const path of ['/ws', '/socket.io/?EIO=4', '/auth/live']) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { origin: `http://127.0.0.1:${port}` });
      const message = await new Promise((resolve) => {
        socket.on('message', (data) => resolve(String(data)));
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
        socket.on('error', resolve);
      });
      expect([path, message]).toEqual([path, 'hello']);
      socket.terminate();
    }
  });

  it('keeps redirects at its own port', async () => {
    for (const [path, to] of [
      ['/api/login', '/api/me'],
      ['/auth/login', '/auth/me'],
    ] as const) {
      const answer = await running.ask('ui', path, {}, 'ui');
      expect([answer.status, answer.headers.location]).toEqual([303, `http://127.0.0.1:${port}${to}`]);
    }
  });

  it('says where a request came from, and passes on the paths that the bundle names', async () => {
    const host = `localhost:${port}`;
    const { json } = await running.ask('ui', '/backend/a?x=1', { host }, 'ui');
    expect(json.url).toBe('/a?x=1');
    expect(json.headers).toMatchObject({
      host,
      forwarded: `for=127.0.0.1;host="${host}";proto=http`,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': host,
      'x-forwarded-proto': 'http',
    });
  });
});
