import { BoundSocket, createServer, type Server, type Socket } from 'node:net';
import { isSystemError } from '../errors.ts';

/** Keeps a port from other programs. */
export interface PortHold {
  /** Frees the port at once: the next program that asks for it gets it. */
  release(): void;
}

/** Takes a connection that has come to a held port; it is paused, and its ends close one by one. */
export type AcceptConnection = (socket: Socket) => void;

const reset: AcceptConnection = (socket) => socket.resetAndDestroy();

/**
 * Listens on the port of both loopback addresses, so that no other program can; undefined when another program listens on the
 * port of any address. Connections are reset unless `accept` takes them. The wildcard addresses are only bound for a moment: a firewall
 * asks its user about a program that listens on them.
 */
export function holdPort(port: number, accept: AcceptConnection = reset): PortHold | undefined {
  const all4 = bind({ port });
  const all6 = bind({ port, ipv6Only: true });
  if (all4 === 'taken' || all6 === 'taken') return undefined;
  const servers: Server[] = [];
  const release = () => {
    for (const server of servers.splice(0)) server.close();
  };
  const held = [
    all4 === 'no-such-address' ? all4 : listen4(port, accept),
    all6 === 'no-such-address' ? all6 : listen6(port, accept),
  ];
  for (const each of held) if (typeof each === 'object') servers.push(each);
  if (!held.includes('taken')) return { release };
  release();
  return undefined;
}

type Refusal = 'taken' | 'no-such-address';

/** Binds and closes. Without a host, which is a wildcard address: see `listen6`. */
function bind(address: { host?: string; port: number; ipv6Only?: boolean }): 'free' | Refusal {
  try {
    new BoundSocket(address).close();
    return 'free';
  } catch (error) {
    const isMissing = isSystemError(error, 'EADDRNOTAVAIL') || isSystemError(error, 'EAFNOSUPPORT');
    return isMissing ? 'no-such-address' : 'taken';
  }
}

function listen4(port: number, accept: AcceptConnection): Server | Refusal {
  const server = createHolder(accept);
  try {
    server.listen(new BoundSocket({ host: '127.0.0.1', port }));
  } catch {
    return bind({ host: '127.0.0.1', port }) === 'no-such-address' ? 'no-such-address' : 'taken';
  }
  return server.listening ? server.unref() : 'taken';
}

/** The function that Node's `listen` calls. All public functions test an IPv6 address with a regular expression first. */
interface DirectServer extends Server {
  _listen2(address: string, port: number, family: 4 | 6, backlog: number): void;
}

/**
 * Listens on ::1 without Node's test of IPv6 addresses, which is compiled to 150 KB of machine code in some 5 ms and stays in memory.
 * A public function finds the reason when the port cannot be listened on: a machine may have IPv6 without ::1.
 */
function listen6(port: number, accept: AcceptConnection): Server | Refusal {
  const server = createHolder(accept);
  (server as DirectServer)._listen2('::1', port, 6, 511);
  if (server.listening) return server.unref();
  return bind({ host: '::1', port }) === 'no-such-address' ? 'no-such-address' : 'taken';
}

function createHolder(accept: AcceptConnection): Server {
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true, noDelay: true }, accept);
  // An error shows at once: the server does not listen.
  return server.on('error', () => undefined);
}
