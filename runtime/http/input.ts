import type { IncomingMessage } from 'node:http';
import type * as z from 'zod';
import { RuntimeError } from '../errors.ts';
import { RequestError } from './respond.ts';

export const bodyLimit = 1024 * 1024;

/** The path and query of a request. @throws RuntimeError 400 for a target that is no path */
export function toUrl({ url = '/' }: IncomingMessage): URL {
  const text = `http://localhost${url}`;
  if (url.startsWith('/') && URL.canParse(text)) return new URL(text);
  throw new RuntimeError(
    'request-path-invalid',
    'the request names no path',
    'ask for a path such as /healthz',
    400,
  );
}

/** The JSON body of a request. @throws RuntimeError 400 `json-syntax`, 413 `body-too-large` */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) throw tooLarge();
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bodyLimit) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, and the text may hold a secret.
    throw new RuntimeError('json-syntax', 'the body is not JSON', 'send a JSON object in UTF-8', 400);
  }
}

/** The checked input. @throws RequestError 400 `request-invalid` with every fault and its place */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, what: 'body' | 'query'): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = result.error.issues.map(({ path, message }) => ({
    code: 'value-invalid',
    path: path.map(String).join('.'),
    message,
  }));
  const message = errors.map((fault) => `${fault.path || what}: ${fault.message}`).join('; ');
  throw new RequestError(
    'request-invalid',
    message,
    `see the ${what} of this call in GET /openapi.json`,
    errors,
  );
}

function tooLarge(): RuntimeError {
  const message = `the body is larger than ${bodyLimit} bytes`;
  return new RuntimeError('body-too-large', message, 'send less at once', 413);
}
