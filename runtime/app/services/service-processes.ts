import type { ServiceLog } from '../../interfaces.ts';
import type { Brand } from '../../platform/linux/process-mark.ts';
import type { ServiceJob } from '../../platform/windows/job/service-job.ts';
import { type Launch, launch } from '../../spawn/launch.ts';
import { markerVariable, type ProcessTable } from '../../platform/process-table.ts';
import { ProcessTree } from '../../spawn/process-tree.ts';
import type { Signaller } from '../../spawn/signal.ts';

export interface ProcessesOptions {
  table: ProcessTable;
  signaller: Signaller;
  /** Monotonic milliseconds. */
  now: () => number;
  /** `<instance>/<service>`. */
  marker: string;
  brand: Brand;
  /** Windows only. */
  job: ServiceJob | undefined;
  log: Pick<ServiceLog, 'stream'>;
  /** The set of started processes is another one: the record on disk has to follow. */
  changed: () => void;
}

export interface CommandEnd {
  ok: boolean;
  /** How it ended, in words. */
  message: string;
}

const drainPatience = 100;

/** All processes of one service: the service itself, its migrations, hooks and probe commands, and what they start. */
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
    request: Launch,
    ended: (end: { exitCode?: number; signal?: string; message?: string }) => void,
  ): number | undefined {
    const env = { ...request.env, [markerVariable]: this.#options.marker };
    let closed = (): void => undefined;
    const open = new Promise<void>((resolve) => {
      closed = resolve;
    });
    this.#open.add(open);
    const { log } = this.#options;
    const output = { stdout: log.stream(), stderr: log.stream() };
    const pid = launch(
      { ...request, env, brand: this.#options.brand },
      {
        output: (chunk, from) => output[from].write(chunk),
        ended,
        closed: () => {
          this.#open.delete(open);
          for (const stream of Object.values(output)) stream.end();
          closed();
        },
      },
    );
    if (pid !== undefined) {
      this.#options.job?.adopt(pid);
      this.tree.add(pid);
      this.#options.changed();
    }
    return pid;
  }

  /** Runs a command to its end, or kills it after `timeout` milliseconds (0: never). */
  run(request: Launch, timeout = 0): Promise<CommandEnd> {
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
        resolve({ ok: false, message: `gave no answer within ${timeout} ms` });
      }, timeout);
    });
  }

  /** Ends everything; `gone` is called once nothing runs and the last output is in the log. */
  end(how: 'terminate' | 'kill', gone: () => void): void {
    this.tree.end(how, () => {
      this.#options.changed();
      if (this.#open.size === 0) return gone();
      const patience = setTimeout(done, drainPatience);
      Promise.all(this.#open).then(done);
      let told = false;
      function done(): void {
        clearTimeout(patience);
        if (!told) gone();
        told = true;
      }
    });
  }
}
