import { Agent, type ClientRequestArgs } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { isSystemError } from '../errors.ts';

type Connected = (error: Error | null, socket?: Duplex) => void;

/** Judges who listens at this loopback address; the message says why the connection must not be used. */
export type VerifyListener = (host: string) => Promise<{ ok: boolean; message: string }>;

/**
 * Connects to a program on `localhost`: at 127.0.0.1, and at ::1 when nothing listens there. Node's own way with two addresses tests
 * the name for an address of IPv6 each time, which a regular expression of 150 KB of machine code does. A new connection each
 * time: on loopback it costs little, and none can have gone stale when the program restarts. `verify` judges every one, so that
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
      // Until the request has the socket, what breaks it shows when it is used.
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}
