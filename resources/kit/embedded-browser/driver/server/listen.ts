import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerRequest, type ServerOptions } from './answer-request.ts';
import { readBody } from './read-body.ts';

/** Where the server listens: a Unix socket, or a port of 127.0.0.1. */
export type Place = { path: string } | { port: number; host: '127.0.0.1' };

export interface Listening {
  /** Ends the server and the calls that run. */
  close: () => void;
  closed: Promise<void>;
}

async function respond(
  options: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  stopped: AbortSignal,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort(new Error('the client has gone')));
  const { method = '', url = '', headers } = request;
  const { status, type, body } = await answerRequest(
    {
      method,
      url,
      headers,
      readBody: () => readBody(request),
      signal: AbortSignal.any([gone.signal, stopped]),
    },
    options,
  );
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': type,
    ...(status === 204 ? {} : { 'content-length': body.length }),
    // HTML of a stranger's page: a browser that is sent here must not run it.
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
    // The rest of a refused body is not read, and a stop does not wait for further calls.
    ...(request.complete && !stopped.aborted ? {} : { connection: 'close' }),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

/** Listens on a place until `close`. */
export async function listen(place: Place, options: ServerOptions): Promise<Listening> {
  const stop = new AbortController();
  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    void respond(options, request, response, stop.signal);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(place, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  return {
    close: () => {
      stop.abort(new Error('the app is stopping'));
      server.close();
      server.closeIdleConnections();
    },
    closed,
  };
}
