/** Members ordered by score, then by bytes. */
export class SortedSet {
  readonly scores = new Map<string, number>();
  #sorted: string[] = [];

  get size(): number {
    return this.scores.size;
  }

  /** The members in order. */
  get members(): readonly string[] {
    return this.#sorted;
  }

  scoreOf(member: string): number {
    return this.scores.get(member) ?? 0;
  }

  set(member: string, score: number): void {
    const before = this.scores.get(member);
    if (before === score) return;
    if (before !== undefined) this.#sorted.splice(this.#positionOf(before, member), 1);
    this.scores.set(member, score);
    this.#sorted.splice(this.#positionOf(score, member), 0, member);
  }

  delete(member: string): boolean {
    const score = this.scores.get(member);
    if (score === undefined) return false;
    this.#sorted.splice(this.#positionOf(score, member), 1);
    return this.scores.delete(member);
  }

  /** The place of a member in the order; -1 for none. */
  rankOf(member: string): number {
    const score = this.scores.get(member);
    return score === undefined ? -1 : this.#positionOf(score, member);
  }

  /** The first position whose member satisfies a condition that all later members satisfy too. */
  findFirst(isReached: (member: string, score: number) => boolean): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const member = this.#sorted[middle] ?? '';
      if (isReached(member, this.scoreOf(member))) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #positionOf(score: number, member: string): number {
    return this.findFirst(
      (other, otherScore) => otherScore > score || (otherScore === score && other >= member),
    );
  }
}
