import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isSystemError } from '../errors.ts';
import { writeAtomic } from '../files/write-atomic.ts';

/** The layout of app data that this runtime writes. A newer one is never touched. */
export const layout = 1;

const stateSchema = z.looseObject({
  layout: z.int().min(1),
  app_version: z.string().min(1),
  /** Names this installation's data; random, made once. */
  instance: z.string().min(1),
  /** Which file ran last, so that a reinstallation shows. */
  executable: z.string().optional(),
});
export type AppDataState = z.infer<typeof stateSchema>;

/** The state of an earlier start; undefined at the first one. A damaged file is taken as absent: it holds no secrets. */
export async function readState(path: string): Promise<AppDataState | undefined> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

export function writeState(path: string, state: AppDataState): Promise<void> {
  return writeAtomic(path, `${JSON.stringify(state, null, 2)}\n`);
}
