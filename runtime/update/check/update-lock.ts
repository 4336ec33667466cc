import { RuntimeError } from '../../errors.ts';
import { acquireLock } from '../../lock/lock.ts';
import type { ProcessTable } from '../../platform/process-table.ts';
import type { Places } from '../places.ts';

/** Does something as the only process that updates this app. @throws {RuntimeError} `update-in-progress` */
export async function withUpdateLock<T>(
  places: Places,
  table: ProcessTable,
  body: () => Promise<T>,
): Promise<T> {
  const lock = takeUpdateLock(places, table);
  try {
    return await body();
  } finally {
    lock.release();
  }
}

/** @throws {RuntimeError} `update-in-progress` */
export function takeUpdateLock(places: Places, table: ProcessTable): { release(): void } {
  try {
    return acquireLock(places.lock, table);
  } catch (error) {
    if (!(error instanceof RuntimeError) || error.code !== 'app-already-running') throw error;
    throw new RuntimeError(
      'update-in-progress',
      `another process updates this app, by its lock ${places.lock}`,
      'wait until it has ended',
      409,
    );
  }
}
