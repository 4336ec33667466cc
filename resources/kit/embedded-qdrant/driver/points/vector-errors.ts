import { type ApiError, toInputError } from '../server/api-error.ts';

/** An unknown name of vectors, or a missing one. */
export function toMissingVector(name: string, known: readonly string[]): ApiError {
  if (name !== '') return toInputError(`Not existing vector name error: ${name}`);
  return toInputError(
    known.length === 0
      ? 'the collection has no vectors'
      : `Collection requires specified vector name in the request, available names: ${known.join(', ')}`,
  );
}

export const toDimensionError = (expected: number, got: number): ApiError =>
  toInputError(`Vector dimension error: expected dim: ${expected}, got ${got}`);
