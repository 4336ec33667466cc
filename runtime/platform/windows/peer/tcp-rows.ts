import { toAddressBytes } from '../../socket-address.ts';
import type { End } from '../../tcp-socket.ts';

/** AF_INET and AF_INET6 of winsock2.h. */
export const families = { ipv4: 2, ipv6: 23 } as const;
export type Family = keyof typeof families;

const listens = 2;
const established = 5;
const closeWait = 8;

/** One row of the table of TCP sockets. The addresses have 4 bytes, or 16, in network order. */
export interface TcpRow {
  state: number;
  /** 0 for a connection that no process has open. */
  pid: number;
  local: { address: Uint8Array; port: number };
  remote: { address: Uint8Array; port: number };
}

interface Layout {
  size: number;
  addressSize: number;
  at: Record<'state' | 'pid' | 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort', number>;
}

/** MIB_TCPROW_OWNER_PID and MIB_TCP6ROW_OWNER_PID of tcpmib.h. */
const layouts: Record<Family, Layout> = {
  ipv4: {
    size: 24,
    addressSize: 4,
    at: { state: 0, localAddress: 4, localPort: 8, remoteAddress: 12, remotePort: 16, pid: 20 },
  },
  ipv6: {
    size: 56,
    addressSize: 16,
    at: { localAddress: 0, localPort: 20, remoteAddress: 24, remotePort: 44, state: 48, pid: 52 },
  },
};

/**
 * The rows of MIB_TCPTABLE_OWNER_PID or MIB_TCP6TABLE_OWNER_PID: their number, then the rows. Undefined where the data is shorter than
 * it says.
 */
export function parseTcpRows(data: Buffer, family: Family): TcpRow[] | undefined {
  const { size, addressSize, at } = layouts[family];
  const count = data.length < 4 ? -1 : data.readUInt32LE(0);
  if (count < 0 || 4 + count * size > data.length) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const row = data.subarray(4 + index * size, 4 + (index + 1) * size);
    const end = (address: number, port: number) => ({
      address: row.subarray(address, address + addressSize),
      port: row.readUInt16BE(port),
    });
    return {
      state: row.readUInt32LE(at.state),
      pid: row.readUInt32LE(at.pid),
      local: end(at.localAddress, at.localPort),
      remote: end(at.remoteAddress, at.remotePort),
    };
  });
}

/** Whether this process listens on the port. */
export function hasListener(rows: readonly TcpRow[], port: number, pid: number): boolean {
  return rows.some((row) => row.state === listens && row.pid === pid && row.local.port === port);
}

/**
 * The process that has the connection open; undefined for one that is closed. A connection whose program ended stays in the table with the
 * number of a process that may be another one by now, so only states of an open connection count.
 */
export function findOwningProcess(rows: readonly TcpRow[], local: End, remote: End): number | undefined {
  const found = rows.find((row) => isAt(row.local, local) && isAt(row.remote, remote));
  if (found === undefined || found.pid === 0) return undefined;
  return found.state === established || found.state === closeWait ? found.pid : undefined;
}

const mappedPrefix = Buffer.from('00000000000000000000ffff', 'hex');

function isAt(end: TcpRow['local'], { address, port }: End): boolean {
  if (end.port !== port) return false;
  const bytes = toAddressBytes(address);
  const isMapped = bytes.length === 4 && end.address.length === 16;
  return Buffer.compare(end.address, isMapped ? Buffer.concat([mappedPrefix, bytes]) : bytes) === 0;
}
