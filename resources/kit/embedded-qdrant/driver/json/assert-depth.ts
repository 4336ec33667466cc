import { toFormatError } from '../server/api-error.ts';

/** As deep as Qdrant's own JSON reader goes. */
const maxDepth = 128;

function isTooDeep(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > maxDepth) return true;
  return Object.values(value).some((one) => isTooDeep(one, depth + 1));
}

/** @throws {ApiError} 400 when objects and lists are deeper inside each other than filters and answers can follow */
export function assertDepth(value: unknown, place: string): void {
  if (isTooDeep(value, 1)) throw toFormatError(place, 'recursion limit exceeded');
}
