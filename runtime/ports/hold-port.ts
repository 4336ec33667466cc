import { BoundSocket, createServer, type Server, type Socket } from 'node:net';
import { isSystemError } from '../errors.ts';

/** Keeps a port from other programs. */
export interface PortHold {
  /** Frees the port at once: the next program that asks for it gets it. */
  release(): void;
}

const wildcards = ['0.0.0.0', '::'];
const loopbacks = ['127.0.0.1', '::1'];

/**
 * Listens on the port of both loopback addresses, so that no other program can; undefined where one already does, on any address.
 * Connections are reset. The wildcard addresses are only bound for a moment: a firewall asks its user about a program that
 * listens on them.
 */
export function holdPort(port: number): PortHold | undefined {
  if (!wildcards.every((host) => canBind(host, port))) return undefined;
  const servers: Server[] = [];
  const release = () => {
    for (const server of servers.splice(0)) server.close();
  };
  for (const host of loopbacks) {
    const server = listen(host, port);
    if (server === 'taken') {
      release();
      return undefined;
    }
    if (server !== 'no-such-address') servers.push(server);
  }
  return { release };
}

function listen(host: string, port: number): Server | 'taken' | 'no-such-address' {
  const server = createServer((socket: Socket) => socket.resetAndDestroy());
  // What went wrong shows at once: the server does not listen.
  server.on('error', () => undefined);
  try {
    server.listen(new BoundSocket({ host, port }));
  } catch (error) {
    return isMissingFamily(error) ? 'no-such-address' : 'taken';
  }
  return server.listening ? server.unref() : 'taken';
}

function canBind(host: string, port: number): boolean {
  try {
    new BoundSocket({ host, port, ipv6Only: host === '::' }).close();
    return true;
  } catch (error) {
    return isMissingFamily(error);
  }
}

/** This machine has no IPv6, or no IPv4. */
function isMissingFamily(error: unknown): boolean {
  return isSystemError(error, 'EADDRNOTAVAIL') || isSystemError(error, 'EAFNOSUPPORT');
}
