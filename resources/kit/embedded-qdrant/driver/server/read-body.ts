import type { IncomingMessage } from 'node:http';
import { ApiError } from './api-error.ts';

/** As Qdrant's default. */
const maxBytes = 32 * 1024 * 1024;

const toTooLarge = () =>
  new ApiError(
    413,
    `Payload error: the body is larger than the limit of ${maxBytes} bytes; send fewer points at once`,
  );

/** Reads the body of a request. @throws {ApiError} 413 for a large one, 415 for one that is compressed */
export async function readLimited(request: IncomingMessage): Promise<Uint8Array> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new ApiError(
      415,
      `Wrong input: the content encoding ${encoding} is not read; send the JSON as it is`,
    );
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw toTooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw toTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
