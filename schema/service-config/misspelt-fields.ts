import type * as z from 'zod';
import type { JsonNode } from '../bundle/json-node.ts';
import { findNearest } from '../bundle/nearest.ts';
import { isFree, unwrap } from '../bundle/unknown-fields.ts';

/** A key that the schema does not know, and the absent key of the same object that its author most likely meant. */
export interface MisspeltField {
  place: JsonNode;
  key: string;
  meant: string;
}

type Schema = z.core.$ZodType;

/** Other spellings that `analyze` reads too, and that are near to a key of the schema. */
const alsoRead: ReadonlySet<string> = new Set(['envVar', 'ram_gb', 'disk_gb', 'cpu']);

function isOfKind(schema: Schema, place: JsonNode): boolean {
  switch (unwrap(schema)._zod.def.type) {
    case 'object':
    case 'record':
      return place.isObject;
    case 'array':
      return Array.isArray(place.value);
    case 'union':
      return place.isObject || Array.isArray(place.value);
    default:
      return false;
  }
}

/** A name that authors choose, such as that of a resource among the groups `required` and `optional`, is never judged. */
function findInObject(def: z.core.$ZodObjectDef, place: JsonNode): MisspeltField[] {
  const known = Object.keys(def.shape);
  const absent = known.filter((name) => !place.at(name).isPresent);
  const isOpen = def.catchall === undefined || def.catchall._zod.def.type === 'unknown';
  return place.entries.flatMap(([key, child]) => {
    const field = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
    if (field !== undefined) return findMisspeltFields(field, child);
    if (!isOpen) return def.catchall === undefined ? [] : findMisspeltFields(def.catchall, child);
    if (isFree(key) || alsoRead.has(key)) return [];
    const meant = findNearest(key, absent);
    return meant === undefined ? [] : [{ place: child, key, meant }];
  });
}

/**
 * Keys of a service config that are near to a known one which is absent, at every level that the schema knows. Other unknown keys are
 * the author's own.
 */
export function findMisspeltFields(schema: Schema, place: JsonNode): MisspeltField[] {
  const { def } = unwrap(schema)._zod;
  switch (def.type) {
    case 'object':
      return findInObject(def, place);
    case 'array':
      return place.items.flatMap((item) => findMisspeltFields(def.element, item));
    case 'record':
      return place.entries.flatMap(([, child]) => findMisspeltFields(def.valueType, child));
    case 'union': {
      const option = def.options.find((candidate) => isOfKind(candidate, place));
      return option === undefined ? [] : findMisspeltFields(option, place);
    }
    default:
      return [];
  }
}
