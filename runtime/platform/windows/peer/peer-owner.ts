import type { FindPeerOwner, PeerOwner } from '../../peer.ts';
import { createPeerOwner, type PeerSource } from '../../peer-source.ts';
import type { End } from '../../tcp-socket.ts';
import type { PeerCalls } from './peer-calls.ts';
import { openPeerCalls } from './system-calls.ts';
import { type Family, findOwningProcess, hasListener, parseTcpRows, type TcpRow } from './tcp-rows.ts';

const reason = 'Windows does not show this process its sockets and the users of processes';

/** S-1-5-18, the user of Windows itself: it can read the memory of every process. */
const systemSid = Buffer.from('010100000000000512000000', 'hex');

/** Asks Windows for the process that has the peer's socket open, and for the user of that process. */
export function createWindowsPeerOwner(
  open: () => PeerCalls | undefined = openPeerCalls,
  ownPid: number = process.pid,
): FindPeerOwner {
  return createPeerOwner({
    reason,
    open: [
      () => {
        const calls = open();
        const own = calls?.userOf(ownPid);
        return calls === undefined || !(own instanceof Uint8Array) ? undefined : toSource(calls, ownPid, own);
      },
    ],
  });
}

function toSource(calls: PeerCalls, ownPid: number, ownUser: Uint8Array): PeerSource {
  function rowsOf(family: Family): TcpRow[] {
    const data = calls.tcpTable(family);
    return (data && parseTcpRows(data, family)) ?? [];
  }
  function findProcess(peer: End, own: End): number | undefined {
    // An IPv4 connection of a socket for both protocols is in the table of either.
    const tables: Family[] = peer.address.includes('.') ? ['ipv4', 'ipv6'] : ['ipv6'];
    for (const family of tables) {
      const pid = findOwningProcess(rowsOf(family), peer, own);
      if (pid !== undefined) return pid;
    }
    return undefined;
  }
  return {
    isOwnListener: ({ port }) =>
      hasListener(rowsOf('ipv4'), port, ownPid) || hasListener(rowsOf('ipv6'), port, ownPid),
    ownerOf(peer, own) {
      const pid = findProcess(peer, own);
      const user = pid === undefined ? undefined : calls.userOf(pid);
      if (user === undefined) return { by: 'gone' };
      const isSame = user !== 'denied' && [ownUser, systemSid].some((sid) => Buffer.compare(sid, user) === 0);
      if (!isSame) return { by: 'other' };
      // The number may have passed to another process since the table was read; the connection of the former one is closed then.
      return findProcess(peer, own) === pid ? same : { by: 'gone' };
    },
  };
}

const same: PeerOwner = { by: 'same' };
