import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

const iterations = 4096;

/**
 * The form in which Postgres stores a password (RFC 5803, as in the catalogue pg_authid):
 * `SCRAM-SHA-256$<iterations>:<salt>$<StoredKey>:<ServerKey>`. Passing this form keeps the password itself out of
 * SQL text and every log. The password must be ASCII: SASLprep is not applied.
 */
export function toVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

/** Whether a verifier of `toVerifier` belongs to this password. */
export function isVerifierOf(verifier: string, password: string): boolean {
  const salt = /^SCRAM-SHA-256\$4096:([A-Za-z0-9+/=]+)\$/.exec(verifier)?.[1];
  if (salt === undefined) return false;
  const expected = Buffer.from(toVerifier(password, Buffer.from(salt, 'base64')));
  const given = Buffer.from(verifier);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
