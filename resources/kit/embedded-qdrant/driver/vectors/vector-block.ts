import type { Distance } from './distance.ts';
import { type Compare, openKernel, pageBytes } from './kernel.ts';

/** Rows that one call of the kernel compares: the place for their scores is in the same memory. */
const batchRows = 4096;
const maxPages = 65_536;

/** The bytes of a vector in a block. */
export const toStride = (size: number): number => Math.ceil(size / 16) * 64;

/** The memory of a block with places for `rows` vectors, in bytes. */
export const toBlockBytes = (size: number, rows: number): number =>
  toStride(size) * (rows + 1) + batchRows * 4;

/** Whether one block can have so many vectors. */
export const fitsBlock = (size: number, rows: number): boolean =>
  toBlockBytes(size, rows) <= maxPages * pageBytes;

/** Vectors in memory, at places that are numbered from 0, and the kernel that compares them with a query. */
export class VectorBlock {
  readonly #size: number;
  readonly #stride: number;
  readonly #memory: WebAssembly.Memory;
  readonly #compare: Compare;
  readonly #isSquared: boolean;
  #present = new Uint8Array(0);
  /** One more than the highest place that has had a vector. */
  #end = 0;

  constructor(size: number, distance: Distance, rows: number) {
    this.#size = size;
    this.#stride = toStride(size);
    const initial = Math.ceil(toBlockBytes(size, rows) / pageBytes);
    this.#memory = new WebAssembly.Memory({ initial, maximum: maxPages });
    this.#compare = openKernel(this.#memory, distance);
    this.#isSquared = distance === 'Euclid';
  }

  get bytes(): number {
    return this.#memory.buffer.byteLength;
  }

  get #scoresAt(): number {
    return this.#stride;
  }

  #rowAt(slot: number): number {
    return this.#stride + batchRows * 4 + slot * this.#stride;
  }

  has(slot: number): boolean {
    return this.#present[slot] === 1;
  }

  /** A view of the vector at a place; valid until the next write. */
  at(slot: number): Float32Array {
    return new Float32Array(this.#memory.buffer, this.#rowAt(slot), this.#size);
  }

  /** @throws {RangeError} when the system has no memory for the place */
  set(slot: number, vector: Float32Array): void {
    const missing = this.#rowAt(slot + 1) - this.bytes;
    // A third more, so that a block that fills does not grow at each point.
    if (missing > 0) {
      const room = Math.min(Math.max(missing, this.bytes / 3), maxPages * pageBytes - this.bytes);
      this.#memory.grow(Math.ceil(Math.max(room, missing) / pageBytes));
    }
    this.at(slot).set(vector);
    if (slot >= this.#present.length) {
      const present = new Uint8Array(Math.max(slot + 1, this.#present.length * 2, 64));
      present.set(this.#present);
      this.#present = present;
    }
    this.#present[slot] = 1;
    this.#end = Math.max(this.#end, slot + 1);
  }

  remove(slot: number): void {
    if (slot < this.#present.length) this.#present[slot] = 0;
  }

  /** Compares the query with all vectors, or with those at `slots` (ascending), and calls `visit` for each. */
  scan(
    query: Float32Array,
    slots: Uint32Array | undefined,
    visit: (slot: number, score: number) => void,
  ): void {
    new Float32Array(this.#memory.buffer, 0, this.#size).set(query);
    if (slots === undefined) this.#scanRun(0, this.#end, visit);
    else for (const [from, count] of toRuns(slots)) this.#scanRun(from, count, visit);
  }

  #scanRun(from: number, count: number, visit: (slot: number, score: number) => void): void {
    const end = Math.min(from + count, this.#end);
    const scores = new Float32Array(this.#memory.buffer, this.#scoresAt, batchRows);
    for (let first = from; first < end; first += batchRows) {
      const rows = Math.min(batchRows, end - first);
      this.#compare(0, this.#rowAt(first), this.#stride, rows, this.#scoresAt);
      for (let at = 0; at < rows; at += 1) {
        if (this.#present[first + at] !== 1) continue;
        const score = scores[at] ?? 0;
        visit(first + at, this.#isSquared ? Math.fround(Math.sqrt(score)) : score);
      }
    }
  }
}

/** Runs of places that follow each other: first place and count. */
function* toRuns(slots: Uint32Array): Generator<readonly [number, number]> {
  for (let at = 0; at < slots.length; ) {
    const from = slots[at] ?? 0;
    let count = 1;
    while (slots[at + count] === from + count) count += 1;
    yield [from, count];
    at += count;
  }
}
