import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket, { WebSocketServer } from 'ws';
import { askHttp, askRaw } from '../../test/support/guard/ask.ts';
import { type Guarded, listen, startGuarded } from '../../test/support/guard/guarded.ts';

let server: Server;
let guarded: Guarded;
let ownPort: number;

beforeAll(async () => {
  server = createServer((incoming, response) => {
    const { pathname } = new URL(incoming.url ?? '', 'http://x');
    if (pathname === '/headers') response.end(JSON.stringify(incoming.rawHeaders));
    else if (pathname === '/away')
      response.writeHead(302, { location: `http://127.0.0.1:${ownPort}/there` }).end();
    else if (pathname === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: first\n\n');
      incoming.on('close', () => response.end());
    } else if (pathname === '/trailers') {
      response.writeHead(200, { trailer: 'X-Sum' }).write('body');
      response.addTrailers({ 'X-Sum': '4' });
      response.end();
    } else if (pathname === '/break') {
      response.writeHead(200, { 'content-length': 100 }).write('part');
      setTimeout(() => incoming.socket.resetAndDestroy(), 50);
    } else if (pathname === '/count') {
      let size = 0;
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      incoming.on('end', () => response.end(String(size)));
    } else response.end('x'.repeat(10));
  });
  server.on('checkContinue', (incoming: IncomingMessage, response) => {
    if (incoming.url === '/refuse') response.writeHead(417, { connection: 'close' }).end();
    else {
      response.writeContinue();
      incoming.pipe(response);
    }
  });
  new WebSocketServer({ server, path: '/ws' }).on('connection', (socket) =>
    socket.on('message', (text) => socket.send(`echo ${text}`)),
  );
  ownPort = await listen(server);
  guarded = await startGuarded(ownPort);
});
afterAll(async () => {
  await guarded.close();
  server.closeAllConnections();
  server.close();
});

const ask = (line: string, headers: string[] = []) =>
  askHttp(guarded.port, line, ['Host: 127.0.0.1:<port>', ...headers]);

describe('HTTP through a guarded port', () => {
  it('reaches the service with the headers as they came, and none more', async () => {
    const text = await ask('GET /headers', ['X-Twice: 1', 'x-TWICE: 2', 'Cookie: a=1']);
    const headers: string[] = JSON.parse(
      text.slice(text.indexOf('\r\n\r\n') + 4).replace(/^\w+\r\n|\r\n0\r\n\r\n$/g, ''),
    );
    const sent = ['Host', `127.0.0.1:${guarded.port}`, 'X-Twice', '1', 'x-TWICE', '2', 'Cookie', 'a=1'];
    expect(headers).toEqual([...sent, 'Connection', 'close']);
  });

  it('leads redirects to the own port back', async () => {
    const answer = await ask('GET /away');
    expect(answer).toContain(`location: http://127.0.0.1:${guarded.port}/there\r\n`);
  });

  it('answers HEAD without a body and HTTP/1.0 without a Host', async () => {
    expect(await ask('HEAD /')).toMatch(/^HTTP\/1\.1 200 OK\r\n(?:.+\r\n)*\r\n$/);
    const old = await askRaw(guarded.port, 'GET /trailers HTTP/1.0\r\n\r\n');
    expect(old).toMatch(/\r\n\r\nbody$/);
  });

  it('keeps a connection for the next request, without a limit of time', async () => {
    const one = `GET / HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    const last = `GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
    const answer = await askRaw(guarded.port, one + one + last);
    expect(answer.match(/x{10}/g)).toHaveLength(3);
  });

  it('streams events as they come', async () => {
    const asked = request({ port: guarded.port, path: '/events' }).end();
    const [response] = await once(asked, 'response');
    const [chunk] = await once(response, 'data');
    expect(String(chunk)).toBe('data: first\n\n');
    asked.destroy();
  });

  it('passes trailers', async () => {
    expect(await ask('GET /trailers')).toMatch(/0\r\nX-Sum: 4\r\n\r\n$/);
  });

  it('shows a body that breaks off as broken', async () => {
    expect(await ask('GET /break')).not.toMatch(/^HTTP\/1\.1 200[\s\S]*content-length: (?!100)/i);
    const asked = request({ port: guarded.port, path: '/break' }).end();
    const [response] = await once(asked, 'response');
    response.resume();
    await expect(once(response, 'end')).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('passes the question whether to send a body', async () => {
    const asked = request({
      port: guarded.port,
      path: '/continue',
      method: 'POST',
      headers: { expect: '100-continue', 'content-length': 4 },
    });
    asked.flushHeaders();
    await once(asked, 'continue');
    asked.end('body');
    const [response] = await once(asked, 'response');
    expect(String((await once(response, 'data'))[0])).toBe('body');
    const head = ['Expect: 100-continue', 'Content-Length: 4'];
    expect(await ask('POST /refuse', head)).toMatch(/^HTTP\/1\.1 417 /);
  });

  it('carries 100 MB upwards', async () => {
    const asked = request({ port: guarded.port, path: '/count', method: 'POST' });
    for (let index = 0; index < 100; index += 1) {
      if (!asked.write(Buffer.alloc(1_000_000))) await once(asked, 'drain');
    }
    asked.end();
    const [response] = await once(asked, 'response');
    expect(String((await once(response, 'data'))[0])).toBe('100000000');
  }, 60_000);

  it('carries WebSocket', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${guarded.port}/ws`);
    await once(socket, 'open');
    socket.send('hello');
    expect(String((await once(socket, 'message'))[0])).toBe('echo hello');
    socket.close();
    await once(socket, 'close');
  });

  it('answers an offer of HTTP/2 as the service does', async () => {
    const answer = await askRaw(
      guarded.port,
      [
        'POST /count HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3',
        'Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\nabc',
      ].join('\r\n'),
    );
    expect(answer).toMatch(/\r\n\r\n(?:1\r\n)?3/);
  });

  it('is a 503 with Retry-After while the service does not run', async () => {
    guarded.own = undefined;
    const answer = await ask('GET /');
    const handshake = await ask('GET /ws', ['Connection: Upgrade', 'Upgrade: websocket']);
    guarded.own = ownPort;
    expect(answer).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n(?:.+\r\n)*retry-after: 1\r\n/);
    expect(answer).toMatch(/"code":"service-unavailable"/);
    expect(handshake).toMatch(/^HTTP\/1\.1 503 [\s\S]*Retry-After: 1\r\n/);
    expect(guarded.faults).toEqual([]);
  });

  it('is served again after that, on the same connection', async () => {
    const agentless = `GET / HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    guarded.own = undefined;
    const answered = askRaw(
      guarded.port,
      `${agentless}${agentless.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')}`,
    );
    await sleep(0);
    guarded.own = ownPort;
    expect(await answered).toMatch(/^HTTP\/1\.1 (?:503|200)/);
  });
});
