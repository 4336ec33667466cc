import type { Family } from './tcp-rows.ts';

/** The calls of Windows that show who has a connection open. */
export interface PeerCalls {
  /** The table of TCP sockets with their processes; undefined where it cannot be read. */
  tcpTable(family: Family): Buffer | undefined;
  /** The SID of a process's user, as bytes; `denied` where this user may not ask; undefined once the process has ended. */
  userOf(pid: number): Uint8Array | 'denied' | undefined;
}
