import type { IncomingMessage } from 'node:http';
import { CallError } from './call-error.ts';

const maxBytes = 32 * 1024 * 1024;

const toTooLarge = () => new CallError(413, `The body is larger than ${maxBytes} bytes`);

/** Reads the body of a call. @throws {CallError} 413 for a large one */
export async function readBody(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw toTooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw toTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
