import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds: more than services have for their own end, with restarts of their order. */
const grace = 45_000;

/** Stops a runtime that this process has started: asked first, then killed, when its watchdog ends the services. */
export async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const isLate = await Promise.race([ended.then(() => false), sleep(grace, true, { ref: false })]);
  if (isLate) child.kill('SIGKILL');
  await ended;
}
