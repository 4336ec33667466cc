import { timingSafeEqual } from 'node:crypto';
import { RuntimeError } from '../errors.ts';
import type { openKeyring } from '../keys/keys.ts';
import { toListener, toProof } from '../proof/proof.ts';
import type { Authorize, Prove } from './entrance.ts';

const remedy = 'send "Authorization: Bearer <token>" with the token from app data, or an API key';

/**
 * Checks bearer tokens and API keys. The comparison time does not depend on the token's bytes, only on its
 * length, which is the same for every token.
 */
export function createAuthorize(token: string, keyring: ReturnType<typeof openKeyring>): Authorize {
  const expected = Buffer.from(token, 'latin1');
  const given = Buffer.alloc(expected.length);
  return (request) => {
    const word = /^Bearer +([^\s]+) *$/i.exec(request.headers.authorization ?? '')?.[1];
    if (word === undefined) {
      throw new RuntimeError('token-invalid', 'a bearer token is required', remedy, 401);
    }
    // Node gives header values as latin1, so each character is one byte.
    if (word.length === token.length) {
      given.write(word, 'latin1');
      if (timingSafeEqual(given, expected)) return 'admin';
    }
    const scope = keyring.scopeOf(word);
    if (scope === undefined) {
      throw new RuntimeError('token-invalid', 'the token is not valid', remedy, 401);
    }
    return scope;
  };
}

/** Proves the token. A closed connection gets an empty proof, which it cannot read. */
export function createProve(token: string): Prove {
  return (socket, nonce) => {
    const listener = toListener(socket);
    return listener === undefined ? '' : toProof(token, 'control', listener, nonce);
  };
}
