import type { Database } from '../store/database.ts';
import type { Distance } from './distance.ts';
import { fitsBlock, toBlockBytes, VectorBlock } from './vector-block.ts';
import type { VectorMemory } from './vector-memory.ts';

export interface VectorFieldOptions {
  db: Database;
  memory: VectorMemory;
  /** The table of the vectors. */
  table: string;
  size: number;
  distance: Distance;
  /** One more than the highest place of a point. */
  end: () => number;
}

/** Vectors that are compared from the database, when there is no memory for all of them. */
const chunkRows = 4096;

interface Row {
  slot: number;
  data: Uint8Array;
}

/** A blob need not lie at an address that floats may have. */
function toFloats(data: Uint8Array): Float32Array {
  const copy = new Uint8Array(data.length);
  copy.set(data);
  return new Float32Array(copy.buffer);
}

const toBytes = (vector: Float32Array): Uint8Array =>
  new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);

/** The vectors of one name in a collection: in the database, and in memory after the first search. */
export class VectorField {
  readonly size: number;
  readonly distance: Distance;
  readonly #options: VectorFieldOptions;

  constructor(options: VectorFieldOptions) {
    this.size = options.size;
    this.distance = options.distance;
    this.#options = options;
  }

  get #block(): VectorBlock | undefined {
    return this.#options.memory.get(this);
  }

  /** Forgets what is in memory. */
  unload(): void {
    this.#options.memory.drop(this);
  }

  #rows(): Iterable<Row> {
    return this.#options.db.iterate<Row>(`SELECT slot, data FROM ${this.#options.table} ORDER BY slot`);
  }

  #load(): VectorBlock | undefined {
    const { memory, end } = this.#options;
    const loaded = this.#block;
    if (loaded !== undefined) return loaded;
    if (!fitsBlock(this.size, end()) || !memory.admits(toBlockBytes(this.size, end()))) return undefined;
    const block = new VectorBlock(this.size, this.distance, end());
    for (const { slot, data } of this.#rows()) block.set(slot, toFloats(data));
    memory.put(this, block);
    return block;
  }

  put(slot: number, vector: Float32Array): void {
    const { db, memory, table } = this.#options;
    db.run(`INSERT OR REPLACE INTO ${table} (slot, data) VALUES (?, ?)`, slot, toBytes(vector));
    const block = this.#block;
    if (block === undefined) return;
    if (fitsBlock(this.size, slot + 1)) {
      block.set(slot, vector);
      memory.keepLimit(this);
    } else this.unload();
  }

  remove(slot: number): void {
    this.#options.db.run(`DELETE FROM ${this.#options.table} WHERE slot = ?`, slot);
    this.#block?.remove(slot);
  }

  has(slot: number): boolean {
    const block = this.#block;
    if (block !== undefined) return block.has(slot);
    return this.#options.db.get(`SELECT 1 FROM ${this.#options.table} WHERE slot = ?`, slot) !== undefined;
  }

  count(): number {
    return this.#options.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${this.#options.table}`)?.n ?? 0;
  }

  read(slot: number): Float32Array | undefined {
    const row = this.#options.db.get<Row>(
      `SELECT slot, data FROM ${this.#options.table} WHERE slot = ?`,
      slot,
    );
    return row === undefined ? undefined : toFloats(row.data);
  }

  /** Compares the query with all vectors, or with those at `slots` (ascending). */
  scan(
    query: Float32Array,
    slots: Uint32Array | undefined,
    visit: (slot: number, score: number) => void,
  ): void {
    const block = this.#load();
    if (block === undefined) this.#scanDatabase(query, slots, visit);
    else block.scan(query, slots, visit);
  }

  #scanDatabase(
    query: Float32Array,
    slots: Uint32Array | undefined,
    visit: (slot: number, score: number) => void,
  ): void {
    const wanted = slots === undefined ? undefined : new Set(slots);
    const chunk = new VectorBlock(this.size, this.distance, chunkRows);
    let places: number[] = [];
    const flush = () => {
      const all = Uint32Array.from(places.keys());
      chunk.scan(query, all, (at, score) => visit(places[at] ?? 0, score));
      places = [];
    };
    for (const { slot, data } of this.#rows()) {
      if (wanted?.has(slot) === false) continue;
      chunk.set(places.length, toFloats(data));
      places.push(slot);
      if (places.length === chunkRows) flush();
    }
    flush();
  }
}
