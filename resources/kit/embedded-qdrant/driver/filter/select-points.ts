import { field, isObject } from '../json/read-value.ts';
import type { JsonPath } from '../payload/json-path.ts';
import type { Collection } from '../store/collection.ts';
import type { FieldTypes, Subject, TextIndex } from './condition.ts';
import { type Filter, parseFilter } from './parse-filter.ts';

const tokenizers = ['word', 'whitespace', 'prefix', 'multilingual'] as const;

/** Without an index of texts, words are found as with the default parameters of one. */
function toTextIndex(index: unknown): TextIndex {
  const params = isObject(index) && index['type'] === 'text' ? index : {};
  const { min_token_len: min, max_token_len: max, tokenizer, lowercase } = params;
  return {
    tokenizer: tokenizers.find((one) => one === tokenizer) ?? 'word',
    lowercase: lowercase !== false,
    minLength: typeof min === 'number' ? min : 0,
    maxLength: typeof max === 'number' ? max : Number.POSITIVE_INFINITY,
  };
}

/** Reads a filter for a collection. @throws {ApiError} 400 */
export function parseFilterOf(collection: Collection, value: unknown): Filter | undefined {
  const types: FieldTypes = {
    textIndexOf: (path) => toTextIndex(field(collection.config.indexes, path)),
  };
  return parseFilter(value, types);
}

/** The point that a filter looks at; one object for all points, because a filter looks at many. */
class PointSubject implements Subject {
  readonly #collection: Collection;
  readonly #read: (path: JsonPath, slot: number) => readonly unknown[];
  slot = 0;

  constructor(collection: Collection, paths: readonly JsonPath[]) {
    this.#collection = collection;
    this.#read = collection.columns.open(paths);
  }

  readonly read = (path: JsonPath): readonly unknown[] => this.#read(path, this.slot);

  get id() {
    return this.#collection.slots.idAt(this.slot);
  }

  readonly hasVector = (name: string): boolean => this.#collection.fields.get(name)?.has(this.slot) === true;
}

/** The test of a filter for the point at a place. */
export function openFilter(collection: Collection, { paths, test }: Filter): (slot: number) => boolean {
  const subject = new PointSubject(collection, paths);
  return (slot) => {
    subject.slot = slot;
    return test(subject);
  };
}

/** The places of the points that pass a filter, ascending. */
export function selectSlots(collection: Collection, filter: Filter): Uint32Array {
  const passes = openFilter(collection, filter);
  const found = new Uint32Array(collection.slots.count);
  let count = 0;
  for (const slot of collection.slots.all()) {
    if (!passes(slot)) continue;
    found[count] = slot;
    count += 1;
  }
  return found.subarray(0, count);
}
