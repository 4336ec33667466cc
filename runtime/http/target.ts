import type { IncomingMessage } from 'node:http';
import { RuntimeError } from '../errors.ts';

/** The target of a request: the path, normalized by the URL standard, and the query with its leading `?`, or ''. */
export interface Target {
  path: string;
  search: string;
}

/** A path that URL parsing does not change. */
const plain = /^\/[A-Za-z0-9_/-]*$/;

/** Parses the request target. @throws {RuntimeError} `request-path-invalid` (400) for a request target that is not a path */
export function toTarget({ url = '/' }: IncomingMessage): Target {
  if (plain.test(url)) return { path: url, search: '' };
  // The URL standard reads a backslash as a slash; the API behind the proxy may not.
  const isPath = /^\/[^\\?]*(?:\?|$)/.test(url);
  const parsed = isPath ? URL.parse(`http://localhost${url}`) : null;
  if (parsed !== null) return { path: parsed.pathname, search: parsed.search };
  throw new RuntimeError(
    'request-path-invalid',
    'the request target is not a path',
    'request a path such as /healthz',
    400,
  );
}
