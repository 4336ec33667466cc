import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { CallError } from './call-error.ts';

const toDigest = (text: string) => createHash('sha256').update(text).digest();

function sentToken(headers: IncomingHttpHeaders, query: URLSearchParams): string | undefined {
  const inQuery = query.get('token');
  if (inQuery) return inQuery;
  const [scheme = '', value = ''] = (headers.authorization ?? '').split(/\s+/);
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return undefined;
  // The original takes the token as the password or as the user of HTTP's basic login.
  const [user = '', password = ''] = Buffer.from(value, 'base64').toString().split(':');
  return password || user;
}

/**
 * Refuses a call that sends another token than that of this installation: it is meant for another server. `isRequired`: a call without one is
 * refused too, because the server listens where other users of the computer can reach it.
 * @throws {CallError} 401
 */
export function assertToken(
  headers: IncomingHttpHeaders,
  query: URLSearchParams,
  { token, isRequired }: { token: string; isRequired: boolean },
): void {
  const sent = sentToken(headers, query);
  if (sent === undefined && !isRequired) return;
  if (sent !== undefined && timingSafeEqual(toDigest(sent), toDigest(token))) return;
  throw new CallError(401, 'Bad or missing authentication: send the value of BROWSERLESS_TOKEN as ?token=');
}
