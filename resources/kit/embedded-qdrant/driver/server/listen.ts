import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { answerRequest, type ServerOptions } from './answer-request.ts';
import { readLimited } from './read-body.ts';

/** Where the server listens: a Unix socket, or a port of 127.0.0.1. */
export type Place = { path: string } | { port: number; host: '127.0.0.1' };

export interface Listening {
  /** Ends the server: open requests are answered first. */
  close: () => void;
  closed: Promise<void>;
}

/** The first bytes of every connection of HTTP/2. */
const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

async function respond(
  options: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '', headers } = request;
  const page = await answerRequest({ method, url, headers, readBody: () => readLimited(request) }, options);
  const body = Buffer.from(page.body);
  response.writeHead(page.status, {
    'content-type': page.type,
    'content-length': body.length,
    // The rest of a refused body is not read.
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

/** Gives a connection to the server of its protocol, which its first bytes say. */
function route(socket: Socket, http: Server, toHttp2: () => Promise<Server>): void {
  let first = Buffer.alloc(0);
  const decide = (chunk: Buffer) => {
    first = Buffer.concat([first, chunk]);
    const length = Math.min(first.length, preface.length);
    const isPreface = preface.subarray(0, length).equals(first.subarray(0, length));
    if (isPreface && length < preface.length) return;
    socket.off('data', decide);
    socket.pause();
    const give = (server: Server) => {
      socket.unshift(first);
      server.emit('connection', socket);
    };
    if (isPreface) void toHttp2().then(give);
    else {
      give(http);
      socket.resume();
    }
  };
  socket.on('data', decide);
}

/** Listens for HTTP/1 on a place. A connection of HTTP/2 gets an answer that says what this server has. */
export async function listen(place: Place, options: ServerOptions): Promise<Listening> {
  const http = createHttpServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    void respond(options, request, response);
  });
  let http2: Promise<Server> | undefined;
  // Loaded by the first client that needs it.
  const toHttp2 = () => (http2 ??= import('./grpc.ts').then(({ createGrpcRefusal }) => createGrpcRefusal()));
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    route(socket, http, toHttp2);
  });
  const closed = new Promise<void>((resolve) => server.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(place, () => resolve());
  });
  const close = () => {
    server.close();
    http.closeIdleConnections();
    // Requests are answered without waiting for others, so that what is left after a moment is idle.
    setTimeout(() => sockets.forEach((socket) => void socket.destroy()), 200).unref();
    setImmediate(() => {
      for (const socket of sockets) if (socket.bytesWritten === 0 && socket.bytesRead === 0) socket.destroy();
    });
  };
  return { close, closed };
}
