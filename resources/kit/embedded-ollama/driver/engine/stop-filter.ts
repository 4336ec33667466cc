/** Holds back text that can be the start of a stop sequence. */
export class StopFilter {
  readonly #stops: readonly string[];
  #held = '';
  /** Whether a stop sequence was found: everything from it on is left out. */
  isStopped = false;

  constructor(stops: readonly string[]) {
    this.#stops = stops.filter((stop) => stop !== '');
  }

  /** The text that is safe to send. */
  push(text: string): string {
    if (this.isStopped) return '';
    const all = this.#held + text;
    const found = this.#stops.map((stop) => all.indexOf(stop)).filter((at) => at >= 0);
    if (found.length > 0) {
      this.isStopped = true;
      this.#held = '';
      return all.slice(0, Math.min(...found));
    }
    const kept = Math.max(0, ...this.#stops.map((stop) => overlapOf(all, stop)));
    this.#held = all.slice(all.length - kept);
    return all.slice(0, all.length - kept);
  }

  /** What was held back, when the generation ended otherwise. */
  end(): string {
    const held = this.#held;
    this.#held = '';
    return held;
  }
}

/** Length of the longest end of `text` with which `stop` begins. */
function overlapOf(text: string, stop: string): number {
  for (let length = Math.min(text.length, stop.length - 1); length > 0; length -= 1) {
    if (text.endsWith(stop.slice(0, length))) return length;
  }
  return 0;
}
