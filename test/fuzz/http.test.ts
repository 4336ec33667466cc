import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, type FakeApp, startFakeApp, token } from '../support/runtime/fake-app.ts';
import { closeSites, type Site, startSite } from '../support/runtime/site.ts';
import { assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedText } from './mutate.ts';

let app: FakeApp;
let site: Site;
let api: Server;
/** What reached the API behind the pages. */
const passed: string[] = [];

beforeAll(async () => {
  app = await startFakeApp();
  api = createServer((request, response) => {
    passed.push(request.url ?? '');
    response.end('api');
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const { port } = api.address() as AddressInfo;
  site = await startSite({ 'index.html': 'home', 'a/b.js': 'b' }, { apiPort: () => port });
});
afterAll(async () => {
  await app.close();
  await closeSites();
  await new Promise((resolve) => api.close(resolve));
});

const waitMs = 5_000;

/** Sends bytes on a connection of their own, and returns what comes back until the server closes it. */
function send(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(Buffer.from(text, 'latin1')));
    let answer = '';
    socket.setTimeout(waitMs, () => {
      socket.destroy();
      reject(
        new Error(
          `the server keeps the connection open after the end of the request; it sent ${JSON.stringify(answer)}`,
        ),
      );
    });
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      answer += chunk;
      // Streams, such as events, have no end.
      if (/content-type: text\/event-stream|101 Switching/i.test(answer) || answer.length > 1_000_000)
        socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

/** The statuses of the responses in an answer. */
const toStatuses = (answer: string): number[] =>
  [...answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));

function checkAnswer(answer: string): number[] {
  if (answer !== '' && !answer.startsWith('HTTP/1.1 '))
    throw new Error(`no response: ${JSON.stringify(answer.slice(0, 200))}`);
  const statuses = toStatuses(answer);
  if (statuses.some((status) => status === 500 || status > 507))
    throw new Error(`an internal fault: ${answer}`);
  if (/\n\s+at .*:\d+:\d+/.test(answer)) throw new Error(`the answer shows the program: ${answer}`);
  return statuses;
}

const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n\r\n`;
const upgrade = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];
const body = (path: string, json: string, ...more: string[]): string =>
  `${lines(`POST ${path} HTTP/1.1`, 'Host: localhost', ...more, 'Content-Type: application/json', `Content-Length: ${json.length}`)}${json}`;

/** Requests that a client of the control API sends; `key` is a line of their head. */
const toRequests = (key: string): string[] => [
  lines('GET /status HTTP/1.1', 'Host: localhost', key),
  lines('GET /logs/tail?serviceId=api&lines=5 HTTP/1.1', 'Host: 127.0.0.1', key),
  body('/secrets', '{"secrets":{"pin":"1234"}}', key),
  body('/telemetry', '{"upload":true}', key),
  lines('POST /services/api/restart HTTP/1.1', 'Host: localhost', key, 'Transfer-Encoding: chunked').concat(
    '2\r\n{}\r\n0\r\n\r\n',
  ),
  lines('GET /events HTTP/1.1', 'Host: localhost', key, ...upgrade),
  lines('GET /diagnostics HTTP/1.1', 'Host: localhost', key, 'Range: bytes=0-9', 'Expect: 100-continue'),
];

describe('raw requests', () => {
  it(
    'to the control API with its token: an answer without an internal fault, and the next request is answered',
    async () => {
      await assertSoundAsync(mutatedText(toRequests(`Authorization: Bearer ${token}`)), async (text) => {
        checkAnswer(await send(app.server.port, text));
      });
      expect((await call(app.server.port, '/healthz')).status).toBe(200);
      expect(app.faults).toEqual([]);
    },
    timeoutMs * 10,
  );

  it(
    'to the control API without its token: nothing but its health',
    async () => {
      await assertSoundAsync(mutatedText(toRequests('Authorization: Bearer 0')), async (text) => {
        const statuses = checkAnswer(await send(app.server.port, text));
        const isAllowed = /healthz|OPTIONS|openapi/i.test(text);
        if (!isAllowed && statuses.some((status) => status < 300 && status >= 200))
          throw new Error(`answered ${statuses}`);
      });
    },
    timeoutMs * 10,
  );

  it(
    'to the pages and the API behind them',
    async () => {
      const own = [
        lines(
          'GET /a/b.js HTTP/1.1',
          'Host: localhost',
          'Accept-Encoding: br, gzip;q=0.5',
          'If-None-Match: "x"',
          'Range: bytes=0-1',
        ),
        lines('GET /a/../%2e%2e/index.html HTTP/1.1', 'Host: localhost', 'Accept: text/html'),
        lines('GET /api/notes?x=1 HTTP/1.1', 'Host: localhost', 'Cookie: a=b', 'Origin: http://localhost'),
        body('/api/notes', '{"a":1}', 'Connection: keep-alive'),
        lines('POST /api/x HTTP/1.1', 'Host: localhost', 'Transfer-Encoding: chunked').concat(
          '5\r\nhello\r\n0\r\n\r\n',
        ),
        lines('GET /ws HTTP/1.1', 'Host: localhost', ...upgrade),
      ];
      await assertSoundAsync(mutatedText(own), async (text) => {
        checkAnswer(await send(site.port, text));
      });
      expect((await site.get('/')).text).toBe('home');
      // Nothing is passed on but the paths of the API.
      expect(passed.filter((url) => !/^\/(?:api|ws|socket\.io)(?:[/?#]|$)/.test(url))).toEqual([]);
      expect(passed.length).toBeGreaterThan(0);
    },
    timeoutMs * 10,
  );
});
