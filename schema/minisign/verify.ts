import { createHash, verify } from 'node:crypto';
import type { MinisignPublicKey } from './public-key.ts';
import type { MinisignSignature } from './signature.ts';

/** Why a signature is not the one of this key over these bytes; undefined when it is. */
export function findMinisignFault(
  bytes: Uint8Array,
  signature: MinisignSignature,
  { id, key }: MinisignPublicKey,
): string | undefined {
  if (signature.keyId !== id) return `it was made with the key ${signature.keyId}, not with ${id}`;
  const signed = signature.algorithm === 'ED' ? createHash('blake2b512').update(bytes).digest() : bytes;
  if (!verify(undefined, signed, key, signature.signature)) return 'it is not a signature of this file';
  const comment = Buffer.concat([signature.signature, Buffer.from(signature.trustedComment)]);
  if (!verify(undefined, comment, key, signature.globalSignature)) return 'its trusted comment was changed';
  return undefined;
}
