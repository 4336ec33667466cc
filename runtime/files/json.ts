/**
 * Parses a JSON object; undefined for any other text. The runtime's small state files are read with this and
 * plain field checks: building zod schemas for them would take longer than the rest of the start.
 */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value is a JSON object, not an array and not null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Whether `value` is an object and each of these fields is a string. */
export function hasTexts<K extends string>(
  value: unknown,
  ...fields: readonly K[]
): value is Record<string, unknown> & Record<K, string> {
  return isObject(value) && fields.every((field) => typeof value[field] === 'string');
}
