import type { IncomingMessage } from 'node:http';
import { RuntimeError } from '../errors.ts';

/** What a request asks for: its path as the URL standard normalizes it, and its query with the leading `?`, or ''. */
export interface Target {
  path: string;
  search: string;
}

/** Only such a path is the same after parsing. */
const plain = /^\/[A-Za-z0-9_/-]*$/;

/** @throws {RuntimeError} `request-path-invalid` (400) for a request target that is not a path */
export function toTarget({ url = '/' }: IncomingMessage): Target {
  if (plain.test(url)) return { path: url, search: '' };
  const parsed = url.startsWith('/') ? URL.parse(`http://localhost${url}`) : null;
  if (parsed !== null) return { path: parsed.pathname, search: parsed.search };
  throw new RuntimeError(
    'request-path-invalid',
    'the request target is not a path',
    'request a path such as /healthz',
    400,
  );
}
