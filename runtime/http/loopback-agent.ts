import { Agent, type ClientRequestArgs } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { isSystemError } from '../errors.ts';

type Connected = (error: Error | null, socket?: Duplex) => void;

/**
 * Connects to a program on `localhost`: at 127.0.0.1, and at ::1 when nothing listens there. Node's own way with two addresses tests
 * the name for an address of IPv6 each time, which a regular expression of 150 KB of machine code does. A new connection each
 * time: on loopback it costs little, and none can have gone stale when the program restarts.
 */
export class LoopbackAgent extends Agent {
  constructor() {
    super({ keepAlive: false });
  }

  override createConnection({ port }: ClientRequestArgs, done: Connected): undefined {
    attempt(Number(port), '127.0.0.1', (error, socket) => {
      if (error === null || !isSystemError(error, 'ECONNREFUSED')) return done(error, socket);
      attempt(Number(port), '::1', (failure, other) =>
        failure === null ? done(null, other) : done(new Error('it refuses connections')),
      );
    });
  }
}

function attempt(port: number, host: string, done: (error: Error | null, socket?: Socket) => void): void {
  const socket = connect(port, host);
  socket.once('error', done);
  socket.once('connect', () => {
    socket.removeListener('error', done);
    done(null, socket);
  });
}
