import { createHash } from 'node:crypto';

/** Parts of an embedded signature. All numbers are big-endian. https://github.com/apple-oss-distributions/xnu/blob/main/osfmk/kern/cs_blobs.h */
const magics = { superBlob: 0xfade0cc0, directory: 0xfade0c02, wrapper: 0xfade0b01 } as const;
export const slots = { directory: 0, signature: 0x10000, ticket: 0x10002 } as const;

const headBytes = 12;
const indexBytes = 8;
const blobHeadBytes = 8;
/** A signature has about ten parts. */
const maxParts = 64;

/** A part of a signature, with its own head. */
export interface SignaturePart {
  slot: number;
  bytes: Buffer;
}

/** The parts of an embedded signature in their order. @throws {Error} for bytes of another form */
export function parseSuperBlob(bytes: Buffer): SignaturePart[] {
  if (bytes.length < headBytes || bytes.readUInt32BE(0) !== magics.superBlob)
    throw new Error('the signature has another form');
  const [length, count] = [bytes.readUInt32BE(4), bytes.readUInt32BE(8)];
  if (length > bytes.length || count > maxParts || headBytes + count * indexBytes > length)
    throw new Error('the signature has impossible lengths');
  return Array.from({ length: count }, (_, index) => {
    const at = headBytes + index * indexBytes;
    const [slot, offset] = [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
    if (offset < headBytes + count * indexBytes || offset + blobHeadBytes > length)
      throw new Error('a part of the signature is outside it');
    const size = bytes.readUInt32BE(offset + 4);
    if (size < blobHeadBytes || offset + size > length)
      throw new Error('a part of the signature is outside it');
    return { slot, bytes: bytes.subarray(offset, offset + size) };
  });
}

/** An embedded signature of parts, without gaps. */
export function formatSuperBlob(parts: readonly SignaturePart[]): Buffer {
  const head = Buffer.alloc(headBytes + parts.length * indexBytes);
  let offset = head.length;
  for (const [index, { slot, bytes }] of parts.entries()) {
    head.writeUInt32BE(slot, headBytes + index * indexBytes);
    head.writeUInt32BE(offset, headBytes + index * indexBytes + 4);
    offset += bytes.length;
  }
  head.writeUInt32BE(magics.superBlob, 0);
  head.writeUInt32BE(offset, 4);
  head.writeUInt32BE(parts.length, 8);
  return Buffer.concat([head, ...parts.map(({ bytes }) => bytes)]);
}

/** A signature with the ticket of a notarization in the place of an earlier one. @throws {Error} for bytes of another form */
export function withTicket(signature: Buffer, ticket: Uint8Array): Buffer {
  const head = Buffer.alloc(blobHeadBytes);
  head.writeUInt32BE(magics.wrapper, 0);
  head.writeUInt32BE(blobHeadBytes + ticket.length, 4);
  const others = parseSuperBlob(signature).filter(({ slot }) => slot !== slots.ticket);
  return formatSuperBlob([...others, { slot: slots.ticket, bytes: Buffer.concat([head, ticket]) }]);
}

/** The ticket in a signature, undefined without one. @throws {Error} for bytes of another form */
export function findTicket(signature: Buffer): Buffer | undefined {
  return parseSuperBlob(signature)
    .find(({ slot }) => slot === slots.ticket)
    ?.bytes.subarray(blobHeadBytes);
}

const hashes = new Map([
  [1, 'sha1'],
  [2, 'sha256'],
  [3, 'sha256'],
  [4, 'sha384'],
]);

/** Bytes of a digest in the name of a ticket. */
const nameBytes = 20;

/** The name of the ticket of a digest. `kind` is the number of its algorithm. */
export const toTicketName = (kind: number, digest: Buffer): string =>
  `2/${kind}/${digest.subarray(0, nameBytes).toString('hex')}`;

/** The name of the ticket of what a signature signs: the digest of its directory of digests. @throws {Error} for a signature without one */
export function readTicketName(signature: Buffer): string {
  const directory = parseSuperBlob(signature).find(({ slot }) => slot === slots.directory)?.bytes;
  const kind = directory !== undefined && directory.length > 37 ? directory.readUInt8(37) : 0;
  const algorithm = hashes.get(kind);
  if (directory?.readUInt32BE(0) !== magics.directory || algorithm === undefined)
    throw new Error('the signature has no directory of digests');
  return toTicketName(kind, createHash(algorithm).update(directory).digest());
}
