import { openLibrary } from '../../ffi.ts';
import type { PeerCalls } from './peer-calls.ts';
import { families } from './tcp-rows.ts';

const handle = 'uint64';
const success = 'int32';

const kernelCalls = {
  OpenProcess: { arguments: ['uint32', 'int32', 'uint32'], return: handle },
  CloseHandle: { arguments: [handle], return: success },
  GetLastError: { arguments: [], return: 'uint32' },
} as const;
const securityCalls = {
  OpenProcessToken: { arguments: [handle, 'uint32', 'buffer'], return: success },
  GetTokenInformation: { arguments: [handle, 'int32', 'buffer', 'uint32', 'buffer'], return: success },
  CopySid: { arguments: ['uint32', 'buffer', 'uint64'], return: success },
} as const;
const networkCalls = {
  GetExtendedTcpTable: {
    arguments: ['buffer', 'buffer', 'int32', 'uint32', 'int32', 'uint32'],
    return: 'uint32',
  },
} as const;

const ownerPidAll = 5;
const insufficientBuffer = 122;
const accessDenied = 5;
const queryLimited = 0x1000;
const tokenQuery = 0x0008;
const tokenUser = 1;
const largestSid = 68;
const firstSize = 64 * 1024;
const largestSize = 64 * 1024 * 1024;

/** The calls through Node's foreign function interface; undefined where a function is missing. */
export function openPeerCalls(): PeerCalls | undefined {
  const kernel = openLibrary('kernel32.dll', kernelCalls);
  const security = openLibrary('advapi32.dll', securityCalls);
  const network = openLibrary('iphlpapi.dll', networkCalls);
  if (kernel === undefined || security === undefined || network === undefined) return undefined;

  const refusal = () => (kernel.GetLastError() === accessDenied ? 'denied' : undefined);

  function readUser(token: bigint): Uint8Array | undefined {
    const user = Buffer.alloc(256);
    if (!security?.GetTokenInformation(token, tokenUser, user, user.length, Buffer.alloc(4)))
      return undefined;
    const sid = Buffer.alloc(largestSid);
    // TOKEN_USER begins with a pointer to the SID, which is in the same buffer.
    if (!security.CopySid(sid.length, sid, user.readBigUInt64LE(0))) return undefined;
    // The last read of `user` comes after the call, so that its memory outlives the pointer.
    return user.length > 0 ? toSid(sid) : undefined;
  }

  return {
    tcpTable(family) {
      for (let size = firstSize; size <= largestSize; size *= 2) {
        const data = Buffer.alloc(size);
        const needed = Buffer.alloc(4);
        needed.writeUInt32LE(size);
        const code = network.GetExtendedTcpTable(data, needed, 0, families[family], ownerPidAll, 0);
        if (code === 0) return data;
        if (code !== insufficientBuffer) return undefined;
      }
      return undefined;
    },
    userOf(pid) {
      const process = kernel.OpenProcess(queryLimited, 0, pid);
      if (process === 0n) return refusal();
      try {
        const slot = Buffer.alloc(8);
        if (!security.OpenProcessToken(process, tokenQuery, slot)) return refusal();
        const token = slot.readBigUInt64LE(0);
        try {
          return readUser(token);
        } finally {
          kernel.CloseHandle(token);
        }
      } finally {
        kernel.CloseHandle(process);
      }
    },
  };
}

/** The bytes that a SID uses: 8, and 4 for each of its sub-authorities, whose number is the second byte. */
function toSid(data: Buffer): Uint8Array {
  return data.subarray(0, 8 + 4 * data.readUInt8(1));
}
