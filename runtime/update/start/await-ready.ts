import { setTimeout as sleep } from 'node:timers/promises';
import type { Readiness } from '../../../schema/control/readiness.ts';
import { createCtlClient } from '../../ctl/client.ts';

const pause = 200;

export interface ReadyLimits {
  /** Milliseconds until ready. */
  readyTimeoutMs: number;
  /** Milliseconds for which it has to stay ready. */
  settleMs: number;
}

/**
 * Waits until the app of an app data folder is ready and stays so without a restart. Returns why it did not; undefined when it did. `hasEnded`
 * ends the wait.
 */
export async function awaitReady(
  appData: string,
  { readyTimeoutMs, settleMs }: ReadyLimits,
  hasEnded: () => boolean,
): Promise<string | undefined> {
  const call = createCtlClient(appData);
  const deadline = performance.now() + readyTimeoutMs;
  let last: Readiness | undefined;
  for (;;) {
    if (hasEnded()) return 'it ended before it was ready';
    last = await call('getReadiness').catch(() => undefined);
    if (last?.ready === true) break;
    const health = await call('getHealth').catch(() => undefined);
    if (health?.status === 'failed') return `it failed${describe(last)}`;
    if (performance.now() > deadline)
      return `it was not ready after ${readyTimeoutMs / 1000} seconds${describe(last)}`;
    await sleep(pause);
  }
  const restarts = countRestarts(last);
  const settled = performance.now() + settleMs;
  while (performance.now() < settled) {
    await sleep(Math.min(pause, settleMs));
    if (hasEnded()) return 'it ended after it had become ready';
    const now = await call('getReadiness').catch(() => undefined);
    if (now?.ready !== true || countRestarts(now) !== restarts)
      return `it did not stay ready${describe(now)}`;
  }
  return undefined;
}

const countRestarts = ({ details }: Readiness): number =>
  Object.values(details).reduce((sum, { restarts }) => sum + restarts, 0);

function describe(readiness: Readiness | undefined): string {
  const down = Object.entries(readiness?.details ?? {}).filter(
    ([, { ready, restarts }]) => !ready || restarts > 0,
  );
  const texts = down.map(
    ([id, { state, message }]) => `${id} is ${state}${message === '' ? '' : `: ${message}`}`,
  );
  return texts.length === 0 ? '' : ` (${texts.join('; ')})`;
}
