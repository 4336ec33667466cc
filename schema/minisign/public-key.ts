import { createPublicKey, type KeyObject } from 'node:crypto';
import { decodeBase64, toKeyId, toLines, untrustedPrefix } from './text.ts';

/** A public key of minisign: its id, and the Ed25519 key. */
export interface MinisignPublicKey {
  id: string;
  key: KeyObject;
}

/** DER of an Ed25519 public key before its 32 bytes. https://www.rfc-editor.org/rfc/rfc8410#section-4 */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** An Ed25519 public key from its 32 bytes. */
export function toEd25519PublicKey(bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiPrefix, bytes]), format: 'der', type: 'spki' });
}

/**
 * A public key from the text of a key file of `minisign -G`, or from its line in Base64 alone.
 * @throws {Error} with the words of the reader
 */
export function parsePublicKey(text: string): MinisignPublicKey {
  const lines = toLines(text.trim());
  const line = lines[0]?.startsWith(untrustedPrefix) === true && lines.length === 2 ? lines[1] : lines[0];
  const bytes = lines.length > 2 ? undefined : decodeBase64(line ?? '', 42);
  if (bytes?.subarray(0, 2).toString('latin1') !== 'Ed')
    throw new Error('not a public key of minisign: 42 bytes in Base64 that begin with Ed are expected');
  return { id: toKeyId(bytes.subarray(2, 10)), key: toEd25519PublicKey(bytes.subarray(10)) };
}

/** The line in Base64 of a public key, as `minisign -P` takes it. */
export function formatPublicKey(idBytes: Uint8Array, key: KeyObject): string {
  const bytes = key.export({ format: 'der', type: 'spki' }).subarray(-32);
  return Buffer.concat([Buffer.from('Ed'), idBytes, bytes]).toString('base64');
}
