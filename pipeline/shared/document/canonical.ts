import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785: one text for one JSON value, whatever the order of its keys. Throws TypeError for what JSON cannot carry. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value that JSON cannot carry has no canonical form');
  return text;
}

/** `sha256:<hex>` over the canonical JSON of a value. */
export function checksumOf(value: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')}`;
}

/** The same value in the same canonical key order, indented by two spaces and ended by a line break: for people and diffs. */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), undefined, 2)}\n`;
}
