import type { Socket } from 'node:net';
import type { GuardedPort } from '../ports/service-ports.ts';
import type { Door, PortGuardOptions } from './door.ts';

/**
 * Listens in place of the services: each connection to a guarded port is judged, and handed on to the process of its service. What this
 * takes is loaded by the first connection.
 */
export class PortGuard {
  readonly #options: PortGuardOptions;
  readonly #doors = new Map<number, Promise<Door>>();
  readonly #sockets = new Set<Socket>();
  #isClosed = false;

  constructor(options: PortGuardOptions) {
    this.#options = options;
  }

  readonly accept = (port: GuardedPort, socket: Socket): void => {
    if (this.#isClosed) {
      socket.resetAndDestroy();
      return;
    }
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    // A client that ends its connection early is not a fault; the code that uses the socket has listeners of its own.
    socket.on('error', () => undefined);
    this.#findDoor(port)
      .then((door) => door.serve(socket))
      .catch((error: unknown) => {
        this.#options.log(`port ${port.port} of ${port.service}: ${error}`);
        socket.resetAndDestroy();
      });
  };

  /** Ends every connection. */
  close(): void {
    this.#isClosed = true;
    for (const socket of this.#sockets) socket.destroy();
    for (const door of this.#doors.values()) door.then((each) => each.close()).catch(() => undefined);
  }

  #findDoor(port: GuardedPort): Promise<Door> {
    const known = this.#doors.get(port.port);
    if (known !== undefined) return known;
    const door = import('./open-door.ts').then(({ openDoor }) => openDoor(port, this.#options));
    this.#doors.set(port.port, door);
    return door;
  }
}
