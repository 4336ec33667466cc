import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { RuntimeError } from '../errors.ts';
import { type Coding, chooseCoding } from './accept-encoding.ts';
import type { ContentTags } from './content-tag.ts';
import type { StaticFile, StoredFile } from './find-file.ts';
import { isHashedName } from './hashed-name.ts';
import { toMediaType } from './mime.ts';
import { isOutdated, isUnchanged, needsTag, toRange } from './preconditions.ts';

const year = 31_536_000;

/**
 * Sends a file, in the coding that the client prefers, with a validator made from its content; conditional requests and single
 * ranges (RFC 9110, sections 13 and 14). No Last-Modified: packages give every file the same time. A `status` other than 200 is the page
 * of an error, which is sent whole.
 * @throws {RuntimeError} `precondition-failed` (412), `range-invalid` (416), `route-unknown` (404) when the client takes no coding that is there
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  tags: ContentTags,
  status = 200,
): Promise<void> {
  const { headers, method } = request;
  if (file.variants.size > 1 || !file.variants.has('identity'))
    response.appendHeader('vary', 'accept-encoding');
  const { coding, path, stats } = chooseVariant(file, headers['accept-encoding']);
  const tag = await tags.find({ path, stats }, needsTag(headers));
  if (status === 200 && isOutdated(headers, tag)) {
    const message = 'the file has other content than If-Match asks for';
    throw new RuntimeError('precondition-failed', message, 'load the file again', 412);
  }
  const isKnown = status === 200 && isUnchanged(headers, tag);
  const range =
    status === 200 && method === 'GET' && !isKnown ? toRange(headers, stats.size, tag) : undefined;
  if (range === 'outside') {
    response.setHeader('content-range', `bytes */${stats.size}`);
    throw new RuntimeError(
      'range-invalid',
      'the requested range is outside the file',
      'request a range inside the file',
      416,
    );
  }
  setValidity(response, status, file.name, tag);
  if (isKnown) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('content-type', toMediaType(file.name));
  if (coding !== 'identity') response.setHeader('content-encoding', coding);
  if (status === 200) response.setHeader('accept-ranges', 'bytes');
  const { start, end } = range ?? { start: 0, end: stats.size - 1 };
  response.setHeader('content-length', end - start + 1);
  if (range !== undefined) response.setHeader('content-range', `bytes ${start}-${end}/${stats.size}`);
  response.writeHead(range === undefined ? status : 206);
  if (method === 'HEAD' || stats.size === 0) {
    response.end();
    return;
  }
  await pipeline(createReadStream(path, { start, end }), response);
}

/** What a browser may keep, and how it asks again. The page of an error is not kept. */
function setValidity(response: ServerResponse, status: number, name: string, tag: string | undefined): void {
  const isHashed = status === 200 && isHashedName(name);
  response.setHeader('cache-control', isHashed ? `public, max-age=${year}, immutable` : 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  if (tag !== undefined && status === 200) response.setHeader('etag', tag);
}

function chooseVariant(
  { name, variants }: StaticFile,
  accepted: string | undefined,
): StoredFile & { coding: Coding } {
  const coding = chooseCoding(accepted, variants);
  const stored = coding === undefined ? undefined : variants.get(coding);
  if (coding !== undefined && stored !== undefined) return { coding, ...stored };
  const message = `${name} is there in another content coding only`;
  const remedy = `send Accept-Encoding with one of: ${[...variants.keys()].join(', ')}`;
  throw new RuntimeError('route-unknown', message, remedy, 404);
}
