import { connect, createServer, type Socket } from 'node:net';
import { listen } from '../support/guard/guarded.ts';

/** A port of loopback in front of a Unix socket, in the place of the runtime's guard. */
export interface Relay {
  port: number;
  close(): void;
}

export async function startRelay(path: string): Promise<Relay> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const socket = connect({ path, allowHalfOpen: true });
    for (const [one, other] of [
      [client, socket],
      [socket, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  return {
    port: await listen(server),
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
