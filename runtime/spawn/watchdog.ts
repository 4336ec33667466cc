import { type ChildProcess, spawn } from 'node:child_process';

/** Waits on its standard input without using any time; the end of it means that the runtime has died. */
const script =
  'trap "" HUP INT QUIT TERM; while IFS= read -r line; do [ "$line" = bye ] && exit 0; done; exec "$@"';

/** The command line of the watchdog: a shell of about 1 MB that becomes `command` when the runtime dies. */
export function toWatchdogCommand(command: readonly string[]): string[] {
  return ['/bin/sh', '-c', script, 'watchdog', ...command];
}

/**
 * Keeps one small process beside the runtime. When the runtime dies in any way, the pipe between them closes and the
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
      if (!this.#isOver) this.start();
    });
    child.unref();
  }

  /** Nothing is left to watch: the watchdog ends. */
  stop(): void {
    this.#isOver = true;
    this.#child?.stdin?.end('bye\n');
  }
}
