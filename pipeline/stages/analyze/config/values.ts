import { byCodeUnit } from '../../../../schema/by-code-unit.ts';

export type JsonRecord = Record<string, unknown>;

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property of a value; never an inherited one. */
export function child(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The text of a value; undefined for a blank text and for another type. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Entries by key in code-unit order, so that the order of keys in a file has no effect. */
export function sortedEntries(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b)) : [];
}

/** true, false, and the strings and numbers that stand for them. */
export function asFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  if (/^(?:true|yes|on|1|required|enabled)$/.test(word)) return true;
  if (/^(?:false|no|off|0|optional|disabled)$/.test(word)) return false;
  return undefined;
}

/** The JSON type of a value, for a message. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
