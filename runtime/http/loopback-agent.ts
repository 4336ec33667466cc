import { Agent, type ClientRequestArgs } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { isSystemError } from '../errors.ts';

type Connected = (error: Error | null, socket?: Duplex) => void;

/** Judges who listens at this loopback address; the message says why the connection must not be used. */
export type VerifyListener = (host: string) => Promise<{ ok: boolean; message: string }>;

/**
 * An agent that connects with `open`. Every request gets a new connection: on loopback it costs little, and none is stale after a restart
 * of the program.
 */
export class LoopbackAgent extends Agent {
  readonly #open: (port: number) => Promise<Socket>;

  constructor(open: (port: number) => Promise<Socket>) {
    super({ keepAlive: false });
    this.#open = open;
  }

  override createConnection({ port }: ClientRequestArgs, done: Connected): undefined {
    this.#open(Number(port)).then(
      (socket) => done(null, socket),
      (error: Error) => done(error),
    );
  }
}

/** Either side of the connection may end its half and go on reading. Node's HTTP client expects that it may not. */
export interface ConnectOptions {
  allowHalfOpen?: boolean;
}

/**
 * Connects to a program on `localhost`: at 127.0.0.1, and at ::1 when nothing listens there. Node's own connection to two addresses
 * tests the name with a regular expression for IPv6 addresses, of 150 KB of machine code. `verify` checks each connection, so that
 * nothing for the program reaches another one that has taken its port.
 * @throws {Error} the reason: nothing listens, another program does, or a system error
 */
export async function connectLoopback(
  port: number,
  verify?: VerifyListener,
  options: ConnectOptions = {},
): Promise<Socket> {
  for (const host of ['127.0.0.1', '::1']) {
    const socket = await connectTo({ port, host }, options);
    if (socket === undefined) continue;
    const verdict = await verify?.(host);
    if (verdict === undefined || verdict.ok) return socket;
    socket.destroy();
    throw new Error(verdict.message);
  }
  throw new Error('it refuses connections');
}

/** Connects to a Unix socket. @throws {Error} the reason: nothing listens, or a system error */
export async function connectSocket(path: string, options: ConnectOptions): Promise<Socket> {
  const socket = await connectTo({ path }, options);
  if (socket === undefined) throw new Error('it refuses connections');
  return socket;
}

/** Undefined when nothing listens there. @throws {Error} system errors */
function connectTo(
  target: { port: number; host: string } | { path: string },
  { allowHalfOpen = false }: ConnectOptions = {},
): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...target, allowHalfOpen, noDelay: true });
    const fail = (error: Error) =>
      isSystemError(error, 'ECONNREFUSED') ? resolve(undefined) : reject(error);
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.removeListener('error', fail);
      // An error before the user of the socket listens shows when it is used.
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}
