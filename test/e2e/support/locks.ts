import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './cli.ts';

const folder = join(root, 'out/e2e/locks');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Removes a lock whose owner was killed. */
async function removeIfDead(lock: string): Promise<void> {
  const owner = await readFile(join(lock, 'pid'), 'utf8').catch(() => '');
  if (owner !== '' && !isAlive(Number(owner))) await rm(lock, { recursive: true, force: true });
}

/**
 * Waits until no other test file has this lock and takes it: test files run in parallel, and some need the only instance of
 * something on the machine. Returns a function that releases the lock.
 */
export async function takeLock(name: string): Promise<() => Promise<void>> {
  const lock = join(folder, name);
  await mkdir(folder, { recursive: true });
  for (;;) {
    const taken = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (taken) break;
    await removeIfDead(lock);
    await pause(50);
  }
  await writeFile(join(lock, 'pid'), String(process.pid));
  return () => rm(lock, { recursive: true, force: true });
}
