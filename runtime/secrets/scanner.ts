const tableBits = 12;
const tableMask = (1 << tableBits) - 1;

/** One match of a pattern, as byte offsets; `end` is exclusive. */
export interface Match {
  start: number;
  end: number;
}

/**
 * Finds many byte patterns in one pass over a buffer, skipping ahead by the shortest pattern's length
 * (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994, with blocks of two bytes).
 */
export interface Scanner {
  /** The leftmost match that starts at or after `from`; the longest one at that offset. */
  find(bytes: Uint8Array, from: number): Match | undefined;
  /** Offset of the longest suffix of `bytes` that is a proper prefix of a pattern; `bytes.length` without one. */
  unfinished(bytes: Uint8Array, from: number): number;
}

/** Builds a scanner. Patterns need at least two bytes each. @throws {RangeError} for a shorter one */
export function createScanner(patterns: readonly Uint8Array[]): Scanner {
  if (patterns.length === 0) return { find: () => undefined, unfinished: (bytes) => bytes.length };
  const shortest = Math.min(...patterns.map((pattern) => pattern.length));
  if (shortest < 2) throw new RangeError('a pattern must have at least two bytes');
  const longest = Math.max(...patterns.map((pattern) => pattern.length));
  const shifts = new Uint8Array(tableMask + 1).fill(Math.min(shortest - 1, 255));
  const buckets = new Map<number, Uint8Array[]>();
  const byFirst: Uint8Array[][] = Array.from({ length: 256 }, () => []);
  // Longest first, so that the first match is the longest.
  for (const pattern of [...patterns].sort((a, b) => b.length - a.length)) {
    for (let end = 1; end < shortest; end++) {
      const key = hash(pattern[end - 1] ?? 0, pattern[end] ?? 0);
      shifts[key] = Math.min(shifts[key] ?? 0, shortest - 1 - end);
      if (end === shortest - 1) buckets.set(key, [...(buckets.get(key) ?? []), pattern]);
    }
    byFirst[pattern[0] ?? 0]?.push(pattern);
  }

  return {
    find(bytes, from) {
      const length = bytes.length;
      let end = from + shortest - 1;
      while (end < length) {
        const key = (((bytes[end - 1] as number) << 5) ^ (bytes[end] as number)) & tableMask;
        const shift = shifts[key] as number;
        if (shift > 0) {
          end += shift;
          continue;
        }
        const start = end - shortest + 1;
        for (const pattern of buckets.get(key) ?? []) {
          if (start + pattern.length <= length && startsAt(bytes, start, pattern, pattern.length)) {
            return { start, end: start + pattern.length };
          }
        }
        end += 1;
      }
      return undefined;
    },
    unfinished(bytes, from) {
      for (let start = Math.max(from, bytes.length - longest + 1); start < bytes.length; start++) {
        const rest = bytes.length - start;
        for (const pattern of byFirst[bytes[start] as number] ?? []) {
          if (pattern.length > rest && startsAt(bytes, start, pattern, rest)) return start;
        }
      }
      return bytes.length;
    },
  };
}

function hash(first: number, second: number): number {
  return ((first << 5) ^ second) & tableMask;
}

function startsAt(bytes: Uint8Array, start: number, pattern: Uint8Array, length: number): boolean {
  for (let index = 0; index < length; index++) {
    if (bytes[start + index] !== pattern[index]) return false;
  }
  return true;
}
