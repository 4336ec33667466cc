import type * as z from 'zod';
import { ApiError } from './api-error.ts';

/**
 * Reads the body of a request.
 * @throws {ApiError} 400 that names the field
 */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  if (body === undefined) throw new ApiError(400, 'missing request body');
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  throw new ApiError(
    400,
    `invalid request: ${field === '' ? 'the body' : field}: ${issue?.message ?? 'wrong form'}`,
  );
}
