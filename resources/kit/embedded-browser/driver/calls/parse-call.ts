import type * as z from 'zod';
import { CallError } from '../server/call-error.ts';
import type { PageRequest } from './options.ts';

function toObject(text: string, type: string): unknown {
  // The original takes a page as it is, too.
  if (type.startsWith('text/html')) return { html: text };
  try {
    return JSON.parse(text);
  } catch {
    throw new CallError(400, 'The body is not JSON: send an object such as {"url": "https://example.com"}');
  }
}

/**
 * Reads the body of a call. An option that this member does not have is refused by its name.
 * @throws {CallError} 400 with every fault
 */
export function parseCall<Request extends PageRequest>(
  schema: z.ZodType<Request>,
  text: string,
  type: string,
): Request {
  const parsed = schema.safeParse(toObject(text, type));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join('.')}: ${message}`,
    );
    throw new CallError(400, `The body is refused: ${faults.join('; ')}`);
  }
  const { url, html } = parsed.data;
  if ((url === undefined) === (html === undefined)) {
    throw new CallError(400, 'The body is refused: it needs either "url" or "html"');
  }
  return parsed.data;
}
