import { decodeBase64, toKeyId, toLines, trustedPrefix, untrustedPrefix } from './text.ts';

/** The parts of a .minisig file. https://jedisct1.github.io/minisign/#signature-format */
export interface MinisignSignature {
  /** Not signed: anyone can change it. */
  untrustedComment: string;
  /** `ED`: the BLAKE2b-512 of the file is signed; `Ed`: the file itself, as old versions did. */
  algorithm: 'ED' | 'Ed';
  keyId: string;
  keyIdBytes: Buffer;
  signature: Buffer;
  /** Signed together with the signature. */
  trustedComment: string;
  globalSignature: Buffer;
}

/** @throws {Error} with the words of the reader */
export function parseSignature(text: string): MinisignSignature {
  const [untrusted, line, trusted, global, ...more] = toLines(text);
  if (
    untrusted?.startsWith(untrustedPrefix) !== true ||
    trusted?.startsWith(trustedPrefix) !== true ||
    more.length > 0
  )
    throw new Error('not a signature of minisign: four lines with two comments are expected');
  const [bytes, globalSignature] = [decodeBase64(line ?? '', 74), decodeBase64(global ?? '', 64)];
  const algorithm = bytes?.toString('latin1', 0, 2);
  if (bytes === undefined || globalSignature === undefined || (algorithm !== 'ED' && algorithm !== 'Ed'))
    throw new Error('not a signature of minisign: its second and fourth line are not signatures in Base64');
  return {
    untrustedComment: untrusted.slice(untrustedPrefix.length),
    algorithm,
    keyId: toKeyId(bytes.subarray(2, 10)),
    keyIdBytes: bytes.subarray(2, 10),
    signature: bytes.subarray(10),
    trustedComment: trusted.slice(trustedPrefix.length),
    globalSignature,
  };
}

/** The text of a .minisig file. */
export function formatSignature(parts: Omit<MinisignSignature, 'keyId'>): string {
  const { untrustedComment, algorithm, keyIdBytes, signature, trustedComment, globalSignature } = parts;
  const signed = Buffer.concat([Buffer.from(algorithm, 'latin1'), keyIdBytes, signature]);
  return `${untrustedPrefix}${untrustedComment}\n${signed.toString('base64')}\n${trustedPrefix}${trustedComment}\n${globalSignature.toString('base64')}\n`;
}
