import type { Connection, FindPeerOwner, PeerOwner } from './peer.ts';
import type { End } from './tcp-socket.ts';

/** One way to ask the system who owns sockets. Each call may throw or reject. */
export interface PeerSource {
  /** Whether the source shows that this process, with its own user, listens there. */
  isOwnListener(listening: End): boolean | Promise<boolean>;
  /** The owner of the socket whose own end is `peer` and whose other end is `own`. */
  ownerOf(peer: End, own: End): PeerOwner | Promise<PeerOwner>;
}

export interface PeerSources {
  /** Why owners are not shown, if no source shows them. */
  reason: string;
  /** In the order of preference; each gives undefined where the system does not have it. */
  open: readonly (() => PeerSource | undefined | Promise<PeerSource | undefined>)[];
}

const gone: PeerOwner = { by: 'gone' };

/**
 * Asks the system for the owner of the peer's socket. The first connection decides by which source: one that shows this process's own
 * listening socket. From then on, a socket that is not found counts as gone, so that no peer can make itself unknown.
 */
export function createPeerOwner({ open, reason }: PeerSources): FindPeerOwner {
  let source: PeerSource | undefined;
  let opening: Promise<PeerSource | undefined> | undefined;

  return (connection) => {
    const ends = toEnds(connection);
    if (ends === undefined) return gone;
    const { local, remote } = ends;
    if (source !== undefined) return ask(source, remote, local);
    opening ??= chooseSource(open, local);
    return opening.then((chosen) => {
      source = chosen;
      return chosen === undefined ? { by: 'unknown', reason, isUsual: false } : ask(chosen, remote, local);
    });
  };
}

function ask(source: PeerSource, peer: End, own: End): PeerOwner | Promise<PeerOwner> {
  try {
    const owner = source.ownerOf(peer, own);
    return owner instanceof Promise ? owner.catch(() => gone) : owner;
  } catch {
    // A failed look-up has found no owner: the connection is refused.
    return gone;
  }
}

async function chooseSource(open: PeerSources['open'], listening: End): Promise<PeerSource | undefined> {
  for (const openSource of open) {
    try {
      const source = await openSource();
      if (source !== undefined && (await source.isOwnListener(listening))) return source;
    } catch {
      // The next source is tried; without one, the reason goes to stderr.
    }
  }
  return undefined;
}

function toEnds(connection: Connection): { local: End; remote: End } | undefined {
  const { localAddress, localPort, remoteAddress, remotePort } = connection;
  if (localAddress === undefined || localPort === undefined) return undefined;
  if (remoteAddress === undefined || remotePort === undefined) return undefined;
  return {
    local: { address: localAddress, port: localPort },
    remote: { address: remoteAddress, port: remotePort },
  };
}
