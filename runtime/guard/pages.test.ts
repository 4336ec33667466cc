import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askHttp } from '../../test/support/guard/ask.ts';
import { type Guarded, listen, startGuarded } from '../../test/support/guard/guarded.ts';

const pagePort = 35_123;
const own = 'Host: 127.0.0.1:<port>';
let server: Server;
let guarded: Guarded;
let reached: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.end('the service');
  });
  server.on('upgrade', (request, socket) => {
    reached.push(`UPGRADE ${request.url}`);
    socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  });
  guarded = await startGuarded(await listen(server), { pages: [pagePort] });
});
afterAll(async () => {
  await guarded.close();
  server.close();
});

async function ask(headers: readonly string[], line = 'GET /notes'): Promise<string> {
  reached = [];
  return askHttp(guarded.port, line, headers);
}

describe('a request that the server of a user interface passes on as it came', () => {
  it.each([
    ['127.0.0.1', []],
    ['localhost', ['Origin: http://127.0.0.1:<page>', 'Sec-Fetch-Site: cross-site']],
    ['localhost', ['Sec-Fetch-Site: same-origin']],
  ])('reaches the service with the port of the pages in its Host: %s %j', async (name, headers) => {
    const given = headers.map((line) => line.replace('<page>', String(pagePort)));
    expect(await ask([`Host: ${name}:${pagePort}`, ...given])).toMatch(/^HTTP\/1\.1 200 /);
    expect(reached).toEqual(['GET /notes']);
  });

  it('is refused with another name or from another page', async () => {
    expect(await ask([`Host: evil.example:${pagePort}`])).toMatch(/^HTTP\/1\.1 403 /);
    const foreign = [`Host: localhost:${pagePort}`, 'Origin: https://evil.example'];
    expect(await ask(foreign)).toMatch(/^HTTP\/1\.1 403 /);
    expect(reached).toEqual([]);
  });
});

describe('a request to a service that a page of another origin causes is refused', () => {
  it.each<[string, string[], string?]>([
    ['a rebound name', ['Host: evil.example:<port>']],
    ['a rebound name without its port', ['Host: evil.example']],
    ['another port', ['Host: 127.0.0.1:1']],
    ['two Hosts', [own, 'Host: evil.example']],
    ['a rebound name in the target', [own], 'GET http://evil.example/notes'],
    ['the origin of another site', [own, 'Origin: https://evil.example']],
    ['the origin of a page of another program', [own, 'Origin: http://127.0.0.1:9292']],
    ['no origin of its own', [own, 'Origin: null']],
    ['an image on another site', [own, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors']],
    [
      'an image on a page of another program',
      [own, 'Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: no-cors', 'Referer: http://127.0.0.1:9292/'],
    ],
    ['an image on a page that hides itself', [own, 'Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: no-cors']],
    [
      'a frame on another site',
      [own, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe'],
    ],
    [
      'a form on a page that sends no origin',
      [own, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'],
      'POST /notes',
    ],
    ['a preflight of another site', [own, 'Origin: https://evil.example'], 'OPTIONS /notes'],
  ])('%s', async (_, headers, line = 'GET /notes') => {
    const answer = await ask(headers, line);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).toMatch(/"code":"(?:host|origin)-forbidden"/);
    expect(reached).toEqual([]);
  });

  it('also as a handshake of WebSocket', async () => {
    const handshake = ['Connection: Upgrade', 'Upgrade: websocket'];
    const answer = await ask([own, 'Origin: https://evil.example', ...handshake]);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(reached).toEqual([]);
    await ask([own, `Origin: http://127.0.0.1:${pagePort}`, ...handshake]);
    expect(reached).toEqual(['UPGRADE /notes']);
  });

  it('on a connection that began with a request of the app', async () => {
    reached = [];
    const { askRaw } = await import('../../test/support/guard/ask.ts');
    const good = `GET /good HTTP/1.1\r\nHost: 127.0.0.1:${guarded.port}\r\n\r\n`;
    const bad = 'GET /bad HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n';
    expect(await askRaw(guarded.port, good + bad)).toMatch(/the service[\s\S]*HTTP\/1\.1 403 /);
    expect(reached).toEqual(['GET /good']);
  });
});

describe('a request to a service passes', () => {
  it.each<[string, string[], string?]>([
    ['of a program', [own]],
    ['by every loopback name', ['Host: localhost:<port>']],
    ['by IPv6', ['Host: [::1]:<port>']],
    ['of its own page', [own, 'Origin: http://127.0.0.1:<port>', 'Sec-Fetch-Site: same-origin']],
    ["of the app's page", [own, `Origin: http://localhost:${pagePort}`, 'Sec-Fetch-Site: cross-site']],
    [
      "of an image on the app's page",
      [own, 'Sec-Fetch-Site: same-site', `Referer: http://127.0.0.1:${pagePort}/notes`],
    ],
    ['typed into the address bar', [own, 'Sec-Fetch-Site: none', 'Sec-Fetch-Mode: navigate']],
    [
      'of a link on another site',
      [own, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'],
    ],
    ["of a preflight of the app's page", [own, `Origin: http://127.0.0.1:${pagePort}`], 'OPTIONS /notes'],
  ])('%s', async (_, headers, line = 'GET /notes') => {
    expect(await ask(headers, line)).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*the service/);
    expect(reached).toEqual([line]);
  });
});
