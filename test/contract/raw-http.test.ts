import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { occupy } from './support/ports.ts';
import { web } from './support/programs.ts';
import type { Running } from './support/running.ts';
import { until } from './support/wait.ts';

let running: Running;
beforeAll(async () => {
  running = await (await createApp([web('api')])).startReady();
});
afterAll(cleanUp);

/** The control API's response to these bytes. */
function send(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(running.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
      if (/^HTTP\/1\.1 (?!1)\d{3}/.test(answer) && answer.includes('\r\n\r\n')) socket.end();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const lines = (...all: string[]) => [...all, '', ''].join('\r\n');
const authorization = () => `Authorization: Bearer ${running.token}`;
const statusOf = (answer: string) => Number(answer.split(' ')[1]);

describe('a request whose Host is not loopback gets 403, in every spelling', () => {
  it('no Host at all', async () => {
    expect(statusOf(await send(lines('GET /status HTTP/1.0', authorization())))).toBe(403);
    expect([400, 403]).toContain(statusOf(await send(lines('GET /status HTTP/1.1', authorization()))));
  });

  it('two Hosts', async () => {
    for (const hosts of [
      ['127.0.0.1', 'evil.example'],
      ['evil.example', '127.0.0.1'],
    ]) {
      const answer = await send(
        lines('GET /status HTTP/1.1', ...hosts.map((host) => `Host: ${host}`), authorization()),
      );
      expect([400, 403]).toContain(statusOf(answer));
    }
  });

  it('a foreign host in the request line', async () => {
    const answer = await send(
      lines('GET http://evil.example/status HTTP/1.1', 'Host: 127.0.0.1', authorization()),
    );
    expect([400, 403, 404]).toContain(statusOf(answer));
  });

  it('X-Forwarded-Host is ignored', async () => {
    const answer = await send(
      lines(
        'GET /healthz HTTP/1.1',
        'Host: evil.example',
        'X-Forwarded-Host: 127.0.0.1',
        'Forwarded: host=127.0.0.1',
      ),
    );
    expect(statusOf(answer)).toBe(403);
  });
});

describe('invalid HTTP is refused, and the runtime keeps running', () => {
  it.each([
    ['garbage', 'garbage\r\n\r\n'],
    ['a TLS hello', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
    [
      'two lengths',
      lines('POST /secrets HTTP/1.1', 'Host: 127.0.0.1', 'Content-Length: 1', 'Content-Length: 2'),
    ],
    [
      'a length and chunks',
      lines('POST /secrets HTTP/1.1', 'Host: 127.0.0.1', 'Content-Length: 5', 'Transfer-Encoding: chunked'),
    ],
    ['a negative length', lines('POST /secrets HTTP/1.1', 'Host: 127.0.0.1', 'Content-Length: -1')],
  ])('%s', async (_title, text) => {
    const answer = await send(text);
    if (answer !== '') expect(statusOf(answer)).toBeGreaterThanOrEqual(400);
    expect((await running.get('/status')).status).toBe(200);
  });

  it('CONNECT is not a tunnel', async () => {
    const target = await occupy(running.app.port(11));
    const answer = await send(
      lines(`CONNECT 127.0.0.1:${running.app.port(11)} HTTP/1.1`, 'Host: 127.0.0.1', authorization()),
    );
    expect(answer === '' || statusOf(answer) >= 400).toBe(true);
    target.close();
  });

  it('a chunked body is read like any other', async () => {
    const body = '{"upload":false}';
    const answer = await send(
      `${lines('POST /telemetry HTTP/1.1', 'Host: 127.0.0.1', authorization(), 'Content-Type: application/json', 'Transfer-Encoding: chunked')}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    );
    expect(statusOf(answer)).toBe(200);
  });

  it('two hundred silent clients do not block others, and do not delay the stop', async () => {
    const app = await createApp([web('api')]);
    const other = await app.startReady();
    const sockets = Array.from({ length: 200 }, () =>
      connect(other.port, '127.0.0.1').on('error', () => undefined),
    );
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.on('connect', resolve))));
    for (const socket of sockets.slice(0, 100)) socket.write('GET /status HTTP/1.1\r\nHost: 127');
    expect((await other.get('/readyz')).status).toBe(200);
    expect(await other.stop()).toBe(0);
    for (const socket of sockets) socket.destroy();
  });
});

describe('HEAD ends', () => {
  it.each([
    '/events',
    '/logs/tail?serviceId=api&follow=1',
    '/diagnostics',
    '/openapi.json',
    '/metrics',
    '/readyz',
  ])('%s', async (path) => {
    const answer = await running.request(path, { method: 'HEAD' });
    expect(answer.text).toBe('');
    expect(answer.status).toBeLessThan(500);
  });
});

describe('while it stops', () => {
  it('POST /shutdown can be sent twice, and /readyz is 503 until the end', async () => {
    const app = await createApp([
      web('api', { stop_grace_ms: 1500 }, "process.on('SIGTERM', () => note('heard'));"),
    ]);
    const other = await app.startReady();
    expect((await other.post('/shutdown')).status).toBe(202);
    await until('the service has heard', () => app.notes('heard').length === 1);
    expect((await other.get('/readyz')).status).toBe(503);
    expect((await other.post('/services/api/restart')).status).toBeGreaterThanOrEqual(202);
    await other.post('/shutdown').then((answer) => expect(answer.status).toBe(202));
    expect(await other.ended).toBe(0);
    expect(app.notes('api.starts')).toHaveLength(1);
  });
});
