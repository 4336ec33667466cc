import { BoundSocket, type Server } from 'node:net';

/**
 * Listens on `port` of a numeric address (0: any free port) and returns the port. Binds the socket first, because passing
 * a host to `listen` would load and start the DNS resolver.
 * @throws {Error} system errors such as EADDRINUSE
 */
export function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new BoundSocket({ host, port });
    const { port: bound } = socket.address();
    server.once('error', reject);
    server.listen(socket, () => {
      server.removeListener('error', reject);
      resolve(bound);
    });
  });
}
