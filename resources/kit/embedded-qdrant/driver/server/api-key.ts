import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ApiError } from './api-error.ts';

const bearer = /^bearer\s+(.+)$/i;

function sentKey(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['api-key'];
  if (typeof key === 'string' && key !== '') return key;
  return bearer.exec(headers.authorization ?? '')?.[1]?.trim();
}

const toDigest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Refuses a request that sends another key than the one of this installation: it is meant for another server. A request without a key
 * passes, because most programs send none; other users of the computer do not reach the server.
 * @throws {ApiError} 401
 */
export function assertKey(headers: IncomingHttpHeaders, expected: string): void {
  const key = sentKey(headers);
  if (key === undefined || timingSafeEqual(toDigest(key), toDigest(expected))) return;
  throw new ApiError(
    401,
    'Unauthorized: Invalid API key or JWT: use the value of QDRANT_API_KEY, or send no key',
  );
}
