import { toFailure } from './run-program.ts';
import type { Server } from './server.ts';

const tailLength = 20_000;

/** A watch for a text in a server's log. */
export interface LogWatch {
  onLog(text: string): void;
  /** Resolves when the text has appeared. */
  seen: Promise<void>;
  /** The last part of the log, at most 20,000 UTF-16 units. */
  tail(): string;
}

/** Watches a server's log for the text `mark`. */
export function watchLog(mark: string): LogWatch {
  const { promise, resolve } = Promise.withResolvers<void>();
  let log = '';
  return {
    onLog: (text) => {
      log = `${log}${text}`.slice(-tailLength);
      if (log.includes(mark)) resolve();
    },
    seen: promise,
    tail: () => log,
  };
}

/**
 * Waits until a server's log shows that it is ready. It has no time limit: the runtime's readiness check has one.
 * @throws {DriverError} `server-program-failed` when the server ends first; the message contains the last lines of its log
 */
export async function waitUntilReady(name: string, server: Server, log: LogWatch): Promise<void> {
  const ended = server.ended.then((code) => {
    throw toFailure(name, `exit code ${code}`, log.tail());
  });
  await Promise.race([log.seen, ended]);
}
