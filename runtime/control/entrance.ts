import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { RuntimeError } from '../errors.ts';
import type { Scope } from '../../schema/command-line/scopes.ts';
import { allows } from '../keys/scopes.ts';
import { waitPatiently } from './wait-patiently.ts';

/** The scope that a request has by its bearer token or API key. @throws {RuntimeError} `token-invalid` (401) */
export type Authorize = (request: IncomingMessage) => Scope;

/** The proof of this server's token for a client's nonce, on this connection. */
export type Prove = (socket: Socket, nonce: string) => string;

/** What the server can do once the token is in its file. */
export interface Admission {
  authorize: Authorize;
  prove: Prove;
}

/**
 * Where requests that need a token come in. The server listens before the token is in its file: a request that comes earlier waits,
 * and is neither refused nor let in.
 */
export class Entrance {
  readonly #opened = Promise.withResolvers<void>();
  #admission: Admission | undefined;

  open(admission: Admission): void {
    this.#admission = admission;
    this.#opened.resolve();
  }

  /**
   * A promise only while the entrance is closed.
   * @throws {RuntimeError} `token-invalid` (401), `app-starting` (503) when it stays closed for too long
   */
  scopeOf(request: IncomingMessage): Scope | Promise<Scope> {
    return this.#use(({ authorize }) => authorize(request));
  }

  /** A promise only while the entrance is closed. @throws {RuntimeError} `app-starting` (503) when it stays closed for too long */
  prove(socket: Socket, nonce: string): string | Promise<string> {
    return this.#use(({ prove }) => prove(socket, nonce));
  }

  #use<Result>(use: (admission: Admission) => Result): Result | Promise<Result> {
    if (this.#admission !== undefined) return use(this.#admission);
    return waitPatiently(this.#opened.promise).then(() => {
      if (this.#admission !== undefined) return use(this.#admission);
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
