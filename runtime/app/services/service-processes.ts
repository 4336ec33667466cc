import type { ServiceLog } from '../../interfaces.ts';
import type { ServiceOwner, StartRequest } from '../../platform/process-owner.ts';
import type { ProcessTable } from '../../platform/process-table.ts';
import { type LaunchListeners, launch } from '../../spawn/launch.ts';
import { ProcessTree } from '../../spawn/process-tree.ts';

export interface ProcessesOptions {
  table: ProcessTable;
  owner: ServiceOwner;
  /** Monotonic milliseconds. */
  now: () => number;
  log: Pick<ServiceLog, 'stream'>;
  /** Called when the set of started processes has changed, so that the record on disk is updated. */
  changed: () => void;
}

export interface CommandEnd {
  ok: boolean;
  /** The outcome as text, such as `exited with code 1`. */
  message: string;
}

const drainTimeoutMs = 100;

/** All processes of one service: the service itself, its migrations, hooks and probe commands, and their descendants. */
export class ServiceProcesses {
  readonly tree: ProcessTree;
  readonly #options: ProcessesOptions;
  readonly #open = new Set<Promise<void>>();

  constructor(options: ProcessesOptions) {
    this.#options = options;
    this.tree = new ProcessTree(options);
  }

  /** Starts a process of the service; its output goes to the log. Returns its pid, or undefined when it did not start. */
  start(
    request: StartRequest,
    ended: (end: { exitCode?: number; signal?: string; message?: string }) => void,
  ): number | undefined {
    let closed = (): void => undefined;
    const open = new Promise<void>((resolve) => {
      closed = resolve;
    });
    this.#open.add(open);
    const { log, owner } = this.#options;
    const output = { stdout: log.stream(), stderr: log.stream() };
    const listeners: LaunchListeners = {
      output: (chunk, from) => output[from].write(chunk),
      ended,
      closed: () => {
        this.#open.delete(open);
        for (const stream of Object.values(output)) stream.end();
        closed();
      },
    };
    const pid = launch(request, listeners, owner);
    if (pid !== undefined) {
      this.tree.add(pid);
      this.#options.changed();
    }
    return pid;
  }

  /** Runs a command to its end; kills it after `timeout` milliseconds (0: no limit). */
  run(request: StartRequest, timeout = 0): Promise<CommandEnd> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const pid = this.start(request, ({ exitCode, signal, message }) => {
        clearTimeout(timer);
        if (pid !== undefined) this.tree.forget(pid);
        const how = message ?? (signal === undefined ? `exited with code ${exitCode}` : `ended by ${signal}`);
        resolve({ ok: exitCode === 0, message: how });
      });
      if (timeout === 0 || pid === undefined) return;
      timer = setTimeout(() => {
        this.tree.killOne(pid);
        resolve({ ok: false, message: `did not respond within ${timeout} ms` });
      }, timeout);
    });
  }

  /** Ends all processes; calls `gone` when none runs and the last output is in the log. */
  end(how: 'terminate' | 'kill', gone: () => void): void {
    this.tree.end(how, () => {
      this.#options.changed();
      if (this.#open.size === 0) return gone();
      const patience = setTimeout(done, drainTimeoutMs);
      Promise.all(this.#open).then(done);
      let isGone = false;
      function done(): void {
        clearTimeout(patience);
        if (!isGone) gone();
        isGone = true;
      }
    });
  }
}
