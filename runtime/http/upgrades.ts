import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Passes WebSocket handshakes to `accept`. The returned function closes the server and every connection, including
 * upgraded ones, which Node does not close itself.
 */
export function handleUpgrades(
  server: Server,
  accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void | Promise<void>,
): () => Promise<void> {
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (request, socket: Duplex, head) => {
    upgraded.add(socket);
    socket.on('close', () => upgraded.delete(socket));
    socket.on('error', () => socket.destroy());
    accept(request, socket, head);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
    });
}
