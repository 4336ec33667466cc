import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a client that has connected may take to send its request; milliseconds. */
const patience = 2;

/** A server whose process still has to do what keeps it busy for milliseconds at a time. */
export interface YoungServer {
  /**
   * Resolves once every client that has connected so far has sent its request and this has been handled. It waits for a silent client
   * no longer than `patience`.
   */
  hearClients(): Promise<void>;
  /** From now on the server is not watched: `hearClients` gives only way to what has come. */
  grow(): void;
}

/** To be called before the server listens, and after its own listener for requests is there. */
export function watchYoungServer(server: Server): YoungServer {
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
  return {
    async hearClients() {
      await nextTurns();
      if (silent.size === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        allHeard = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      await nextTurns();
    },
    grow() {
      server.off('connection', onConnection);
      server.off('request', onRequest);
      silent.clear();
    },
  };
}

/** A connection is accepted in one turn and read in a later one. */
async function nextTurns(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
