import type { IncomingMessage } from 'node:http';
import { RuntimeError } from '../errors.ts';

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/** The loopback address to listen on for a host of the manifest; undefined when it is none. */
export function toLoopback(host: string): '127.0.0.1' | '::1' | undefined {
  const name = host.toLowerCase();
  if (name === '127.0.0.1' || name === 'localhost') return '127.0.0.1';
  return name === '::1' || name === '[::1]' ? '::1' : undefined;
}

/** The origins of a page that this machine's `port` serves. */
export function toOrigins(port: number): string[] {
  return loopbackNames.map((name) => `http://${name}:${port}`);
}

/**
 * Refuses what a web page elsewhere could cause a browser to send: a Host that is not loopback (a name that was
 * rebound to 127.0.0.1) and an Origin that is not the app's own. @throws RuntimeError (403)
 */
export function assertLocal(request: IncomingMessage, port: number, origins: readonly string[]): void {
  const { host, origin } = request.headers;
  if ((request.headersDistinct['host']?.length ?? 0) > 1) {
    throw new RuntimeError('host-forbidden', 'the request has more than one Host', 'send one Host', 403);
  }
  if (host === undefined || !isLoopbackHost(host, port)) {
    const message = `Host ${JSON.stringify(host ?? '')} is not this machine`;
    throw new RuntimeError('host-forbidden', message, `use http://127.0.0.1:${port}`, 403);
  }
  if (origin !== undefined && !origins.includes(origin.toLowerCase())) {
    const message = `Origin ${JSON.stringify(origin)} is not this app`;
    throw new RuntimeError(
      'origin-forbidden',
      message,
      "call from the app's own page, or without Origin",
      403,
    );
  }
  // Browsers say so themselves even where they send no Origin (an <img>, a link): other sites have no business here.
  if (
    request.headers['sec-fetch-site'] === 'cross-site' &&
    request.headers['sec-fetch-mode'] !== 'navigate'
  ) {
    throw new RuntimeError(
      'origin-forbidden',
      'another site caused this request',
      'open the app itself',
      403,
    );
  }
}

function isLoopbackHost(host: string, port: number): boolean {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(host.toLowerCase());
  if (match === null) return false;
  const [, name = '', given] = match;
  return loopbackNames.includes(name) && (given === undefined || Number(given) === port);
}
