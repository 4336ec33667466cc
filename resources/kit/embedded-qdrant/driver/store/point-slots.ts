import { fromKey, type PointId } from '../points/point-id.ts';

/** The place of each point of a collection: a small number, the same in the database and in memory. */
export class PointSlots {
  readonly #slots = new Map<PointId, number>();
  readonly #ids: (PointId | undefined)[] = [];
  /** Places of removed points, to be used again. */
  readonly #free: number[] = [];

  constructor(rows: Iterable<{ slot: number; key: Uint8Array }>) {
    for (const { slot, key } of rows) {
      for (let gap = this.#ids.length; gap < slot; gap += 1) this.#free.push(gap);
      const id = fromKey(key);
      this.#ids[slot] = id;
      this.#slots.set(id, slot);
    }
  }

  get count(): number {
    return this.#slots.size;
  }

  /** One more than the highest place. */
  get end(): number {
    return this.#ids.length;
  }

  slotOf(id: PointId): number | undefined {
    return this.#slots.get(id);
  }

  idAt(slot: number): PointId | undefined {
    return this.#ids[slot];
  }

  add(id: PointId): number {
    const slot = this.#free.pop() ?? this.#ids.length;
    this.#ids[slot] = id;
    this.#slots.set(id, slot);
    return slot;
  }

  remove(id: PointId): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    this.#ids[slot] = undefined;
    this.#free.push(slot);
  }

  *all(): Generator<number> {
    for (let slot = 0; slot < this.#ids.length; slot += 1) if (this.#ids[slot] !== undefined) yield slot;
  }
}
