import { Agent, type ClientRequestArgs } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { isSystemError } from '../errors.ts';

type Connected = (error: Error | null, socket?: Duplex) => void;

/** Judges who listens at this loopback address; the message says why the connection must not be used. */
export type VerifyListener = (host: string) => Promise<{ ok: boolean; message: string }>;

/**
 * Connects to a program on `localhost`: at 127.0.0.1, and at ::1 when nothing listens there. Node's own connection to two addresses
 * tests the name with a regular expression for IPv6 addresses, of 150 KB of machine code. Every request gets a new connection: on
 * loopback it costs little, and none is stale after a restart of the program. `verify` checks each connection, so that
 * cookies of the app never reach another program that has taken the port.
 */
export class LoopbackAgent extends Agent {
  readonly #verify: VerifyListener | undefined;

  constructor(verify?: VerifyListener) {
    super({ keepAlive: false });
    this.#verify = verify;
  }

  override createConnection({ port }: ClientRequestArgs, done: Connected): undefined {
    this.#open(Number(port)).then(
      (socket) => done(null, socket),
      (error: Error) => done(error),
    );
  }

  async #open(port: number): Promise<Socket> {
    for (const host of ['127.0.0.1', '::1']) {
      const socket = await connectTo(port, host);
      if (socket === undefined) continue;
      const verdict = await this.#verify?.(host);
      if (verdict === undefined || verdict.ok) return socket;
      socket.destroy();
      throw new Error(verdict.message);
    }
    throw new Error('it refuses connections');
  }
}

/** Undefined when nothing listens there. @throws {Error} system errors */
function connectTo(port: number, host: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host);
    const fail = (error: Error) =>
      isSystemError(error, 'ECONNREFUSED') ? resolve(undefined) : reject(error);
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.removeListener('error', fail);
      // An error before the request has the socket shows when the request uses it.
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}
