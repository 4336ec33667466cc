import { openLibrary } from '../ffi.ts';
import { toAddressBytes } from '../socket-address.ts';
import { type End, type FindTcpSocket, listenState, type TcpSocket } from '../tcp-socket.ts';

// <linux/netlink.h>, <linux/sock_diag.h>, <linux/inet_diag.h>
const netlinkFamily = 16;
const rawCloseOnExec = 3 | 0o2000000;
const socketDiagnosis = 4;
const byFamily = 20;
const requestFlag = 1;
const doNotWait = 0x40;
const tcp = 6;
const headerSize = 16;
const requestSize = headerSize + 56;
const answerSize = headerSize + 72;

/**
 * Looks a socket up in the kernel's own hash table (sock_diag(7)): microseconds, whatever the number of other sockets. /proc/net/tcp
 * takes milliseconds for thousands. Undefined where netlink cannot be used.
 */
export function openSocketDiagnosis(): FindTcpSocket | undefined {
  const functions = openLibrary(null, {
    socket: { arguments: ['int32', 'int32', 'int32'], return: 'int32' },
    send: { arguments: ['int32', 'buffer', 'uint64', 'int32'], return: 'int64' },
    recv: { arguments: ['int32', 'buffer', 'uint64', 'int32'], return: 'int64' },
  });
  if (functions === undefined) return undefined;
  // It stays open: a process without free descriptors must still find out who connects.
  const file = functions.socket(netlinkFamily, rawCloseOnExec, socketDiagnosis);
  if (file < 0) return undefined;
  const answer = Buffer.alloc(8192);
  let sequence = 0;
  return (local, remote) => {
    sequence = (sequence + 1) >>> 0;
    const request = toDiagnosisRequest(local, remote, sequence);
    if (Number(functions.send(file, request, BigInt(request.length), 0)) !== request.length) return undefined;
    // The kernel has answered when send returns. An answer of an earlier request, which could not be read then, is passed over.
    for (;;) {
      const size = Number(functions.recv(file, answer, BigInt(answer.length), doNotWait));
      if (size <= 0) return undefined;
      if (size >= headerSize && answer.readUInt32LE(8) === sequence)
        return parseDiagnosis(answer.subarray(0, size), local.port);
    }
  };
}

/** The request for one socket: `struct nlmsghdr` and `struct inet_diag_req_v2`, little-endian as all supported machines. */
export function toDiagnosisRequest(local: End, remote: End | undefined, sequence: number): Buffer {
  const address = toAddressBytes(local.address);
  const request = Buffer.alloc(requestSize);
  request.writeUInt32LE(requestSize, 0);
  request.writeUInt16LE(byFamily, 4);
  request.writeUInt16LE(requestFlag, 6);
  request.writeUInt32LE(sequence, 8);
  request.writeUInt8(address.length === 4 ? 2 : 10, headerSize);
  request.writeUInt8(tcp, headerSize + 1);
  request.writeUInt32LE(0xffffffff, headerSize + 4);
  request.writeUInt16BE(local.port, headerSize + 8);
  request.writeUInt16BE(remote?.port ?? 0, headerSize + 10);
  request.set(address, headerSize + 12);
  if (remote !== undefined) request.set(toAddressBytes(remote.address), headerSize + 28);
  // INET_DIAG_NOCOOKIE: any socket with these ends.
  request.fill(0xff, headerSize + 48);
  return request;
}

/** Parses `struct inet_diag_msg`; undefined for an error, such as ENOENT. */
export function parseDiagnosis(answer: Buffer, localPort: number): TcpSocket | undefined {
  if (answer.length < answerSize || answer.readUInt16LE(4) !== byFamily) return undefined;
  if (answer.readUInt16BE(headerSize + 4) !== localPort) return undefined;
  return {
    isListening: answer.readUInt8(headerSize + 1) === listenState,
    uid: answer.readUInt32LE(headerSize + 64),
    inode: answer.readUInt32LE(headerSize + 68),
  };
}
