import { setTimeout as sleep } from 'node:timers/promises';
import type { ControlAccess } from './control-client.ts';
import { createMessageSplitter } from './event-messages.ts';

const reconnectMs = 2000;

/**
 * Calls `onFailed` when a critical service is given up, once for each time that this happens. Listens to the runtime's events, so that
 * an idle app is not polled. Ends with `signal`.
 */
export async function watchFailures(
  control: ControlAccess,
  onFailed: () => void,
  signal: AbortSignal,
): Promise<void> {
  let hasFailed = false;
  const check = async () => {
    const { details } = await control.call('getReadiness');
    const fails = Object.values(details).some(({ critical, state }) => critical && state === 'failed');
    if (fails && !hasFailed && !signal.aborted) onFailed();
    hasFailed = fails;
  };
  while (!signal.aborted) {
    // A runtime that starts or has ended refuses: it is asked again.
    await follow(control, check, signal).catch(() => {});
    await sleep(reconnectMs, undefined, { signal, ref: false }).catch(() => {});
  }
}

/** Calls `check` for the first state and for each change to failed or ready, until the stream ends. */
async function follow(
  control: ControlAccess,
  check: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const stream = await control.send({ method: 'GET', path: '/events' });
  const stop = () => stream.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (stream.statusCode !== 200) return;
    await check();
    const split = createMessageSplitter();
    for await (const chunk of stream.setEncoding('utf8')) {
      const messages = split(String(chunk));
      if (messages.some((message) => /"to":"(failed|ready)"/.test(message))) await check();
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stream.destroy();
  }
}
