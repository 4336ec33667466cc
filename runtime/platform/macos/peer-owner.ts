import { openLibrary } from '../ffi.ts';
import type { FindPeerOwner } from '../peer.ts';
import { createPeerOwner } from '../peer-source.ts';
import { toSocketSource } from '../socket-source.ts';
import { findPcb, parsePcbList } from './pcb-list.ts';

const reason = 'macOS does not show this process its sockets in net.inet.tcp.pcblist_n';
const firstSize = 256 * 1024;
const largestSize = 64 * 1024 * 1024;

const wanted = {
  sysctlbyname: { arguments: ['buffer', 'buffer', 'buffer', 'uint64', 'uint64'], return: 'int32' },
} as const;

/** The value of `net.inet.tcp.pcblist_n`; undefined where it cannot be read. */
export type ReadPcbList = () => Buffer | undefined;

/** Asks the kernel for its list of sockets. */
export function createMacosPeerOwner(
  open: () => ReadPcbList | undefined = openPcbList,
  ownUid: number = process.geteuid?.() ?? -1,
): FindPeerOwner {
  return createPeerOwner({
    reason,
    open: [
      () => {
        const read = open();
        if (read === undefined) return undefined;
        return toSocketSource((local, remote) => {
          const data = read();
          const rows = data && parsePcbList(data);
          return rows && findPcb(rows, local, remote);
        }, ownUid);
      },
    ],
  });
}

function openPcbList(): ReadPcbList | undefined {
  const system = openLibrary(null, wanted);
  if (system === undefined) return undefined;
  const name = Buffer.from('net.inet.tcp.pcblist_n\0');
  let size = firstSize;
  return () => {
    // The call fails with ENOMEM where the list does not fit, and the list grows between two calls.
    for (; size <= largestSize; size *= 2) {
      const data = Buffer.alloc(size);
      const length = Buffer.alloc(8);
      length.writeBigUInt64LE(BigInt(size));
      if (system.sysctlbyname(name, data, length, 0n, 0n) === 0)
        return data.subarray(0, Number(length.readBigUInt64LE()));
    }
    size = firstSize;
    return undefined;
  };
}
