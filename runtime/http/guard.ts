import type { IncomingMessage } from 'node:http';
import { findForeignHeader, isLoopbackHost, type OwnPages } from '../../schema/loopback.ts';
import { RuntimeError } from '../errors.ts';

/**
 * Refuses requests that a foreign web page can make a browser send: a Host that is not loopback (a name
 * rebound to 127.0.0.1), an Origin that is not the app's, and what a page of another site or port loads, frames or opens. @throws {RuntimeError} `host-forbidden`, `origin-forbidden` (403)
 */
export function assertLocal(
  request: IncomingMessage,
  port: number,
  pages: Pick<OwnPages, 'origins' | 'fromLinks'>,
): void {
  const { host, origin } = request.headers;
  if (countHosts(request.rawHeaders) > 1) {
    throw new RuntimeError('host-forbidden', 'the request has more than one Host', 'send one Host', 403);
  }
  const foreign = findForeignHeader(request.headers, {
    isOwnHost: (name) => isLoopbackHost(name, port),
    ...pages,
  });
  if (foreign === 'host') {
    const message = `Host ${JSON.stringify(host ?? '')} is not a loopback name`;
    throw new RuntimeError('host-forbidden', message, `use http://127.0.0.1:${port}`, 403);
  }
  if (foreign === 'origin') {
    const message = `Origin ${JSON.stringify(origin)} is not an origin of this app`;
    throw new RuntimeError(
      'origin-forbidden',
      message,
      "call from the app's own page, or without Origin",
      403,
    );
  }
  if (foreign !== undefined) {
    const site = String(request.headers['sec-fetch-site']);
    const message = `a page of another site or port caused the request (Sec-Fetch-Site: ${site})`;
    throw new RuntimeError('origin-forbidden', message, 'open the app itself', 403);
  }
}

/** Names and values alternate. Node's `headers` keeps the first Host only, and `headersDistinct` copies every header. */
export function countHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count;
}
