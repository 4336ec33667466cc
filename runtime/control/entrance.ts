import type { IncomingMessage } from 'node:http';
import { RuntimeError } from '../errors.ts';
import { allows, type Scope } from '../keys/scopes.ts';
import { waitPatiently } from './wait-patiently.ts';

/** The scope that a request has by its bearer token or API key. @throws {RuntimeError} `token-invalid` (401) */
export type Authorize = (request: IncomingMessage) => Scope;

/**
 * Where requests that need a token come in. The server listens before the token is in its file: a request that comes earlier waits,
 * and is neither refused nor let in.
 */
export class Entrance {
  readonly #opened = Promise.withResolvers<void>();
  #authorize: Authorize | undefined;

  open(authorize: Authorize): void {
    this.#authorize = authorize;
    this.#opened.resolve();
  }

  /**
   * A promise only while the entrance is closed.
   * @throws {RuntimeError} `token-invalid` (401), `app-starting` (503) when it stays closed for too long
   */
  scopeOf(request: IncomingMessage): Scope | Promise<Scope> {
    if (this.#authorize !== undefined) return this.#authorize(request);
    return waitPatiently(this.#opened.promise).then(() => {
      if (this.#authorize !== undefined) return this.#authorize(request);
      const message = 'the runtime is still starting';
      throw new RuntimeError('app-starting', message, 'try again in a moment', 503);
    });
  }
}

/** @throws {RuntimeError} `scope-missing` (403) when the key's scope is too small */
export function assertScope(granted: Scope, needed: Scope): void {
  if (allows(granted, needed)) return;
  const message = `this call requires the scope ${needed}; the key has ${granted}`;
  throw new RuntimeError('scope-missing', message, `create a key: ctl keys create --scope ${needed}`, 403);
}
