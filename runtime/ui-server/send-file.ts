import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { RuntimeError } from '../errors.ts';
import type { FoundFile } from './find-file.ts';
import { toMediaType } from './mime.ts';

/** Names with a hash of the content, as build tools write them (`index-BQ3fX9aZ.js`): the content never changes. */
const hashedName = /[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;
const year = 31_536_000;

/** Sends a file with validators; conditional and single-range requests (RFC 9110, sections 13 and 14). */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: FoundFile,
): Promise<void> {
  const html = /\.html?$/i.test(file.path);
  const immutable = !html && hashedName.test(file.path) && file.path.includes('assets');
  response.setHeader('etag', file.etag);
  response.setHeader('last-modified', file.mtime.toUTCString());
  response.setHeader('cache-control', immutable ? `public, max-age=${year}, immutable` : 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  if (isUnchanged(request, file)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('content-type', toMediaType(file.path));
  response.setHeader('accept-ranges', 'bytes');
  const range = toRange(request, file);
  if (range === 'outside') {
    response.setHeader('content-range', `bytes */${file.size}`);
    throw new RuntimeError(
      'range-invalid',
      'the requested range is outside the file',
      'request a range inside the file',
      416,
    );
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  response.setHeader('content-length', end - start + 1);
  if (range !== undefined) response.setHeader('content-range', `bytes ${start}-${end}/${file.size}`);
  response.writeHead(range === undefined ? 200 : 206);
  if (request.method === 'HEAD' || file.size === 0) {
    response.end();
    return;
  }
  await pipeline(createReadStream(file.path, { start, end }), response);
}

function isUnchanged({ headers }: IncomingMessage, { etag, mtime }: FoundFile): boolean {
  const match = headers['if-none-match'];
  if (match !== undefined) {
    return match === '*' || match.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(mtime.getTime() / 1000) * 1000 <= since;
}

function toRange(
  { headers }: IncomingMessage,
  file: FoundFile,
): { start: number; end: number } | 'outside' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '');
  const guard = headers['if-range'];
  if (match === null || (guard !== undefined && guard !== file.etag)) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, file.size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? file.size - 1 : Math.min(Number(last), file.size - 1);
  return start > end ? 'outside' : { start, end };
}
