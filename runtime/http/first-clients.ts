import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a client that has connected may take to send its request; milliseconds. */
const patience = 2;

/**
 * Watches a server that begins to listen. The returned function resolves once every client that has connected so far has sent its
 * request and has been heard: what the caller does next may keep the process busy. It waits for a silent client no longer than
 * `patience`, and ends the watch.
 */
export function watchFirstClients(server: Server): () => Promise<void> {
  const silent = new Set<Socket>();
  let allHeard = (): void => undefined;
  const hear = (socket: Socket): void => {
    silent.delete(socket);
    if (silent.size === 0) allHeard();
  };
  const onConnection = (socket: Socket): void => {
    silent.add(socket);
    socket.once('close', () => hear(socket));
  };
  const onRequest = ({ socket }: IncomingMessage): void => hear(socket);
  server.on('connection', onConnection);
  server.on('request', onRequest);
  return async () => {
    await nextTurns();
    if (silent.size > 0) {
      await new Promise<void>((resolve) => {
        allHeard = resolve;
        setTimeout(resolve, patience);
      });
      await nextTurns();
    }
    server.off('connection', onConnection);
    server.off('request', onRequest);
  };
}

/** A connection is accepted in one turn and read in a later one. */
async function nextTurns(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
