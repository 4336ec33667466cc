/** A signature of OpenPGP is a few hundred bytes, with a large key a few thousand. */
export const maxSignatureBytes = 64 * 1024;

const signatureTag = 2;

/** The end of the packet that begins at `at`, when it is a signature of a known length. RFC 9580, section 4.2 */
function findPacketEnd(bytes: Uint8Array, at: number): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = view.getUint8(at);
  const left = bytes.length - at;
  if ((tag & 0xc0) === 0x80 && (tag >> 2) % 16 === signatureTag) {
    if ((tag & 3) === 0 && left >= 2) return at + 2 + view.getUint8(at + 1);
    if ((tag & 3) === 1 && left >= 3) return at + 3 + view.getUint16(at + 1);
    if ((tag & 3) === 2 && left >= 5) return at + 5 + view.getUint32(at + 1);
  }
  if ((tag & 0xc0) !== 0xc0 || (tag & 0x3f) !== signatureTag || left < 2) return undefined;
  const first = view.getUint8(at + 1);
  if (first < 192) return at + 2 + first;
  if (first < 224 && left >= 3) return at + 3 + (first - 192) * 256 + view.getUint8(at + 2) + 192;
  return first === 255 && left >= 6 ? at + 6 + view.getUint32(at + 2) : undefined;
}

/** Whether the bytes are signatures of OpenPGP and nothing else, as far as their frames say it: what they sign is not judged. */
export function isSignaturePackets(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const end = findPacketEnd(bytes, at);
    if (end === undefined || end > bytes.length) return false;
    at = end;
  }
  return at > 0;
}
