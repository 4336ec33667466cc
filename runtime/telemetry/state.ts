import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeAtomic } from '../files/write-atomic.ts';

const stateSchema = z.object({
  upload: z.boolean(),
  /** Everything before this place was uploaded. */
  segment: z.int().min(1),
  offset: z.int().min(0),
});
export type TelemetryState = z.infer<typeof stateSchema>;

/** Not opted in, nothing uploaded; also for a file that cannot be read: consent is never guessed. */
export function readTelemetryState(path: string): TelemetryState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { upload: false, segment: 1, offset: 0 };
  }
}

export function writeTelemetryState(path: string, state: TelemetryState): Promise<void> {
  return writeAtomic(path, `${JSON.stringify(state)}\n`);
}
