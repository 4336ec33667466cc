import { setTimeout } from 'node:timers/promises';
import type { Clock, Log } from '../pipeline/ports.ts';

/** Writes progress to a stream (stderr in the command line), one line each, with the seconds that a group took. */
export function createStreamLog(
  write: (line: string) => void,
  options: { debug?: boolean; clock?: Clock } = {},
): Log {
  const clock = options.clock ?? systemClock;
  let depth = 0;
  const line = (text: string) => write(`${'  '.repeat(depth)}${text}\n`);
  return {
    info: (message) => line(message),
    warn: (message) => line(`warning: ${message}`),
    debug: (message) => {
      if (options.debug === true) line(message);
    },
    group: async (name, body) => {
      line(`${name} …`);
      depth += 1;
      const start = clock.now();
      try {
        return await body();
      } finally {
        depth -= 1;
        line(`${name}: ${((clock.now() - start) / 1000).toFixed(1)} s`);
      }
    },
  };
}

export const silentLog: Log = {
  info: () => {},
  warn: () => {},
  debug: () => {},
  group: (_name, body) => body(),
};

export const systemClock: Clock = {
  now: () => Date.now(),
  pause: async (ms, signal) => {
    await setTimeout(ms, undefined, signal === undefined ? {} : { signal });
  },
};
