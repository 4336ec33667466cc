import type { JsonObject } from '../json/read-value.ts';
import { parseJson } from '../json/parse-json.ts';
import { type JsonPath, readPath, type Step } from './json-path.ts';

/** The payloads of all points: the place of each and its JSON. */
export type ReadPayloads = () => Iterable<{ slot: number; payload: string }>;

interface Column {
  steps: readonly Step[];
  /** The values at the path, by the point's place; undefined for a place without a point. */
  values: (readonly unknown[])[];
}

const maxColumns = 32;
const none: readonly unknown[] = [];

/**
 * The values at the paths that filters name, in memory, so that a filter does not read payloads again. A column is made when a
 * filter first names its path; those that were not used for longest are dropped.
 */
export class Columns {
  readonly #read: ReadPayloads;
  readonly #columns = new Map<string, Column>();

  constructor(read: ReadPayloads) {
    this.#read = read;
  }

  /** Makes the missing columns in one pass. Returns a function that reads the values of a point. */
  open(paths: readonly JsonPath[]): (path: JsonPath, slot: number) => readonly unknown[] {
    const missing: Column[] = [];
    for (const { text, steps } of paths) {
      const known = this.#columns.get(text);
      const column = known ?? { steps, values: [] };
      if (known === undefined) missing.push(column);
      this.#columns.delete(text);
      this.#columns.set(text, column);
    }
    if (missing.length > 0) {
      for (const { slot, payload } of this.#read()) {
        const value = parseJson(payload);
        for (const { steps, values } of missing) values[slot] = readPath(value, steps);
      }
    }
    const opened = new Map(paths.map(({ text }) => [text, this.#columns.get(text)?.values]));
    for (const text of this.#columns.keys()) {
      if (this.#columns.size <= maxColumns || opened.has(text)) break;
      this.#columns.delete(text);
    }
    return (path, slot) => opened.get(path.text)?.[slot] ?? none;
  }

  clear(): void {
    this.#columns.clear();
  }

  /** Takes over a payload that was written. */
  set(slot: number, payload: JsonObject): void {
    for (const { steps, values } of this.#columns.values()) values[slot] = readPath(payload, steps);
  }
}
