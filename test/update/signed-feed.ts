import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { formatPublicKey } from '../../schema/minisign/public-key.ts';
import { toKeyId } from '../../schema/minisign/text.ts';
import type { UpdateFeed } from '../../schema/update/feed.ts';
import { signMinisign } from '../../pipeline/signing/documents/minisign/sign.ts';

export interface TestKey {
  id: string;
  idBytes: Buffer;
  key: KeyObject;
  /** As in bundle.json. */
  public: string;
}

/** A new key of minisign with a fixed id. */
export function makeTestKey(idByte = 1): TestKey {
  const pair = generateKeyPairSync('ed25519');
  const idBytes = Buffer.alloc(8, idByte);
  const key = createPrivateKey(pair.privateKey.export({ format: 'pem', type: 'pkcs8' }));
  return { id: toKeyId(idBytes), idBytes, key, public: formatPublicKey(idBytes, createPublicKey(key)) };
}

/** The bytes of a feed and its signature. */
export function signFeed(feed: UpdateFeed, key: TestKey, name = `${feed.channel}.json`) {
  const bytes = Buffer.from(`${JSON.stringify(feed)}\n`);
  return { bytes, signature: signMinisign(key, { name, bytes }, 1_800_000_000) };
}
