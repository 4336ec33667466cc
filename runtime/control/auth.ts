import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RuntimeError } from '../errors.ts';
import type { openKeyring } from '../keys/keys.ts';
import { allows, type Scope } from '../keys/scopes.ts';

/** Tells what a request may do, from its bearer token or API key. */
export type Authorize = (request: IncomingMessage) => Scope;

const remedy = 'send "Authorization: Bearer <token>" with the token from app data, or an API key';

/** @throws RuntimeError (401) from the returned function. Lengths and bytes of the token take no part in its timing. */
export function createAuthorize(token: string, keyring: ReturnType<typeof openKeyring>): Authorize {
  const expected = digest(token);
  return (request) => {
    const given = /^Bearer +([^\s]+) *$/i.exec(request.headers.authorization ?? '')?.[1];
    if (given === undefined) {
      throw new RuntimeError('token-invalid', 'a bearer token is needed', remedy, 401);
    }
    if (timingSafeEqual(digest(given), expected)) return 'admin';
    const scope = keyring.scopeOf(given);
    if (scope === undefined) {
      throw new RuntimeError('token-invalid', 'this token is not valid here', remedy, 401);
    }
    return scope;
  };
}

/** @throws RuntimeError (403) when the key's scope is too small */
export function assertScope(granted: Scope, needed: Scope): void {
  if (allows(granted, needed)) return;
  const message = `this call needs the scope ${needed}; the key has ${granted}`;
  throw new RuntimeError('scope-missing', message, `create a key: ctl keys create --scope ${needed}`, 403);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
