import { CallError } from '../server/call-error.ts';

/** What `/pressure` says. */
export interface Pressure {
  running: number;
  queued: number;
  rejected: number;
  maxConcurrent: number;
  maxQueued: number;
}

/** Bounds the browsers that run at once, and the calls that wait for one. */
export class SessionQueue {
  readonly #maxSessions: number;
  readonly #maxQueued: number;
  #running = 0;
  #rejected = 0;
  readonly #waiting: { start: () => void; signal: AbortSignal }[] = [];

  constructor({ maxSessions, maxQueued }: { maxSessions: number; maxQueued: number }) {
    this.#maxSessions = maxSessions;
    this.#maxQueued = maxQueued;
  }

  get pressure(): Pressure {
    return {
      running: this.#running,
      queued: this.#waiting.length,
      rejected: this.#rejected,
      maxConcurrent: this.#maxSessions,
      maxQueued: this.#maxQueued,
    };
  }

  /**
   * Runs `work` when a browser may start. `signal`: the client has gone, or the driver stops.
   * @throws {CallError} 429 when too many calls wait
   */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    await this.#enter(signal);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.start();
    }
  }

  async #enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#running < this.#maxSessions) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= this.#maxQueued) {
      this.#rejected += 1;
      throw new CallError(
        429,
        `Too many calls: ${this.#running} run and ${this.#waiting.length} wait; try again later`,
      );
    }
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(entry), 1);
        reject(signal.reason);
      };
      const start = () => {
        signal.removeEventListener('abort', leave);
        this.#running += 1;
        resolve();
      };
      const entry = { start, signal };
      this.#waiting.push(entry);
      signal.addEventListener('abort', leave, { once: true });
    });
  }
}
