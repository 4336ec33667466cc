import type { VectorBlock } from './vector-block.ts';

/** The blocks in memory, and the bound of all of them together. */
export class VectorMemory {
  readonly #limit: number;
  /** The one that was used last is at the end. */
  readonly #blocks = new Map<object, VectorBlock>();

  /** `limit` in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether a block of this size may be in memory. */
  admits(bytes: number): boolean {
    return bytes <= this.#limit;
  }

  get(owner: object): VectorBlock | undefined {
    const block = this.#blocks.get(owner);
    if (block === undefined) return undefined;
    this.#blocks.delete(owner);
    this.#blocks.set(owner, block);
    return block;
  }

  put(owner: object, block: VectorBlock): void {
    this.#blocks.set(owner, block);
    this.keepLimit(owner);
  }

  drop(owner: object): void {
    this.#blocks.delete(owner);
  }

  /** Drops the blocks that were not used for longest, `owner`'s own last, until the bound holds. A dropped block is read again from the database when it is needed. */
  keepLimit(owner: object): void {
    let bytes = [...this.#blocks.values()].reduce((sum, block) => sum + block.bytes, 0);
    for (const [other, block] of [...this.#blocks].filter(([one]) => one !== owner)) {
      if (bytes <= this.#limit) return;
      this.#blocks.delete(other);
      bytes -= block.bytes;
    }
    if (bytes > this.#limit) this.#blocks.delete(owner);
  }
}
