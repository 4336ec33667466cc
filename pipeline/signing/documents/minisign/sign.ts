import { createHash, sign } from 'node:crypto';
import type { MinisignSecretKey } from './secret-key.ts';
import { formatSignature } from '../../../../schema/minisign/signature.ts';

/** The comment of every signature that this product makes; it is not signed, so that verify accepts no other in a release of this product. */
export const untrustedComment = 'signature from minisign secret key';

/**
 * Signs a file as `minisign -S` does: equal input gives equal bytes, because Ed25519 has no randomness and the time is `epoch` (seconds).
 */
export function signMinisign(
  key: MinisignSecretKey,
  file: { name: string; bytes: Uint8Array },
  epoch: number,
): string {
  const signature = sign(undefined, createHash('blake2b512').update(file.bytes).digest(), key.key);
  const trustedComment = `timestamp:${epoch}\tfile:${file.name}\thashed`;
  const globalSignature = sign(undefined, Buffer.concat([signature, Buffer.from(trustedComment)]), key.key);
  return formatSignature({
    untrustedComment,
    algorithm: 'ED',
    keyIdBytes: key.idBytes,
    signature,
    trustedComment,
    globalSignature,
  });
}
