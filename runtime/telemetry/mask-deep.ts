/** Masks every string in a JSON-like value, keys included. The result is still well-formed JSON. */
export function maskDeep(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (typeof value === 'number') return toMaskedNumber(value, mask);
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, mask));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [mask(key), maskDeep(item, mask)] as const),
  );
}

/** A secret of digits can appear as a JSON number. */
function toMaskedNumber(value: number, mask: (text: string) => string): number | string {
  const text = String(value);
  const masked = mask(text);
  return masked === text ? value : masked;
}
