import { toAddressBytes } from '../socket-address.ts';
import type { End, TcpSocket } from '../tcp-socket.ts';

// The records of bsd/netinet/in_pcblist.c, aligned to 8 bytes; their structures are packed to 4 (in_pcb.h, socketvar.h).
const headerSize = 24;
const socketKind = 0x001;
const endsKind = 0x010;
const endsSize = 104;
const socketSize = 68;
const acceptsConnections = 0x0002;
const hasNoDescriptor = 0x0001;
const ipv4 = 1;
const ipv6 = 2;

/** One socket of the list, with its ends: 4 or 16 bytes in network order. */
export interface PcbRow extends TcpSocket {
  /** Which of the protocols it uses: INP_IPV4, INP_IPV6, or both. */
  protocols: number;
  local: { address: Uint8Array; port: number };
  remote: { address: Uint8Array; port: number };
}

/**
 * The sockets in the value of `net.inet.tcp.pcblist_n`: xinpgen, then for each socket a xinpcb_n, a xsocket_n and records that are not
 * read, then xinpgen. Undefined where the value has another form.
 */
export function parsePcbList(data: Buffer): PcbRow[] | undefined {
  const end = data.length - headerSize;
  if (end < headerSize || !isHeader(data, 0) || !isHeader(data, end)) return undefined;
  const rows: PcbRow[] = [];
  let ends: Buffer | undefined;
  for (let at = headerSize; at < end; ) {
    const length = at + 8 <= end ? data.readUInt32LE(at) : 0;
    const next = at + Math.ceil(length / 8) * 8;
    if (length < 8 || next > end) return undefined;
    const record = data.subarray(at, at + length);
    const kind = record.readUInt32LE(4);
    if (kind === endsKind) {
      if (length !== endsSize || ends !== undefined) return undefined;
      ends = record;
    } else if (kind === socketKind) {
      if (length < socketSize || ends === undefined) return undefined;
      rows.push(toRow(ends, record));
      ends = undefined;
    }
    at = next;
  }
  return rows;
}

function isHeader(data: Buffer, at: number): boolean {
  return data.readUInt32LE(at) === headerSize;
}

function toRow(ends: Buffer, socket: Buffer): PcbRow {
  const protocols = ends.readUInt8(44) & (ipv4 | ipv6);
  // A pcb that has lost its socket shows zeros, which would be the user id of root.
  const isOpen = socket.readBigUInt64LE(8) !== 0n && (socket.readUInt16LE(26) & hasNoDescriptor) === 0;
  return {
    uid: socket.readUInt32LE(64),
    inode: isOpen ? 1 : 0,
    isListening: (socket.readUInt32LE(20) & acceptsConnections) !== 0,
    protocols,
    local: { address: ends.subarray(64, 80), port: ends.readUInt16BE(18) },
    remote: { address: ends.subarray(48, 64), port: ends.readUInt16BE(16) },
  };
}

/** The socket with these ends; `remote` undefined: one that listens on the port, whatever its address. */
export function findPcb(rows: readonly PcbRow[], local: End, remote: End | undefined): PcbRow | undefined {
  if (remote === undefined) return rows.find((row) => row.isListening && row.local.port === local.port);
  const [own, other] = [toAddressBytes(local.address), toAddressBytes(remote.address)];
  const isAt = (row: PcbRow) =>
    row.local.port === local.port &&
    row.remote.port === remote.port &&
    hasAddress(row, row.local.address, own) &&
    hasAddress(row, row.remote.address, other);
  const found = rows.filter((row) => !row.isListening && isAt(row));
  // Two at once cannot be told apart by their ends: no owner can be checked.
  return found.length === 1 ? found[0] : undefined;
}

/** The last 4 of the 16 bytes are the address of a socket that uses IPv4. */
function hasAddress(row: PcbRow, stored: Uint8Array, wanted: Uint8Array): boolean {
  const isIpv4 = wanted.length === 4;
  if ((row.protocols & (isIpv4 ? ipv4 : ipv6)) === 0) return false;
  return Buffer.compare(isIpv4 ? stored.subarray(12) : stored, wanted) === 0;
}
