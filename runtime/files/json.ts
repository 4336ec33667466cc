/**
 * The object in a JSON text; undefined for anything else. The runtime's own small state files are read with this and
 * plain checks of their fields: building schemas for them would take longer than the rest of the start.
 */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** True when every one of these fields is a text. */
export function hasTexts<K extends string>(
  value: unknown,
  ...fields: readonly K[]
): value is Record<string, unknown> & Record<K, string> {
  return isObject(value) && fields.every((field) => typeof value[field] === 'string');
}
