import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { hasTexts, parseObject } from '../files/json.ts';

/** The content of secrets.json. Without the key it reveals only its total length. `iv`, `tag` and `data` are base64. */
export interface Sealed {
  format: 'sealed-secrets.v1';
  cipher: 'aes-256-gcm';
  key: { holder: string; id: string };
  iv: string;
  tag: string;
  data: string;
}

/** Parses a sealed document; undefined for any other text. */
export function parseSealed(text: string): Sealed | undefined {
  const value = parseObject(text);
  if (!hasTexts(value, 'iv', 'tag', 'data') || !hasTexts(value['key'], 'holder', 'id')) return undefined;
  const { format, cipher, iv, tag, data } = value;
  const { holder, id } = value['key'];
  if (format !== 'sealed-secrets.v1' || cipher !== 'aes-256-gcm') return undefined;
  return { format, cipher, key: { holder, id }, iv, tag, data };
}

/** An id of a key that reveals nothing about it. */
export function toKeyId(key: Uint8Array): string {
  return createHash('sha256').update('secrets key id\0').update(key).digest('hex').slice(0, 16);
}

/** Encrypts under a 256-bit key with a fresh nonce; the header is authenticated too. */
export function seal(key: Uint8Array, holder: string, plain: string): Sealed {
  const header = { format: 'sealed-secrets.v1', cipher: 'aes-256-gcm' } as const;
  const keyOf = { holder, id: toKeyId(key) };
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(JSON.stringify({ ...header, key: keyOf })));
  const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return {
    ...header,
    key: keyOf,
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
}

/** Decrypts a sealed document. @throws {Error} for another key or a changed byte */
export function unseal(key: Uint8Array, sealed: Sealed): string {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'), {
    authTagLength: 16,
  });
  const { format, cipher } = sealed;
  decipher.setAAD(
    Buffer.from(JSON.stringify({ format, cipher, key: { holder: sealed.key.holder, id: sealed.key.id } })),
  );
  decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(sealed.data, 'base64')), decipher.final()]).toString(
    'utf8',
  );
}
