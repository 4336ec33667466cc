/** A point with its score. */
export interface Scored {
  slot: number;
  score: number;
}

/** Keeps the best `limit` scores in a heap whose root is the worst of them. Of equal scores, the lower place is better. */
export class TopScores {
  readonly #limit: number;
  readonly #sign: 1 | -1;
  readonly #heap: Scored[] = [];

  constructor(limit: number, isSmallBetter: boolean) {
    this.#limit = limit;
    this.#sign = isSmallBetter ? -1 : 1;
  }

  #isWorse(a: Scored, b: Scored): boolean {
    const difference = (a.score - b.score) * this.#sign;
    return difference < 0 || (difference === 0 && a.slot > b.slot);
  }

  add(slot: number, score: number): void {
    const scored = { slot, score };
    const root = this.#heap[0];
    if (this.#heap.length < this.#limit) {
      this.#heap.push(scored);
      this.#rise(this.#heap.length - 1);
    } else if (root !== undefined && this.#isWorse(root, scored)) {
      this.#heap[0] = scored;
      this.#sink(0);
    }
  }

  /** The best first. */
  toList(): Scored[] {
    return [...this.#heap].sort((a, b) => (this.#isWorse(a, b) ? 1 : -1));
  }

  #swapIfWorse(child: number, parent: number): boolean {
    const lower = this.#heap[child];
    const upper = this.#heap[parent];
    if (lower === undefined || upper === undefined || !this.#isWorse(lower, upper)) return false;
    this.#heap[child] = upper;
    this.#heap[parent] = lower;
    return true;
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfWorse(at, parent)) return;
      at = parent;
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const left = this.#heap[2 * at + 1];
      const right = this.#heap[2 * at + 2];
      if (left === undefined) return;
      const child = right !== undefined && this.#isWorse(right, left) ? 2 * at + 2 : 2 * at + 1;
      if (!this.#swapIfWorse(child, at)) return;
      at = child;
    }
  }
}
