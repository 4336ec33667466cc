import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeSites, type Site, startSite } from '../../test/support/runtime/site.ts';

const html = { accept: 'text/html' };
let api: Server;
let apiPort: number;
let site: Site;
const seen: IncomingMessage[] = [];

async function listen(server: Server, address: string): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  api = createServer((incoming, response) => {
    seen.push(incoming);
    const { pathname, searchParams } = new URL(incoming.url ?? '', 'http://x');
    if (pathname.endsWith('/redirect')) {
      response.writeHead(303, { location: searchParams.get('to') ?? '' }).end();
    } else if (pathname.endsWith('/cookies')) {
      response
        .writeHead(200, ['Set-Cookie', 'a=1', 'Set-Cookie', 'b=2', 'X-Twice', '1', 'X-Twice', '2'])
        .end();
    } else if (pathname.endsWith('/trailers')) {
      incoming.resume().on('end', () => {
        response.writeHead(200, { trailer: 'X-Sum' });
        response.write('body');
        response.addTrailers({ 'X-Sum': incoming.trailers['x-count'] ?? 'none' });
        response.end();
      });
    } else if (pathname.endsWith('/early')) {
      response.writeHead(413).end('too much');
    } else if (pathname.endsWith('/upload')) {
      incoming.once('data', (chunk) => response.write(`first ${chunk}\n`));
      incoming.on('end', () => response.end('all'));
    } else response.end(incoming.url);
  });
  api.on('upgrade', (incoming: IncomingMessage, socket: Socket) => {
    // As a strict WebSocket library does: the page's origin has to be this host.
    const { origin, host } = incoming.headers;
    if (origin !== `http://${host}`) {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    socket.end(`hello ${incoming.url}`);
  });
  apiPort = await listen(api, '127.0.0.1');
  site = await startSite(
    { 'index.html': 'page', '404.html': 'missing' },
    { apiPort: () => apiPort, proxied: [{ path: '/auth' }, { path: '/backend/', strip_prefix: true }] },
  );
});
afterAll(async () => {
  await closeSites();
  api.closeAllConnections();
  await new Promise((resolve) => api.close(resolve));
});

