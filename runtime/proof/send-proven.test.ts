import { createServer as createHttpServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer, type Server as NetServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { toListener, toProof } from './proof.ts';
import { NotProven, sendProven } from './send-proven.ts';

const secret = 'ab'.repeat(32);
const servers: (Server | NetServer)[] = [];
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: Server | NetServer, host = '127.0.0.1', port = 0): Promise<number> {
  servers.push(server);
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return (server.address() as AddressInfo).port;
}

/** The right server. */
function createReal(known = secret, purpose: 'control' | 'shell' = 'control'): Server {
  return createHttpServer((request, response) => {
    const nonce = /\/proof\/(.+)$/.exec(request.url ?? '')?.[1];
    const listener = toListener(request.socket);
    if (nonce === undefined || listener === undefined) {
      response.end(`${request.method} ${request.url} ${request.headers.authorization}`);
      return;
    }
    response.end(JSON.stringify({ proof: toProof(known, purpose, listener, nonce) }));
  });
}

/** A program that has taken the port; everything that it receives is kept. */
async function startImpostor(answer: (socket: Socket, request: string) => void) {
  let received = '';
  const server = createServer((socket) => {
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      answer(socket, bytes.toString('latin1'));
    });
  });
  const port = await listen(server);
  return { port, received: () => received };
}

const send = (port: number, purpose: 'control' | 'shell' = 'control') =>
  sendProven(
    { port, secret, purpose },
    {
      method: 'POST',
      path: '/secrets',
      headers: { authorization: `Bearer ${secret}` },
      body: `{"pin":"${secret}"}`,
      timeoutMs: 2_000,
    },
  );

const reply = (body: string, head = 'HTTP/1.1 200 OK') =>
  `${head}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const toNonce = (request: string) => /GET \S*\/proof\/([0-9a-f]{64}) /.exec(request)?.[1] ?? '';

describe('a secret', () => {
  it('is sent to the server that proves that it knows it, on the same connection', async () => {
    const real = createReal();
    let connections = 0;
    real.on('connection', () => {
      connections += 1;
    });
    const answer = await send(await listen(real));
    expect(await text(answer)).toBe(`POST /secrets Bearer ${secret}`);
    expect(connections).toBe(1);
  });

  it('is sent to a server on ::1 when another program has 127.0.0.1', async () => {
    const real = createReal();
    const port = await listen(real, '::1');
    const impostor = createHttpServer((request, response) => {
      // It passes the challenge on to the right server on the same port of another address.
      const nonce = toNonce(`GET ${request.url} HTTP/1.1`);
      response.end(JSON.stringify({ proof: toProof(secret, 'control', { address: '::1', port }, nonce) }));
    });
    await listen(impostor, '127.0.0.1', port);
    expect(await text(await send(port))).toBe(`POST /secrets Bearer ${secret}`);
  });

  const impostors: [string, (socket: Socket, request: string) => void][] = [
    ['answers nothing and closes', (socket) => socket.destroy()],
    ['knows no such call', (socket) => void socket.write(reply('{}', 'HTTP/1.1 404 Not Found'))],
    [
      'is a runtime without the call',
      (socket) => void socket.write(reply('{}', 'HTTP/1.1 401 Unauthorized')),
    ],
    ['answers another document', (socket) => void socket.write(reply('{"status":"ok"}'))],
    ['answers null', (socket) => void socket.write(reply('null'))],
    ['answers no JSON', (socket) => void socket.write(reply('<h1>page</h1>'))],
    ['answers a wrong proof', (socket) => void socket.write(reply(`{"proof":"${'0'.repeat(64)}"}`))],
    [
      'answers with the nonce',
      (socket, request) => void socket.write(reply(`{"proof":"${toNonce(request)}"}`)),
    ],
    [
      'answers a part of the right proof',
      (socket, request) => {
        const port = socket.localPort ?? 0;
        const right = toProof(secret, 'control', { address: '127.0.0.1', port }, toNonce(request));
        socket.end(reply(JSON.stringify({ proof: right })).slice(0, -4));
      },
    ],
    ['answers without an end', (socket) => void socket.write(reply(`{"proof":"${'0'.repeat(10_000)}"}`))],
    [
      'redirects',
      (socket) => void socket.write(reply('', 'HTTP/1.1 307 Moved\r\nlocation: http://127.0.0.1:1/')),
    ],
    [
      'proves the secret and closes, so that the next connection would be to another program',
      (socket, request) => {
        const port = socket.localPort ?? 0;
        const right = toProof(secret, 'control', { address: '127.0.0.1', port }, toNonce(request));
        socket.end(reply(JSON.stringify({ proof: right }), 'HTTP/1.1 200 OK\r\nconnection: close'));
      },
    ],
  ];
  it.each(impostors)('is not sent to a program that %s', async (_, answer) => {
    const impostor = await startImpostor(answer);
    await expect(send(impostor.port)).rejects.toThrow(Error);
    expect(impostor.received()).not.toContain(secret);
    expect(impostor.received().match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it.each([
    ['another port', 'control' as const],
    ['the server of another purpose', 'shell' as const],
  ])('is not sent to a program that passes the challenge on to %s', async (_, purpose) => {
    const realPort = await listen(createReal(secret, 'control'));
    const impostor = await startImpostor((socket, request) => {
      const upstream = connect(realPort, '127.0.0.1');
      sockets.add(upstream);
      upstream.write(request.replace('/console/proof/', '/proof/'));
      upstream.pipe(socket);
    });
    await expect(send(impostor.port, purpose)).rejects.toThrow(NotProven);
    expect(impostor.received()).not.toContain(secret);
  });

  it('is not sent to a server of another secret, and not where nothing listens', async () => {
    await expect(send(await listen(createReal('cd'.repeat(32))))).rejects.toThrow('its answer is wrong');
    await expect(send(1)).rejects.toThrow(NotProven);
  });

  it('is not sent to a program that answers a byte at a time, and the client does not wait for it', async () => {
    const impostor = await startImpostor((socket) => {
      const dripping = setInterval(() => socket.write('H'), 100);
      socket.on('close', () => clearInterval(dripping));
      socket.write('HTTP/1.1 200 OK\r\nx: ');
    });
    const begun = performance.now();
    await expect(send(impostor.port)).rejects.toThrow(NotProven);
    expect(performance.now() - begun).toBeLessThan(7_000);
    expect(impostor.received()).not.toContain(secret);
  }, 15_000);
});
