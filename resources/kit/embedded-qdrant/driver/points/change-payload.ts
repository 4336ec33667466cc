import { asArray, asObject, asText, field, isObject, type JsonObject, optional } from '../json/read-value.ts';
import { parseJson } from '../json/parse-json.ts';
import { toJson } from '../json/write-json.ts';
import { mergeAtPath, mergeObjects, parseJsonPath, removeAtPath } from '../payload/json-path.ts';
import type { Collection } from '../store/collection.ts';
import { assertDepth } from '../json/assert-depth.ts';
import { parseSelector } from './selector.ts';

/** A change of points that was read from a request, and that runs inside a transaction. */
export type Change = (operation: number) => void;

type Convert = (payload: JsonObject) => unknown;

function changePayloads(collection: Collection, body: unknown, convert: Convert): Change {
  const slots = [...parseSelector(collection, body)];
  return (operation) => {
    for (const slot of slots) {
      const before = parseJson(collection.readPoint(slot).payload);
      const converted = convert(isObject(before) ? before : {});
      const after = isObject(converted) ? converted : {};
      assertDepth(after, 'payload');
      collection.putPayload(slot, after, toJson(after), operation);
    }
  };
}

/** "Set payload": adds the fields, at `key` when it is given. @throws {ApiError} 400 */
export function parseSetPayload(collection: Collection, value: unknown): Change {
  const body = asObject(value, '');
  const payload = asObject(field(body, 'payload'), 'payload');
  const key = optional(body, 'key', asText);
  if (key === undefined) return changePayloads(collection, body, (before) => mergeObjects(before, payload));
  const { steps } = parseJsonPath(key);
  return changePayloads(collection, body, (before) => mergeAtPath(before, steps, payload));
}

/** "Overwrite payload": replaces the whole payload. @throws {ApiError} 400 */
export function parseOverwritePayload(collection: Collection, value: unknown): Change {
  const body = asObject(value, '');
  const payload = asObject(field(body, 'payload'), 'payload');
  if (field(body, 'key') !== undefined) return parseSetPayload(collection, value);
  return changePayloads(collection, body, () => payload);
}

/** "Delete payload": removes the fields at `keys`. @throws {ApiError} 400 */
export function parseDeletePayload(collection: Collection, value: unknown): Change {
  const body = asObject(value, '');
  const paths = asArray(field(body, 'keys'), 'keys').map((key) => parseJsonPath(asText(key, 'keys')));
  return changePayloads(collection, body, (before) =>
    paths.reduce<unknown>((payload, { steps }) => removeAtPath(payload, steps), before),
  );
}

/** "Clear payload": removes all fields. @throws {ApiError} 400 */
export const parseClearPayload = (collection: Collection, value: unknown): Change =>
  changePayloads(collection, value, () => ({}));