describe('the proxy', () => {
  it('keeps Host and Origin, and says where a request came from', async () => {
    const origin = `http://localhost:${site.port}`;
    await site.get('/api/x', {
      host: `localhost:${site.port}`,
      origin,
      connection: 'close, x-hop',
      'x-hop': '1',
      'keep-alive': 'timeout=1',
      te: 'trailers',
      'proxy-connection': 'close',
      'x-forwarded-for': '10.0.0.7',
      forwarded: 'for=10.0.0.7',
    });
    const headers = seen.at(-1)?.headers;
    expect(headers).toMatchObject({
      host: `localhost:${site.port}`,
      origin,
      forwarded: `for=10.0.0.7, for=127.0.0.1;host="localhost:${site.port}";proto=http`,
      'x-forwarded-for': '10.0.0.7, 127.0.0.1',
      'x-forwarded-host': `localhost:${site.port}`,
      'x-forwarded-proto': 'http',
    });
    for (const name of ['x-hop', 'keep-alive', 'te', 'proxy-connection', 'transfer-encoding']) {
      expect(headers).not.toHaveProperty([name]);
    }
  });

  it('leads redirects to the own port back to the page, and no others', async () => {
    const to = async (location: string) =>
      (await site.get(`/api/redirect?to=${encodeURIComponent(location)}`)).headers.location;
    const own = `http://127.0.0.1:${site.port}`;
    expect(await to(`http://127.0.0.1:${apiPort}/api/me?x=1#y`)).toBe(`${own}/api/me?x=1#y`);
    expect(await to(`http://localhost:${apiPort}`)).toBe(own);
    expect(await to(`//localhost:${apiPort}/a`)).toBe(`//127.0.0.1:${site.port}/a`);
    for (const other of [
      '/api/me',
      'me',
      `http://127.0.0.1:${apiPort}0/x`,
      'https://example.com/a',
      '//example.com',
    ]) {
      expect(await to(other)).toBe(other);
    }
  });

  it('keeps repeated headers', async () => {
    const { rawHeaders } = await new Promise<IncomingMessage>((resolve, reject) => {
      const path = '/api/cookies';
      request({ port: site.port, host: '127.0.0.1', path, agent: false }, (answer) => {
        answer.resume();
        resolve(answer);
      })
        .on('error', reject)
        .end();
    });
    expect(rawHeaders.slice(0, 8)).toEqual([
      'Set-Cookie',
      'a=1',
      'Set-Cookie',
      'b=2',
      'X-Twice',
      '1',
      'X-Twice',
      '2',
    ]);
  });

  it('passes trailers in both directions', async () => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { 'transfer-encoding': 'chunked', trailer: 'X-Count' };
      const outgoing = request(
        { port: site.port, host: '127.0.0.1', path: '/api/trailers', method: 'POST', agent: false, headers },
        (incoming) => incoming.resume().on('end', () => resolve(incoming)),
      );
      outgoing.on('error', reject);
      outgoing.write('x');
      outgoing.addTrailers({ 'X-Count': '42' });
      outgoing.end();
    });
    expect([answer.headers.trailer, answer.trailers['x-sum']]).toEqual(['X-Sum', '42']);
  });

  it('streams an upload, and passes on an answer that comes before its end', async () => {
    const lines: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const path = '/api/upload';
      const outgoing = request(
        { port: site.port, host: '127.0.0.1', path, method: 'PUT', agent: false },
        (answer) => {
          answer.setEncoding('utf8').on('data', (text: string) => lines.push(text));
          answer.once('data', () => outgoing.end('two'));
          answer.on('end', resolve);
        },
      );
      outgoing.on('error', reject);
      outgoing.write('one');
    });
    expect(lines.join('')).toBe('first one\nall');
    const early = await site.get('/api/early', {}, { method: 'POST', body: 'x'.repeat(1000) });
    expect([early.status, early.text]).toEqual([413, 'too much']);
  });

  it('frames an empty body as it came', async () => {
    await site.get('/api/x', {}, { method: 'POST' });
    expect(seen.at(-1)?.headers).not.toHaveProperty('transfer-encoding');
    expect(seen.at(-1)?.headers['content-length']).toBe('0');
    await site.get('/api/x');
    expect(seen.at(-1)?.headers).not.toHaveProperty('content-length');
  });

  it('passes on a handshake with Host and Origin as they came', async () => {
    const handshake = (path: string, origin: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(site.port, '127.0.0.1');
        let text = '';
        socket.on('data', (chunk) => {
          text += chunk;
        });
        socket.on('end', () => resolve(text));
        socket.on('error', reject);
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
        );
      });
    const own = `http://127.0.0.1:${site.port}`;
    expect(await handshake('/ws?x=1', own)).toMatch(/^HTTP\/1\.1 101 .*hello \/ws\?x=1$/s);
    expect(await handshake('/socket.io/?EIO=4', own)).toContain('hello /socket.io/?EIO=4');
    expect(await handshake('/backend/live?x=1', own)).toContain('hello /live?x=1');
    expect(await handshake('/ws', 'https://evil.example')).toMatch(/^HTTP\/1\.1 403 /);
    expect(await handshake('/other', own)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('answers the paths that the bundle names', async () => {
    for (const path of ['/api', '/api/', '/ws/x', '/socket.io/?EIO=4', '/auth', '/auth/login?a=%20']) {
      expect([path, (await site.get(path, html)).text]).toEqual([path, path]);
    }
    expect((await site.get('/backend/a/b?x=1', html)).text).toBe('/a/b?x=1');
    expect((await site.get('/backend?x', html)).text).toBe('/?x');
    for (const path of ['/authors', '/apiary', '/backends/x']) {
      expect([path, (await site.get(path, html)).text]).toEqual([path, 'missing']);
    }
  });

  it('finds an API that listens on ::1', async () => {
    const other = createServer((_incoming, response) => response.end('six'));
    const port = await listen(other, '::1').catch(() => undefined);
    if (port === undefined) return;
    const six = await startSite({ 'index.html': 'page' }, { apiPort: () => port });
    expect((await six.get('/api')).text).toBe('six');
    other.close();
  });
});
