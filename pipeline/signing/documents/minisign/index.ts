import { createPublicKey } from 'node:crypto';
import { readAtMost } from '../../../shared/archive/chunks.ts';
import { decodeUtf8 } from '../../../shared/document/read-json.ts';
import type { DocumentContext, DocumentIdentity, DocumentSigner, Verdict } from '../document-signer.ts';
import { toKeyError } from '../key-error.ts';
import {
  formatPublicKey,
  type MinisignPublicKey,
  parsePublicKey,
} from '../../../../schema/minisign/public-key.ts';
import { type MinisignSecretKey, parseSecretKey } from './secret-key.ts';
import { signMinisign, untrustedComment } from './sign.ts';
import {
  formatSignature,
  type MinisignSignature,
  parseSignature,
} from '../../../../schema/minisign/signature.ts';
import { findMinisignFault } from '../../../../schema/minisign/verify.ts';

const toName = (id: string) => `the minisign key ${id}`;

const maxKeyBytes = 64 * 1024;

async function readKey({ fs }: DocumentContext, identity: DocumentIdentity): Promise<MinisignSecretKey> {
  const { keyFile = '', passwordFile } = identity.minisign ?? {};
  const readSmall = async (path: string) =>
    decodeUtf8(await readAtMost(fs.read(path), maxKeyBytes, path), path);
  const password = passwordFile === undefined ? undefined : await readSmall(passwordFile);
  const text = await readSmall(keyFile);
  try {
    return await parseSecretKey(text, password?.replace(/\r?\n$/, ''));
  } catch (error) {
    throw toKeyError(keyFile, error);
  }
}

function judge(
  bytes: Uint8Array,
  signature: MinisignSignature,
  keys: readonly MinisignPublicKey[],
  stated: string | undefined,
): Verdict {
  const { keyId } = signature;
  if (keys.length === 0 && stated !== undefined) {
    const fault = findMinisignFault(bytes, signature, parsePublicKey(stated));
    if (fault !== undefined) return { is: 'wrong', why: fault };
    return {
      is: 'self-stated',
      by: toName(keyId),
      why: 'only metadata.json states that this is the key of the publisher',
    };
  }
  if (keys.length === 0)
    return {
      is: 'not-judged',
      why: `it names the minisign key ${keyId}, and no public key was given`,
      remedy:
        'give the public key of the publisher with --minisign-key, from a place other than this release',
    };
  const faults = keys.map((key) => findMinisignFault(bytes, signature, key));
  if (faults.includes(undefined)) return { is: 'confirmed', by: toName(keyId) };
  const own = keys.findIndex(({ id }) => id === keyId);
  return { is: 'wrong', why: faults[Math.max(own, 0)] ?? 'no given key made it' };
}

/** Ed25519 signatures as minisign writes and reads them. https://jedisct1.github.io/minisign/ */
export const minisign: DocumentSigner<'minisign'> = {
  id: 'minisign',
  suffix: '.minisig',
  covers: (identity) => identity.minisign !== undefined,
  sign: async (ctx, identity, document, epoch) => signMinisign(await readKey(ctx, identity), document, epoch),
  describe: async (ctx, identity) => {
    const { id, idBytes, key } = await readKey(ctx, identity);
    return { by: toName(id), publicKey: formatPublicKey(idBytes, createPublicKey(key)) };
  },
  verify: async (_ctx, { bytes }, file, trust, { listed }) => {
    try {
      const text = decodeUtf8(file, 'the signature');
      const signature = parseSignature(text);
      if (listed !== undefined && formatSignature({ ...signature, untrustedComment }) !== text)
        return {
          is: 'wrong',
          why: 'its untrusted comment or the form of its lines, which are not signed, were changed',
        };
      return judge(bytes, signature, trust.minisignKeys.map(parsePublicKey), listed?.publicKey);
    } catch (error) {
      return { is: 'wrong', why: error instanceof Error ? error.message : String(error) };
    }
  },
};
