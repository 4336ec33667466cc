import type { MaskStream } from '../interfaces.ts';
import { toForms } from './forms.ts';
import type { Scanner } from './scanner.ts';

const stars = Buffer.from('***');
const nothing = Buffer.alloc(0);

/** The byte strings in which values can appear. */
export function toPatterns(values: Iterable<string>): Uint8Array[] {
  return [...new Set([...values].flatMap(toForms))].map((form) => Buffer.from(form));
}

/** Masks a byte stream. Calls `scanner` for every chunk, since values can be stored while a service runs. */
export function createMaskStream(scanner: () => Scanner): MaskStream {
  let carry: Uint8Array = nothing;
  return {
    push(chunk) {
      const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
      const { masked, rest } = maskBytes(scanner(), bytes);
      // Copied: the caller can reuse the chunk's memory.
      carry = rest.length === 0 ? nothing : Buffer.from(rest);
      return masked;
    },
    flush() {
      const rest = carry;
      carry = nothing;
      return completeMatches(scanner(), rest);
    },
  };
}

/** Masks a complete text. */
export function maskText(scanner: Scanner, text: string): string {
  const bytes = Buffer.from(text);
  const { masked, rest } = maskBytes(scanner, bytes);
  if (masked === bytes) return text;
  return Buffer.concat([masked, completeMatches(scanner, rest)]).toString();
}

function maskBytes(scanner: Scanner, bytes: Uint8Array): { masked: Uint8Array; rest: Uint8Array } {
  let held = scanner.unfinished(bytes, 0);
  let match = scanner.find(bytes, 0);
  if (match === undefined && held === bytes.length) return { masked: bytes, rest: nothing };
  const parts: Uint8Array[] = [];
  let position = 0;
  while (match !== undefined && match.start < held) {
    parts.push(bytes.subarray(position, match.start), stars);
    position = match.end;
    if (position > held) held = scanner.unfinished(bytes, position);
    match = scanner.find(bytes, position);
  }
  parts.push(bytes.subarray(position, held));
  return { masked: Buffer.concat(parts), rest: bytes.subarray(held) };
}

/** Masks the held-back bytes at the end of the stream, where only complete values match. */
function completeMatches(scanner: Scanner, bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let position = 0;
  for (let match = scanner.find(bytes, 0); match !== undefined; match = scanner.find(bytes, position)) {
    parts.push(bytes.subarray(position, match.start), stars);
    position = match.end;
  }
  parts.push(bytes.subarray(position));
  return Buffer.concat(parts);
}
