import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** secrets.json. Only the ids' count and the whole length can be seen without the key. */
export const sealedSchema = z.object({
  format: z.literal('sealed-secrets.v1'),
  cipher: z.literal('aes-256-gcm'),
  key: z.object({ holder: z.string(), id: z.string() }),
  iv: z.base64(),
  tag: z.base64(),
  data: z.base64(),
});
export type Sealed = z.infer<typeof sealedSchema>;

/** Names a key without telling anything about it. */
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

/** @throws Error when the key is another one or any byte was changed */
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
