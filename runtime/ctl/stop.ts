import { setTimeout as sleep } from 'node:timers/promises';
import { RuntimeError } from '../errors.ts';
import { createCtlClient } from './client.ts';
import { isLocked } from './is-locked.ts';

/** Milliseconds: more than services have for their own end, with restarts of their order. */
const patience = 40_000;
const pause = 100;

/**
 * Stops the app of an app data folder and waits until its runtime has ended; an app that does not run is a success. Returns the exit code.
 * @throws {RuntimeError} `app-still-running` when it has not ended in time, and the codes of the runtime
 */
export async function stopApp(appData: string, out: NodeJS.WritableStream): Promise<number> {
  const isRunning = await requestStop(appData);
  for (let waited = 0; await isLocked(appData); waited += pause) {
    if (waited >= patience) {
      const message = `the app has not ended after ${patience / 1000} seconds`;
      throw new RuntimeError('app-still-running', message, 'close its windows, or end the process runtime');
    }
    await sleep(pause);
  }
  out.write(isRunning ? 'the app has stopped\n' : 'the app is not running\n');
  return 0;
}

/** False when no runtime answers. */
async function requestStop(appData: string): Promise<boolean> {
  try {
    await createCtlClient(appData)('shutdown');
    return true;
  } catch (error) {
    if (error instanceof RuntimeError && error.code === 'app-not-running') return false;
    throw error;
  }
}
