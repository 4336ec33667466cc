import type { IncomingMessage } from 'node:http';
import { isLoopbackHost, toLoopbackOrigins } from '../../schema/loopback.ts';
import { RuntimeError } from '../errors.ts';
import { countHosts } from '../http/guard.ts';

/**
 * Refuses a request to a service that a page of another origin has made a browser send: a Host that is not loopback (a name rebound to
 * 127.0.0.1), an Origin or a site that is not the app's. Programs, which send none of these headers, pass. Pages of the app are those on
 * one of `ports`: the Referer, which a page cannot forge, shows them where a browser sends no Origin (an <img>). A link on another site
 * may open a page, but not in a frame. The server of a user interface often passes on the Host that it got, with the port of its pages.
 * @throws {RuntimeError} `host-forbidden`, `origin-forbidden` (403)
 */
export function assertOwnPage(request: IncomingMessage, port: number, ports: () => readonly number[]): void {
  const { host, origin, referer, 'sec-fetch-site': site } = request.headers;
  const named = [host, toAuthority(request.url ?? '/')].filter((name) => name !== undefined);
  const isOwnHost = (name: string) =>
    isLoopbackHost(name, port) || ports().some((page) => isLoopbackHost(name, page));
  const foreign = named.find((name) => !isOwnHost(name));
  if (foreign !== undefined || countHosts(request.rawHeaders) > 1) {
    const message = `Host ${JSON.stringify(foreign ?? host)} is not a loopback name`;
    throw new RuntimeError('host-forbidden', message, `use http://127.0.0.1:${port}`, 403);
  }
  const isOwn = (page: string) => ports().some((own) => toLoopbackOrigins(own).includes(page));
  if (origin !== undefined) {
    if (isOwn(origin.toLowerCase())) return;
    throw refusal(`Origin ${JSON.stringify(origin)} is not an origin of this app`);
  }
  if (site === undefined || site === 'none' || site === 'same-origin') return;
  if (isOwn(toOrigin(referer)) || opensPage(request)) return;
  throw refusal(`a page of another origin (Sec-Fetch-Site: ${String(site)}) has caused the request`);
}

function opensPage({ method, headers }: IncomingMessage): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = headers;
  return (method === 'GET' || method === 'HEAD') && mode === 'navigate' && dest === 'document';
}

/** The host of a request target in absolute form, which servers prefer to the Host. */
function toAuthority(url: string): string | undefined {
  return url.startsWith('/') || url === '*' ? undefined : (URL.parse(url)?.host ?? '');
}

function toOrigin(referer: string | undefined): string {
  return (referer === undefined ? undefined : URL.parse(referer)?.origin) ?? '';
}

function refusal(message: string): RuntimeError {
  return new RuntimeError(
    'origin-forbidden',
    message,
    "call from the app's own page, or without Origin",
    403,
  );
}
