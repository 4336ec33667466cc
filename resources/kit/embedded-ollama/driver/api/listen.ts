import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerRequest } from './answer-request.ts';
import type { Service } from './call.ts';

/** Where the server listens: a Unix socket, or a port of 127.0.0.1. */
export type Place = { path: string } | { port: number; host: '127.0.0.1' };

export interface Listening {
  /** Ends the server: running requests are ended. */
  close: () => void;
  closed: Promise<void>;
}

/** Listens on a place. */
export async function listen(
  place: Place,
  service: Service,
  log: (line: string) => void,
): Promise<Listening> {
  const stopped = new AbortController();
  const server = createServer(
    // An answer can take minutes on a slow computer.
    { keepAliveTimeout: 75_000, requestTimeout: 0 },
    (request: IncomingMessage, response: ServerResponse) =>
      void answerRequest(request, response, { service, log, stopped: stopped.signal }),
  );
  server.on('clientError', (_, socket) => socket.destroy());
  const closed = new Promise<void>((resolve) => server.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(place, () => resolve());
  });
  const close = () => {
    server.close();
    stopped.abort(new Error('the app is closing'));
    server.closeIdleConnections();
    // Time for the errors of running requests.
    setTimeout(() => server.closeAllConnections(), 300).unref();
  };
  return { close, closed };
}
