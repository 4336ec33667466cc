import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { toHttpProbe } from './http.ts';
import { readStatus } from './status-line.ts';

describe('the status of an HTTP response', () => {
  it.each([
    ['HTTP/1.1 200 OK\r\n', 200],
    ['HTTP/1.0 503 \r\n', 503],
    ['HTTP/1.1 204\r\n', 204],
    ['HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\n', 404],
    ['HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n', undefined],
    ['HTTP/1.1 100 Continue\r\n', undefined],
    ['HTT', undefined],
    ['HTTP/1.1 20', undefined],
    ['', undefined],
    ['SSH-2.0-OpenSSH\r\n', 'invalid'],
    ['HTTP/2 200\r\n', 'invalid'],
    ['HTTP/1.1 OK\r\n', 'invalid'],
    [`HTTP/1.1 100 Continue\r\n${'x'.repeat(70_000)}`, 'invalid'],
  ] as const)('%j is %p', (text, status) => {
    expect(readStatus(text)).toBe(status);
  });
});

describe('an HTTP probe', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  async function probe(answer: (socket: Socket, request: string) => void, path = '/', timeout = 2_000) {
    const listening = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (chunk) => answer(socket, chunk.toString()));
    });
    servers.push(listening);
    const port = await new Promise<number>((resolve) => {
      listening.listen(0, '127.0.0.1', () => resolve((listening.address() as { port: number }).port));
    });
    return { port, result: await toHttpProbe(port, path)(timeout) };
  }

  it('requests the encoded path, and accepts a response in pieces', async () => {
    let asked = '';
    const { port, result } = await probe((socket, request) => {
      asked = request;
      socket.write('HTTP/1.1 2');
      setTimeout(() => socket.end('04 No Content\r\n\r\n'), 20);
    }, 'a b?c=ü');
    expect(result.ok).toBe(true);
    expect(asked).toBe(
      `GET /a%20b?c=%C3%BC HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
    );
  });

  it('does not follow redirects, and fails from 400 on', async () => {
    expect((await probe((socket) => socket.end('HTTP/1.1 302 Found\r\n\r\n'))).result.ok).toBe(true);
    const { result } = await probe((socket) => socket.end('HTTP/1.1 500 Oops\r\n\r\n'), '/health');
    expect(result).toEqual({ ok: false, message: 'GET /health returned status 500' });
  });

  it('reports the cause without a response', async () => {
    const closed = await probe((socket) => socket.end());
    expect(closed.result.message).toBe(
      `GET / on port ${closed.port}: the connection was closed without a response`,
    );
    const other = await probe((socket) => socket.end('SSH-2.0-x\r\n'));
    expect(other.result.message).toBe(`GET / on port ${other.port}: the response is not HTTP`);
    const silent = await probe(() => undefined, '/', 50);
    expect(silent.result.message).toBe('GET / did not respond within 50 ms');
    servers.pop()?.close();
    const refused = await toHttpProbe(silent.port, '/')(1_000);
    expect(refused.message).toBe(`GET / on port ${silent.port}: ECONNREFUSED`);
  });
});
