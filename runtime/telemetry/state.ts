import { readFileSync } from 'node:fs';
import { parseObject } from '../files/json.ts';
import { writeAtomic } from '../files/write-atomic.ts';

export interface TelemetryState {
  /** Whether the user opted in. */
  upload: boolean;
  /** Everything before this position was uploaded. */
  segment: number;
  offset: number;
}

/** Reads the state. A missing or unreadable file means not opted in and nothing uploaded. */
export function readTelemetryState(path: string): TelemetryState {
  const { upload, segment, offset } = parseObject(readIfThere(path)) ?? {};
  if (typeof upload === 'boolean' && isCount(segment) && isCount(offset)) return { upload, segment, offset };
  return { upload: false, segment: 1, offset: 0 };
}

/** Writes the state atomically. */
export function writeTelemetryState(path: string, state: TelemetryState): Promise<void> {
  return writeAtomic(path, `${JSON.stringify(state)}\n`);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Telemetry does not keep an app from starting: what cannot be read counts as not allowed.
    return '';
  }
}
