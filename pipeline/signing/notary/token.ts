import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { ApiKey } from './identity.ts';

/** The service accepts 20 minutes; clocks differ. */
const lifetimeSeconds = 15 * 60;
const leewaySeconds = 30;

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The private key of a `.p8` file. @throws {Error} for a text that is not a P-256 key; the message has no part of it */
export function parseApiKey(pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new Error('it is not a private key in PEM');
  }
  if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new Error('it is not a key of the curve P-256');
  return key;
}

/**
 * A token for the notary API, valid for 15 minutes. `now` is in milliseconds since the epoch.
 * https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 */
export function createToken(key: KeyObject, { keyId, issuer }: ApiKey, now: number): string {
  const iat = Math.floor(now / 1000) - leewaySeconds;
  const claims = omitUndefined({
    iss: issuer,
    // The key of one person has no issuer.
    sub: issuer === undefined ? 'user' : undefined,
    iat,
    exp: iat + lifetimeSeconds,
    aud: 'appstoreconnect-v1',
  });
  const signed = `${encode({ alg: 'ES256', kid: keyId, typ: 'JWT' })}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}
