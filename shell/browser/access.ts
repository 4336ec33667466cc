import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { findForeignHeader } from '../../schema/loopback.ts';

const cookieName = 'console_session';

/** The path of everything the shell serves and of its cookie, so that the app's own pages never receive the cookie. */
export const basePath = '/console/';

/** Access control of the console: sessions for browsers that opened a link of this process. */
export interface Access {
  /** Creates a code that is valid once, for five minutes. */
  createCode(): string;
  /** Exchanges a code for the Set-Cookie header of a new session; undefined when the code is not valid or no longer valid. */
  enter(code: string): string | undefined;
  hasSession(headers: IncomingHttpHeaders): boolean;
}

const codeLifetimeMs = 5 * 60_000;

/** Creates the access control of one shell process. `now` is monotonic milliseconds. */
export function createAccess(now: () => number = () => performance.now()): Access {
  const codes = new Map<string, number>();
  const sessions = new Set<string>();
  const createSecret = () => randomBytes(32).toString('base64url');
  return {
    createCode: () => {
      const code = createSecret();
      codes.set(code, now() + codeLifetimeMs);
      return code;
    },
    enter: (code) => {
      const validUntil = codes.get(code) ?? Number.NEGATIVE_INFINITY;
      codes.delete(code);
      if (now() > validUntil) return undefined;
      const session = createSecret();
      sessions.add(session);
      return `${cookieName}=${session}; Path=${basePath}; HttpOnly; SameSite=Strict`;
    },
    hasSession: (headers) =>
      (headers.cookie ?? '').split(';').some((pair) => {
        const [name, value = ''] = pair.trim().split('=', 2);
        return name === cookieName && sessions.has(value);
      }),
  };
}

/**
 * The reason to refuse a request; undefined when it comes from the console's own page or not from a page. A page of another
 * origin cannot send our Origin, and a request through DNS rebinding has another Host. The app's own pages
 * are on another port, which browsers report as `same-site`: they are refused too.
 */
export function findRefusal(
  { method, headers }: { method: string; headers: IncomingHttpHeaders },
  port: number,
): string | undefined {
  const host = `127.0.0.1:${port}`;
  const foreign = findForeignHeader(headers, {
    isOwnHost: (name) => name === host,
    origins: () => [`http://${host}`],
    fromLinks: false,
  });
  if (foreign === 'host') return `Host must be ${host}`;
  if (foreign !== undefined) return 'requests from other pages are not allowed';
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead && headers.origin === undefined && headers['x-shell-key'] === undefined)
    return 'Origin is missing';
  return undefined;
}

/** Compares secrets in constant time. */
export function isSameSecret(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
