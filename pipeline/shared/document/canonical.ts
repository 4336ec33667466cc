import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * RFC 8785: one text for one JSON value, whatever the order of its keys.
 * @throws {TypeError} for a value that JSON cannot represent
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value that JSON cannot carry has no canonical form');
  return text;
}

/** `sha256:<hex>` over the canonical JSON of a value. */
export function checksumOf(value: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')}`;
}

/** The value in canonical key order, indented by two spaces and with a final line break, for people and diffs. */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), undefined, 2)}\n`;
}
