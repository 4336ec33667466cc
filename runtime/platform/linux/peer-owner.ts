import type { FindPeerOwner } from '../peer.ts';
import { createPeerOwner } from '../peer-source.ts';
import { toSocketSource } from '../socket-source.ts';
import type { FindTcpSocket } from '../tcp-socket.ts';
import { openConnectionTable } from './connection-table.ts';
import { openSocketDiagnosis } from './socket-diagnosis.ts';

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

/** Asks the kernel for the owner of the peer's socket. */
export function createLinuxPeerOwner({ ownUid, open }: SocketSources = thisProcess()): FindPeerOwner {
  return createPeerOwner({
    reason,
    open: open.map((openSource) => async () => {
      const find = await openSource();
      return find && toSocketSource(find, ownUid);
    }),
  });
}
