import type { Socket } from 'node:net';
import type { GuardedPort } from '../ports/service-ports.ts';

/** The way to a service behind a guarded port. */
export interface Upstream {
  /** The number on which the service listens itself; redirects to it are led back to the guarded port. */
  port: number;
  /**
   * Connects to the service's own process.
   * @throws {Error} the reason why this is not possible now
   */
  connect(options: { allowHalfOpen: boolean }): Promise<Socket>;
}

export interface PortGuardOptions {
  /** Undefined while nothing of the service can listen. */
  findUpstream: (port: GuardedPort) => Upstream | undefined;
  /** The ports of the app's own pages. */
  pagePorts: () => readonly number[];
  /** Logs one line about an internal fault. */
  log: (line: string) => void;
}

/** What takes the connections of one guarded port. */
export interface Door {
  serve(socket: Socket): Promise<void>;
  close(): void;
}
