import { asArray, asObject, asText, field, toList } from '../json/read-value.ts';
import { toNotFound } from '../server/api-error.ts';
import type { Collection } from '../store/collection.ts';
import type { Change } from './change-payload.ts';
import { parseVectors } from './parse-vector.ts';
import { parsePointId, toIdText } from './point-id.ts';
import { parseSelector } from './selector.ts';

/** "Update vectors": replaces the named vectors of points that exist. @throws {ApiError} 400, 404 for an id without a point */
export function parseUpdateVectors(collection: Collection, value: unknown): Change {
  const points = asArray(field(asObject(value, ''), 'points'), 'points').map((one, at) => {
    const point = asObject(one, `points[${at}]`);
    const id = parsePointId(field(point, 'id'), `points[${at}].id`);
    const slot = collection.slots.slotOf(id);
    if (slot === undefined) throw toNotFound(`No point with id ${toIdText(id)} found`);
    return { slot, vectors: parseVectors(collection, field(point, 'vector'), `points[${at}].vector`) };
  });
  return (operation) => {
    for (const { slot, vectors } of points) {
      for (const [name, vector] of vectors) collection.fieldOf(name).put(slot, vector);
      collection.touch(slot, operation);
    }
  };
}

/** "Delete vectors": removes the vectors of the names in `vector`. @throws {ApiError} 400 */
export function parseDeleteVectors(collection: Collection, value: unknown): Change {
  const body = asObject(value, '');
  const names = toList(field(body, 'vector') ?? field(body, 'vectors')).map((name) => asText(name, 'vector'));
  const fields = names.map((name) => collection.fieldOf(name));
  const slots = [...parseSelector(collection, body)];
  return (operation) => {
    for (const slot of slots) {
      for (const one of fields) one.remove(slot);
      collection.touch(slot, operation);
    }
  };
}
