import { constants } from 'node:os';

/** A request to stop, from a terminal, a service manager or a runner that cancels its job. */
export interface Interrupt {
  signal: AbortSignal;
  /** 128 plus the number of the signal, as in a command shell; undefined before a request to stop. */
  exitCode(): number | undefined;
  /** Stops listening. */
  release(): void;
}

/**
 * Listens for SIGINT and SIGTERM. A second one ends the process at once. The listeners stay until release(): execa's own would
 * end the process on the first one if they were alone.
 */
export function listenForInterrupt(): Interrupt {
  const controller = new AbortController();
  let exitCode: number | undefined;
  const names = ['SIGINT', 'SIGTERM'] as const;
  const release = () => {
    for (const name of names) process.off(name, stop);
  };
  const stop = (name: (typeof names)[number]) => {
    if (exitCode !== undefined) {
      release();
      process.kill(process.pid, name);
      return;
    }
    exitCode = 128 + constants.signals[name];
    controller.abort();
  };
  for (const name of names) process.on(name, stop);
  return { signal: controller.signal, exitCode: () => exitCode, release };
}
