import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { openConnection, RefusedHost } from './open-connection.ts';

/** The only way of a browser to the network. */
export interface FilterProxy {
  server: string;
  username: string;
  password: string;
  close: () => void;
}

export interface FilterOptions {
  /** `host:port` of local servers that the page may reach. */
  allowed: ReadonlySet<string>;
  /** Bytes that all answers of a call have together. */
  maxBytes: number;
  log: (line: string) => void;
}

/** Headers between a client and its proxy. https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const hopHeaders = new Set([
  'connection',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
]);

function isAuthorized({ headers }: IncomingMessage, expected: Buffer): boolean {
  const sent = Buffer.from(headers['proxy-authorization'] ?? '');
  return sent.length === expected.length && timingSafeEqual(sent, expected);
}

const toMessage = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Ends connections when they have brought more than the bound together. */
function countBytes({ maxBytes, log }: FilterOptions): (socket: Socket) => Socket {
  let total = 0;
  return (socket) =>
    socket.on('data', ({ length }: Buffer) => {
      total += length;
      if (total <= maxBytes) return;
      if (total - length <= maxBytes) log(`a page was cut off: it loads more than ${maxBytes} bytes`);
      socket.destroy();
    });
}

/**
 * Starts a proxy for one browser on loopback. It resolves names itself and connects to public addresses and to `allowed` only: pages,
 * their scripts, frames, redirects and sockets have no other way. Its password keeps other programs of the computer out.
 */
export async function startFilterProxy(options: FilterOptions): Promise<FilterProxy> {
  const username = 'page';
  const password = randomBytes(24).toString('base64url');
  const expected = Buffer.from(`Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`);
  const sockets = new Set<Duplex>();
  const track = <S extends Duplex>(socket: S): S => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    return socket.on('close', () => sockets.delete(socket));
  };
  const counted = countBytes(options);
  const open = async (host: string, port: number) =>
    counted(track(await openConnection({ host, port }, options.allowed)));
  const refuse = (error: unknown): string => {
    if (error instanceof RefusedHost) options.log(`a page was refused: ${error.message}`);
    return toMessage(error);
  };

  const forward = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isAuthorized(request, expected)) {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="embedded-browser"' }).end();
      return;
    }
    const url = URL.parse(request.url ?? '');
    if (url?.protocol !== 'http:') {
      response.writeHead(400).end('a proxy needs an absolute address');
      return;
    }
    const socket = await open(url.hostname, Number(url.port || 80));
    const headers = Object.entries(request.headers).filter(([name]) => !hopHeaders.has(name));
    const outgoing = requestHttp({
      method: request.method,
      path: `${url.pathname}${url.search}`,
      headers: { ...Object.fromEntries(headers), host: url.host },
      createConnection: () => socket,
    });
    outgoing.on('response', (answer) => {
      const { connection: _, 'keep-alive': __, ...kept } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, kept);
      answer.pipe(response);
    });
    outgoing.on('error', () => response.destroy());
    response.on('close', () => outgoing.destroy());
    request.pipe(outgoing);
  };

  const tunnel = async (request: IncomingMessage, client: Duplex, head: Buffer): Promise<void> => {
    track(client);
    if (!isAuthorized(request, expected)) {
      client.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="embedded-browser"\r\nContent-Length: 0\r\n\r\n',
      );
      return;
    }
    const url = URL.parse(`http://${request.url ?? ''}`);
    if (url === null) return void client.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    const port = Number(/:(\d+)$/.exec(request.url ?? '')?.[1] ?? 443);
    const socket = await open(url.hostname, port);
    socket.once('connect', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.write(head);
      client.pipe(socket).pipe(client);
    });
    socket.on('close', () => client.destroy());
    client.on('close', () => socket.destroy());
  };

  const server = createServer((request, response) => {
    forward(request, response).catch((error: unknown) => response.writeHead(403).end(refuse(error)));
  });
  server.on('connection', track);
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    tunnel(request, client, head).catch((error: unknown) => {
      refuse(error);
      client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    server: `http://127.0.0.1:${port}`,
    username,
    password,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
