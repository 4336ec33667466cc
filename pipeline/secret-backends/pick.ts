import type * as z from 'zod';
import { ownValue } from '../../schema/own-value.ts';
import type { Reference } from './backend.ts';
import { toBackendError } from './refuse.ts';

/** An answer of a service in the expected form. @throws {PipelineError} secret-backend-failed without the answer's content */
export function parseReply<Schema extends z.ZodType>(
  title: string,
  schema: Schema,
  json: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw toBackendError(
    'secret-backend-failed',
    `${title} answered in an unexpected form${place === '' ? '' : ` (at ${place})`}`,
    'check the address and the version of the service',
  );
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;
}

/** The field of an object that a reference names. @throws {PipelineError} secret-backend-not-found (usage) */
export function pickField(title: string, fields: Readonly<Record<string, unknown>>, key: string): string {
  const found = toText(ownValue(fields, key));
  if (found !== undefined) return found;
  throw toBackendError(
    'secret-backend-not-found',
    `${title}: the secret has no field "${key}" with a text`,
    'name one of its fields behind # in the reference',
    'usage',
  );
}

/** A value as a whole, or the field of its JSON that the reference names. @throws {PipelineError} secret-backend-not-found (usage) */
export function pickFromText(title: string, text: string, { key }: Reference): string {
  if (key === undefined) return text;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return pickField(title, isObject ? (value as Record<string, unknown>) : {}, key);
}
