import { closeSync, openSync, readSync } from 'node:fs';
import type { Segment } from './journal.ts';
import type { TelemetryState } from './state.ts';

type Position = Pick<TelemetryState, 'segment' | 'offset'>;

export interface Batch {
  /** Whole lines. */
  bytes: Buffer;
  lines: number;
  /** Position of the next batch. */
  next: Position;
}

/** Number of bytes that were not uploaded yet. */
export function countPending(segments: readonly Segment[], from: Position): number {
  return segments.reduce((sum, segment) => sum + segment.size - startIn(segment, from), 0);
}

/** The next complete lines after `from`, at most `maxBytes` (a longer line is sent alone); undefined at the end. */
export function nextBatch(segments: readonly Segment[], from: Position, maxBytes: number): Batch | undefined {
  for (const segment of segments) {
    const start = startIn(segment, from);
    if (start >= segment.size) continue;
    const bytes = readLines(segment, start, maxBytes);
    if (bytes.length === 0) continue;
    const lines = bytes.reduce((count, byte) => (byte === 10 ? count + 1 : count), 0);
    return { bytes, lines, next: { segment: segment.number, offset: start + bytes.length } };
  }
  return undefined;
}

function startIn(segment: Segment, from: Position): number {
  if (segment.number < from.segment) return segment.size;
  return segment.number === from.segment ? Math.min(from.offset, segment.size) : 0;
}

function readLines(segment: Segment, start: number, maxBytes: number): Buffer {
  const file = openSync(segment.path, 'r');
  try {
    for (let length = maxBytes; ; length *= 2) {
      const buffer = Buffer.alloc(Math.min(length, segment.size - start));
      const count = readSync(file, buffer, 0, buffer.length, start);
      const end = buffer.subarray(0, count).lastIndexOf(10) + 1;
      if (end > 0 || start + length >= segment.size) return buffer.subarray(0, end);
    }
  } finally {
    closeSync(file);
  }
}
