import type { IncomingMessage } from 'node:http';
import type * as z from 'zod';
import { readLimited } from '../../schema/read-limited.ts';
import { RuntimeError } from '../errors.ts';
import { RequestError } from './respond.ts';

/** Bytes. */
const bodyLimit = 1024 * 1024;

/** The JSON body of a request. @throws {RuntimeError} `json-syntax` (400), `body-too-large` (413) */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) throw tooLarge();
  const bytes = await readLimited(request, bodyLimit);
  if (bytes === undefined) throw tooLarge();
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's message quotes the text, which can contain a secret.
    throw new RuntimeError('json-syntax', 'the body is not JSON', 'send a JSON object in UTF-8', 400);
  }
}

/** Validates the input. @throws {RequestError} `request-invalid` (400) with every fault and its path */
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
  return new RuntimeError('body-too-large', message, 'send a smaller body', 413);
}
