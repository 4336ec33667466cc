import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { findForeignHeader } from '../../schema/loopback.ts';

const cookieName = 'console_session';

/** Everything the shell serves lies below this path, and so does its cookie: the app's own pages never get it. */
export const basePath = '/console/';

/** Access to the console, for a browser that opened a link of this process. */
export interface Access {
  /** A code for one use within five minutes. */
  createCode(): string;
  /** Spends a code: the Set-Cookie header of a new session, or undefined when the code is not (or no longer) valid. */
  enter(code: string): string | undefined;
  hasSession(headers: IncomingHttpHeaders): boolean;
}

const codeLifetimeMs = 5 * 60_000;

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
 * Why a request is refused; undefined when it comes from the console's own page or from no page at all. A page of another
 * origin cannot name our Origin, and one that reached us under another name (DNS rebinding) shows it in Host. The app's own pages
 * are of another port, which browsers call `same-site`: they have no business here either.
 */
export function findRefusal(
  { method, headers }: { method: string; headers: IncomingHttpHeaders },
  port: number,
): string | undefined {
  const host = `127.0.0.1:${port}`;
  const foreign = findForeignHeader(headers, {
    isOwnHost: (name) => name === host,
    origins: [`http://${host}`],
    sites: ['same-origin'],
    fromLinks: false,
  });
  if (foreign === 'host') return `Host must be ${host}`;
  if (foreign !== undefined) return 'another page may not call this';
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead && headers.origin === undefined && headers['x-shell-key'] === undefined)
    return 'Origin is missing';
  return undefined;
}

/** Compares secrets without telling by time where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
