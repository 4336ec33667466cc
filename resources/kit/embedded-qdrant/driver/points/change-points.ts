import { asArray, asObject, field } from '../json/read-value.ts';
import { toFormatError } from '../server/api-error.ts';
import type { Collection } from '../store/collection.ts';
import {
  type Change,
  parseClearPayload,
  parseDeletePayload,
  parseOverwritePayload,
  parseSetPayload,
} from './change-payload.ts';
import { parseDeleteVectors, parseUpdateVectors } from './change-vectors.ts';
import { parseSelector } from './selector.ts';
import { parseUpsert, putPoints } from './upsert.ts';

/** Reads the body of a changing request. */
export type ParseChange = (collection: Collection, value: unknown) => Change;

const upsert: ParseChange = (collection, value) => {
  const points = parseUpsert(collection, value);
  return (operation) => putPoints(collection, points, operation);
};

const remove: ParseChange = (collection, value) => {
  const slots = [...parseSelector(collection, value)];
  return () => {
    for (const slot of slots) collection.removePoint(slot);
  };
};

/** The changes of points, by their names in a batch of changes. */
export const changes = {
  upsert,
  delete: remove,
  set_payload: parseSetPayload,
  overwrite_payload: parseOverwritePayload,
  delete_payload: parseDeletePayload,
  clear_payload: parseClearPayload,
  update_vectors: parseUpdateVectors,
  delete_vectors: parseDeleteVectors,
} as const satisfies Readonly<Record<string, ParseChange>>;

export interface UpdateResult {
  operation_id: number;
  status: 'acknowledged' | 'completed';
}

/** Applies one change in a transaction of its own; `wait` asks that it is on the disk before the answer. */
export function applyChange(
  collection: Collection,
  parse: ParseChange,
  value: unknown,
  wait: boolean,
): UpdateResult {
  const change = parse(collection, value);
  return { operation_id: collection.write(change, wait), status: wait ? 'completed' : 'acknowledged' };
}

/** Applies the operations of a batch in their order; one that fails ends the batch, those before it stay, as in Qdrant. @throws {ApiError} */
export function applyBatch(collection: Collection, value: unknown, wait: boolean): UpdateResult[] {
  const operations = asArray(field(asObject(value, ''), 'operations'), 'operations').map((one, at) => {
    const operation = asObject(one, `operations[${at}]`);
    for (const [name, parse] of Object.entries(changes)) {
      const body = field(operation, name);
      if (body !== undefined) return { parse, body };
    }
    throw toFormatError(`operations[${at}]`, `expected one of ${Object.keys(changes).join(', ')}`);
  });
  return operations.map(({ parse, body }) => applyChange(collection, parse, body, wait));
}
