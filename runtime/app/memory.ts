import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const delay = 1_000;

/**
 * Gives back, once the app is ready, what the start left behind: a supervisor allocates so little afterwards that Node
 * would keep that garbage for hours.
 */
export function releaseStartMemory(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as (options: { type: string; flavor: string }) => void;
    collect({ type: 'major', flavor: 'last-resort' });
    setFlagsFromString('--no-expose-gc');
  }, delay).unref();
}
