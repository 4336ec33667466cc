import type { Connection, FindPeerOwner, PeerOwner } from '../peer.ts';
import { openConnectionTable } from './connection-table.ts';
import { openSocketDiagnosis } from './socket-diagnosis.ts';
import type { End, FindTcpSocket, TcpSocket } from './tcp-socket.ts';

const reason = 'the system shows neither sock_diag(7) nor /proc/net/tcp to this process';

export interface SocketSources {
  ownUid: number;
  /** In the order of preference; each gives undefined where the system does not have it. */
  open: readonly (() => FindTcpSocket | undefined | Promise<FindTcpSocket | undefined>)[];
}

const thisProcess = (): SocketSources => ({
  ownUid: process.geteuid?.() ?? -1,
  open: [openSocketDiagnosis, openConnectionTable],
});

/**
 * Asks the kernel for the owner of the peer's socket. The first connection decides by which source: one that shows this process's own
 * listening socket. From then on, a socket that is not found counts as gone, so that no peer can make itself unknown.
 */
export function createLinuxPeerOwner(sources: SocketSources = thisProcess()): FindPeerOwner {
  let find: FindTcpSocket | undefined;
  let opening: Promise<FindTcpSocket | undefined> | undefined;

  function ask(from: FindTcpSocket, local: End, remote: End): PeerOwner | Promise<PeerOwner> {
    const found = from(remote, local);
    if (!(found instanceof Promise)) return toOwner(found, sources.ownUid);
    return found.then(
      (socket) => toOwner(socket, sources.ownUid),
      () => ({ by: 'gone' as const }),
    );
  }

  return (connection) => {
    const ends = toEnds(connection);
    if (ends === undefined) return { by: 'gone' };
    const { local, remote } = ends;
    if (find !== undefined) return ask(find, local, remote);
    opening ??= chooseSource(sources, local);
    return opening.then((chosen) => {
      find = chosen;
      return chosen === undefined ? { by: 'unknown', reason, isUsual: false } : ask(chosen, local, remote);
    });
  };
}

async function chooseSource(
  { open, ownUid }: SocketSources,
  listening: End,
): Promise<FindTcpSocket | undefined> {
  for (const openSource of open) {
    const source = await openSource();
    const own = await Promise.resolve(source?.(listening, undefined)).catch(() => undefined);
    if (source !== undefined && own?.isListening === true && own.uid === ownUid) return source;
  }
  return undefined;
}

/** A closed socket shows uid 0, as one of root does; it differs by its inode. */
function toOwner(socket: TcpSocket | undefined, ownUid: number): PeerOwner {
  if (socket === undefined || socket.isListening || socket.inode === 0) return { by: 'gone' };
  return socket.uid === ownUid || socket.uid === 0 ? { by: 'same' } : { by: 'other', uid: socket.uid };
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
