import type { Reply } from '../protocol/reply.ts';
import type { Waiter } from '../session-state.ts';

/** The clients that wait, in the order in which they came. */
export class Waiting {
  readonly #waiters = new Set<Waiter>();
  readonly #noted = new Set<string>();

  get size(): number {
    return this.#waiters.size;
  }

  /** A key has changed. */
  note(database: number, key: string): void {
    if (this.#waiters.size > 0) this.#noted.add(`${database}:${key}`);
  }

  /** Makes a client wait; `seconds` 0 is without an end. */
  add(waiter: Waiter, seconds: number): void {
    this.#waiters.add(waiter);
    waiter.session.waiter = waiter;
    if (seconds > 0)
      waiter.timer = setTimeout(() => this.#end(waiter, waiter.none), Math.ceil(seconds * 1000));
  }

  /** Ends the waiting of a client that has gone, or that CLIENT UNBLOCK names. */
  cancel(waiter: Waiter, reply?: Reply): void {
    this.#end(waiter, reply);
  }

  /** Gives changed keys to those who wait for them. Repeats while what one client takes changes keys of others. */
  serve(): void {
    while (this.#noted.size > 0) {
      const noted = new Set(this.#noted);
      this.#noted.clear();
      for (const waiter of this.#waiters) {
        if (!waiter.keys.some((key) => noted.has(`${waiter.database}:${key}`))) continue;
        const reply = waiter.take();
        if (reply !== undefined) this.#end(waiter, reply);
      }
    }
  }

  #end(waiter: Waiter, reply: Reply | undefined): void {
    if (!this.#waiters.delete(waiter)) return;
    clearTimeout(waiter.timer);
    waiter.session.endWaiting(reply);
  }
}
