import { createPrivateKey, createPublicKey, type KeyObject, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { decodeBase64, toKeyId, toLines, untrustedPrefix } from '../../../../schema/minisign/text.ts';

/** A secret key of minisign: its id as minisign prints it and as bytes, and the Ed25519 key. */
export interface MinisignSecretKey {
  id: string;
  idBytes: Buffer;
  key: KeyObject;
}

/** DER of an Ed25519 private key before its 32 bytes. https://www.rfc-editor.org/rfc/rfc8410#section-7 */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The id, the secret and public halves of the key, and a checksum. */
const keyBytes = 8 + 64 + 32;

/** minisign derives with 1 GiB of memory; a file that asks for more is not one of its keys. */
const maxMemory = 1024 * 1024 * 1024;

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

/**
 * The parameters of scrypt for the limits in a key file, computed as libsodium does.
 * https://doc.libsodium.org/password_hashing/scrypt
 */
export function toScryptParameters(
  operations: number,
  memory: number,
): { logN: number; r: number; p: number } {
  const limit = Math.max(operations, 32_768);
  const r = 8;
  const toLogN = (maxN: number) => Math.max(1, Math.floor(Math.log2(maxN)));
  if (limit < memory / 32) return { logN: toLogN(limit / (r * 4)), r, p: 1 };
  const logN = toLogN(memory / (r * 128));
  return { logN, r, p: Math.max(1, Math.floor(Math.min(limit / 4 / 2 ** logN, 0x3fffffff) / r)) };
}

async function decrypt(bytes: Buffer, password: string): Promise<Buffer> {
  const [salt, operations, memory] = [
    bytes.subarray(6, 38),
    Number(bytes.readBigUInt64LE(38)),
    Number(bytes.readBigUInt64LE(46)),
  ];
  if (memory > maxMemory || operations > 2 ** 31)
    throw new Error('its limits for scrypt are above those of minisign');
  const { logN, r, p } = toScryptParameters(operations, memory);
  const parameters = { N: 2 ** logN, r, p, maxmem: 2 * maxMemory };
  const stream = await derive(password, salt, keyBytes, parameters);
  return Buffer.from(bytes.subarray(54).map((byte, at) => byte ^ (stream[at] ?? 0)));
}

/**
 * The secret key in a file of `minisign -G`. `password` is needed for an encrypted one.
 * @throws {Error} with the words of the reader, for a wrong password too
 */
export async function parseSecretKey(text: string, password: string | undefined): Promise<MinisignSecretKey> {
  const lines = toLines(text.trim());
  const bytes =
    lines.length === 2 && lines[0]?.startsWith(untrustedPrefix) === true
      ? decodeBase64(lines[1] ?? '', 54 + keyBytes)
      : undefined;
  const [algorithm, derivation] = [bytes?.toString('latin1', 0, 2), bytes?.toString('latin1', 2, 4)];
  if (bytes === undefined || algorithm !== 'Ed' || (derivation !== 'Sc' && derivation !== '\0\0'))
    throw new Error('not a secret key of minisign');
  if (derivation === 'Sc' && password === undefined)
    throw new Error('it is encrypted, and no password was given');
  const plain = derivation === 'Sc' ? await decrypt(bytes, password ?? '') : bytes.subarray(54);
  const [idBytes, seed, stated] = [plain.subarray(0, 8), plain.subarray(8, 40), plain.subarray(40, 72)];
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });
  const actual = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
  // The halves of the key belong together only when the password is right.
  if (!actual.equals(stated))
    throw new Error(
      derivation === 'Sc' ? 'the password is wrong' : 'the halves of the key do not belong together',
    );
  return { id: toKeyId(idBytes), idBytes: Buffer.from(idBytes), key };
}
