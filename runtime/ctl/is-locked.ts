import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The lock shows also a runtime that proves nothing, because it is of an earlier version or does not answer. */
export async function isLocked(appData: string): Promise<boolean> {
  const path = join(appData, 'runtime', 'lock');
  if (!existsSync(path)) return false;
  const { takeKernelLock } = await import('../platform/kernel-lock.ts');
  const attempt = takeKernelLock(path);
  if (attempt.result === 'taken') attempt.lock.abandon();
  return attempt.result === 'held';
}
