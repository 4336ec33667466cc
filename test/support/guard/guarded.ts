import { createServer, type Server, type Socket } from 'node:net';
import type { Upstream } from '../../../runtime/guard/door.ts';
import { PortGuard } from '../../../runtime/guard/port-guard.ts';
import { connectLoopback } from '../../../runtime/http/loopback-agent.ts';

/** A port of a guard in front of a server of the test. */
export interface Guarded {
  /** The guarded port. */
  port: number;
  /** The server's own port; undefined while it does not run. */
  own: number | undefined;
  /** What the guard has logged. */
  faults: string[];
  close(): Promise<void>;
}

export interface GuardedOptions {
  /** Ports of further pages of the app. */
  pages?: number[];
  verify?: (host: string) => Promise<{ ok: boolean; message: string }>;
}

/** Listens on a free port as the runtime does, and hands its connections to a guard. */
export async function startGuarded(
  own: number | undefined,
  { pages = [], verify }: GuardedOptions = {},
): Promise<Guarded> {
  const faults: string[] = [];
  const toUpstream = (port: number): Upstream => ({
    port,
    connect: (options) => connectLoopback(port, verify, options),
  });
  const guard = new PortGuard({
    findUpstream: () => (guarded.own === undefined ? undefined : toUpstream(guarded.own)),
    pagePorts: () => [guarded.port, ...pages],
    log: (line) => faults.push(line),
  });
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true, noDelay: true }, (socket) =>
    guard.accept({ service: 'api', name: 'api', port: guarded.port }, socket),
  );
  const guarded: Guarded = {
    port: await listen(server),
    own,
    faults,
    close: async () => {
      guard.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return guarded;
}

/** Listens on a free port of 127.0.0.1 and returns it. */
export function listen(server: Server, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject).listen(0, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** Everything that comes until the connection ends; `RESET` at the end when it was reset. */
export function readAll(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      resolve(`${text}${error.code === 'ECONNRESET' ? 'RESET' : error.code}`),
    );
  });
}
