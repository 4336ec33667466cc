import type { CollectionConfig } from '../collections/config.ts';
import { parseJson } from '../json/parse-json.ts';
import type { JsonObject } from '../json/read-value.ts';
import { Columns } from '../payload/columns.ts';
import type { PointId } from '../points/point-id.ts';
import { toKey } from '../points/point-id.ts';
import { toMissingVector } from '../points/vector-errors.ts';
import { VectorField } from '../vectors/vector-field.ts';
import type { VectorMemory } from '../vectors/vector-memory.ts';
import type { Database } from './database.ts';
import { PointSlots } from './point-slots.ts';

export interface CollectionRow {
  id: number;
  name: string;
  config: string;
}

/** A collection: its points in the database, and what of them is in memory. */
export class Collection {
  readonly id: number;
  readonly name: string;
  config: CollectionConfig;
  readonly db: Database;
  /** By name; '' for a collection without names. */
  readonly fields = new Map<string, VectorField>();
  readonly columns: Columns;
  #slots: PointSlots | undefined;

  constructor({ id, name, config }: CollectionRow, db: Database, memory: VectorMemory) {
    this.id = id;
    this.name = name;
    this.config = parseJson(config) as CollectionConfig;
    this.db = db;
    this.columns = new Columns(() => db.iterate(`SELECT slot, payload FROM ${this.#points}`));
    Object.entries(this.config.vectors).forEach(([field, { size, distance }], at) => {
      const table = `vectors_${id}_${at}`;
      this.fields.set(
        field,
        new VectorField({ db, memory, table, size, distance, end: () => this.slots.end }),
      );
    });
  }

  get #points(): string {
    return `points_${this.id}`;
  }

  /** The tables of a new collection. */
  createTables(): void {
    this.db.exec(
      `CREATE TABLE ${this.#points} (slot INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, version INTEGER NOT NULL, payload TEXT NOT NULL)`,
    );
    for (const at of [...this.fields.keys()].keys())
      this.db.exec(`CREATE TABLE vectors_${this.id}_${at} (slot INTEGER PRIMARY KEY, data BLOB NOT NULL)`);
  }

  dropTables(): void {
    this.db.exec(`DROP TABLE ${this.#points}`);
    for (const at of [...this.fields.keys()].keys()) this.db.exec(`DROP TABLE vectors_${this.id}_${at}`);
  }

  get slots(): PointSlots {
    this.#slots ??= new PointSlots(this.db.iterate(`SELECT slot, key FROM ${this.#points} ORDER BY slot`));
    return this.#slots;
  }

  /** Forgets what is in memory; it is read again from the database. */
  unload(): void {
    this.#slots = undefined;
    this.columns.clear();
    for (const one of this.fields.values()) one.unload();
  }

  /** The vectors of a name. @throws {ApiError} 400 for a name that the collection does not have */
  fieldOf(name: string): VectorField {
    const found = this.fields.get(name);
    if (found === undefined) throw toMissingVector(name, [...this.fields.keys()]);
    return found;
  }

  /**
   * Changes points in one transaction. `change` gets the number of the operation, which becomes the version of the points. After a failure
   * the collection is as before.
   */
  write(change: (operation: number) => void, isDurable: boolean): number {
    try {
      return this.db.transaction(() => {
        const row = this.db.get<{ operations: number }>(
          'UPDATE collections SET operations = operations + 1 WHERE id = ? RETURNING operations',
          this.id,
        );
        const operation = (row?.operations ?? 1) - 1;
        change(operation);
        return operation;
      }, isDurable);
    } catch (error) {
      this.unload();
      throw error;
    }
  }

  putPoint(id: PointId, payload: JsonObject, text: string, operation: number): number {
    const slot = this.slots.slotOf(id) ?? this.slots.add(id);
    this.db.run(
      `INSERT OR REPLACE INTO ${this.#points} (slot, key, version, payload) VALUES (?, ?, ?, ?)`,
      ...[slot, toKey(id), operation, text],
    );
    this.columns.set(slot, payload);
    return slot;
  }

  putPayload(slot: number, payload: JsonObject, text: string, operation: number): void {
    this.db.run(`UPDATE ${this.#points} SET payload = ?, version = ? WHERE slot = ?`, text, operation, slot);
    this.columns.set(slot, payload);
  }

  touch(slot: number, operation: number): void {
    this.db.run(`UPDATE ${this.#points} SET version = ? WHERE slot = ?`, operation, slot);
  }

  removePoint(slot: number): void {
    const id = this.slots.idAt(slot);
    if (id === undefined) return;
    this.db.run(`DELETE FROM ${this.#points} WHERE slot = ?`, slot);
    for (const one of this.fields.values()) one.remove(slot);
    this.slots.remove(id);
  }

  readPoint(slot: number): { version: number; payload: string } {
    const row = this.db.get<{ version: number; payload: string }>(
      `SELECT version, payload FROM ${this.#points} WHERE slot = ?`,
      slot,
    );
    return row ?? { version: 0, payload: '{}' };
  }

  /** The places of the points in the order of their ids, beginning with `from`. */
  *inOrder(from: PointId | undefined): Generator<number> {
    const key = from === undefined ? new Uint8Array(0) : toKey(from);
    const rows = this.db.iterate<{ slot: number }>(
      `SELECT slot FROM ${this.#points} WHERE key >= ? ORDER BY key`,
      key,
    );
    for (const { slot } of rows) yield slot;
  }
}
