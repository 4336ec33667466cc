import { type ChildProcess, spawn } from 'node:child_process';

/** Blocks on standard input; end of file means that the runtime has died. */
const script = 'trap "" HUP INT QUIT TERM; while IFS= read -r line; do :; done; exec "$@"';

/** Milliseconds between restarts of a watchdog that ends at once. */
const restartPause = 20;

/** The command line of the watchdog: a shell of about 1 MB that executes `command` when the runtime dies. */
export function toWatchdogCommand(command: readonly string[]): string[] {
  return ['/bin/sh', '-c', script, 'watchdog', ...command];
}

/**
 * Runs one small process beside the runtime. When the runtime dies, the pipe between them closes and the
 * watchdog runs `command`, which ends all processes of the app. A watchdog that is killed is started again.
 */
export class Watchdog {
  readonly #command: readonly string[];
  #child: ChildProcess | undefined;
  #isOver = false;

  constructor(command: readonly string[]) {
    this.#command = command;
  }

  start(): void {
    const [file = '', ...args] = toWatchdogCommand(this.#command);
    const child = spawn(file, args, { detached: true, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] });
    this.#child = child;
    child.stdin.on('error', () => undefined);
    child.on('error', () => undefined);
    child.on('exit', () => {
      if (!this.#isOver) setTimeout(() => this.#isOver || this.start(), restartPause).unref();
    });
    child.unref();
  }

  /** Ends the watchdog; resolves when it has ended. */
  async stop(): Promise<void> {
    this.#isOver = true;
    const child = this.#child;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => {
      child.on('exit', () => resolve());
    });
    child.ref();
    child.kill('SIGKILL');
    await ended;
  }
}
