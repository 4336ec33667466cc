import type { IncomingMessage } from 'node:http';
import { toLoopbackOrigins } from '../../schema/loopback.ts';
import { toPairs } from './forwarded.ts';

/**
 * Headers that let a page read an answer of its own server when it calls it by another loopback name, as a page at 127.0.0.1 does
 * that has `http://localhost:<its port>` in its code: to a browser that is another origin, to the app it is not. Names and values
 * alternate; empty for every other request. A page on another port gets none: the API decides about it.
 */
export function toOwnNameRules({ headers: { host, origin } }: IncomingMessage, port: number): string[] {
  if (origin === undefined || origin === `http://${host}`) return [];
  if (!toLoopbackOrigins(port).includes(origin)) return [];
  return [
    'Access-Control-Allow-Origin',
    origin,
    'Access-Control-Allow-Credentials',
    'true',
    'Vary',
    'Origin',
  ];
}

/** The answer to the question of a browser before such a call (https://fetch.spec.whatwg.org/#cors-preflight-fetch); undefined for another request. */
export function answerPreflight(
  { method, headers }: IncomingMessage,
  ownNameRules: readonly string[],
): string[] | undefined {
  const asked = headers['access-control-request-method'];
  if (method !== 'OPTIONS' || asked === undefined || ownNameRules.length === 0) return undefined;
  const names = headers['access-control-request-headers'];
  return [
    ...ownNameRules,
    'Access-Control-Allow-Methods',
    asked,
    ...(names === undefined ? [] : ['Access-Control-Allow-Headers', names]),
  ];
}

/** Adds the rules to an answer of the API that has none of its own. */
export function withOwnNameRules(headers: readonly string[], rules: readonly string[]): string[] {
  const decides = toPairs(headers).some(([name]) => name.toLowerCase() === 'access-control-allow-origin');
  return decides ? [...headers] : [...headers, ...rules];
}
