import { randomBytes } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';

/** The hosts of one console, as in the header Host: both with the port. */
export interface ConsoleHosts {
  port: number;
  /**
   * A random name below `localhost`, which Chromium and Firefox take for this machine without asking anybody: cookies and storage of the
   * console are its own.
   */
  name: string;
  /** 127.0.0.1, for what does not know such names: WebKit, and programs. */
  address: string;
}

/** Source of an expression for user agents that take names below `localhost` for this machine: Chromium and its kin, and Firefox. */
export const knowsNames = '(?:Chrom(?:e|ium)|Firefox)\\/';

/** Creates the hosts of a console on a port. */
export function createHosts(port: number): ConsoleHosts {
  return { port, name: `${randomBytes(16).toString('hex')}.localhost:${port}`, address: `127.0.0.1:${port}` };
}

const attempts = 20;

function listen(server: Server, host: string, port: number): Promise<number | string> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, ipv6Only: true }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 'no address');
    });
  });
}

/**
 * Listens on a free port of 127.0.0.1 and, where the machine has it, on the same port of ::1: a browser takes the name for both, and
 * another user must not listen on one of them. @throws Error when no such port is found
 */
export async function listenOnLoopback(
  onConnection: (socket: Socket) => void,
): Promise<{ port: number; close(): void }> {
  let reason: number | string = '';
  for (let attempt = 0; attempt < attempts; attempt++) {
    const servers = [createServer(onConnection), createServer(onConnection)] as const;
    const close = () => {
      for (const server of servers) server.close();
    };
    const port = await listen(servers[0], '127.0.0.1', 0);
    if (typeof port !== 'number') throw new Error(`the console cannot listen on 127.0.0.1: ${port}`);
    reason = await listen(servers[1], '::1', port);
    if (reason !== 'EADDRINUSE' && reason !== 'EACCES') return { port, close };
    close();
  }
  throw new Error(`the console finds no port that is free on 127.0.0.1 and ::1: ${reason}`);
}
