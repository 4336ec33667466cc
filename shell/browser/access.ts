import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { findForeignHeader } from '../../schema/loopback.ts';
import type { ConsoleHosts } from './console-hosts.ts';

/** The path of everything the shell serves and of its cookie, so that the app's own pages never receive the cookie. */
export const basePath = '/console/';

/** Access control of the console: sessions for browsers that opened a link of this process. A code and its session belong to one host. */
export interface Access {
  hosts: ConsoleHosts;
  /** Creates a code that is valid once, for five minutes, on the host with this name. */
  createCode(host: string): string;
  /** Exchanges a code for a new session; undefined when the code is not valid or no longer valid on the host of the request. */
  enter(code: string, headers: IncomingHttpHeaders): Entry | undefined;
  /** Whether the files of the console may be read. */
  hasSession(headers: IncomingHttpHeaders): boolean;
  /** Whether the calls of its pages are allowed. */
  mayCall(headers: IncomingHttpHeaders): boolean;
}

/** A session that begins. */
export interface Entry {
  /** The Set-Cookie header. */
  cookie: string;
  /**
   * For a browser that knows the console by the address: it sends the cookie to every port of the address, so that calls need this key too,
   * which the page keeps in storage of its own port.
   */
  key: string | undefined;
}

const codeLifetimeMs = 5 * 60_000;

/** Creates the access control of one shell process. `now` is monotonic milliseconds. */
export function createAccess(hosts: ConsoleHosts, now: () => number = () => performance.now()): Access {
  const codes = new Map<string, { host: string; validUntil: number }>();
  const sessions = new Map<string, { host: string; key: string | undefined }>();
  const createSecret = () => randomBytes(32).toString('base64url');
  // Browsers send the cookies of a host to all of its ports, so that other apps' cookies of the address 127.0.0.1 come along.
  const cookieName = `console_session_${hosts.port}_${randomBytes(4).toString('hex')}`;
  const findSession = ({ host, cookie = '' }: IncomingHttpHeaders) =>
    cookie
      .split(';')
      .map((pair) => pair.trim().split('=', 2))
      .flatMap(([name, value = '']) => (name === cookieName ? (sessions.get(value) ?? []) : []))
      .find((session) => session.host === host);
  return {
    hosts,
    createCode: (host) => {
      const code = createSecret();
      codes.set(code, { host, validUntil: now() + codeLifetimeMs });
      return code;
    },
    enter: (code, headers) => {
      const known = codes.get(code);
      codes.delete(code);
      if (known === undefined || now() > known.validUntil || known.host !== headers.host) return undefined;
      const session = createSecret();
      const isBrowser =
        headers['sec-fetch-site'] !== undefined || headers['user-agent']?.startsWith('Mozilla/');
      const key = isBrowser === true && known.host === hosts.address ? createSecret() : undefined;
      sessions.set(session, { host: known.host, key });
      return { cookie: `${cookieName}=${session}; Path=${basePath}; HttpOnly; SameSite=Strict`, key };
    },
    hasSession: (headers) => findSession(headers) !== undefined,
    mayCall: (headers) => {
      const session = findSession(headers);
      if (session?.key === undefined) return session !== undefined;
      return isSameSecret(String(headers['x-console-key']), session.key);
    },
  };
}

/**
 * The reason to refuse a request; undefined when it comes from the console's own page or not from a page. A page of another
 * origin cannot send our Origin, and a request through DNS rebinding has another Host. The app's own pages
 * are on another host, which browsers report as `cross-site` or `same-site`: they are refused too. `isEntrance`: a link, which a file
 * opens; its code is what counts.
 */
export function findRefusal(
  { method, headers, isEntrance }: { method: string; headers: IncomingHttpHeaders; isEntrance: boolean },
  { name, address }: ConsoleHosts,
): string | undefined {
  const foreign = findForeignHeader(headers, {
    isOwnHost: (host) => host === name || host === address,
    origins: () => [`http://${headers.host}`],
    fromLinks: isEntrance,
  });
  if (foreign === 'host') return 'Host must be that of the console';
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
