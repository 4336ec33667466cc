import { assertDepth } from '../json/assert-depth.ts';
import { asObject, asText, asWord, field, type JsonObject } from '../json/read-value.ts';
import { parseJsonPath } from '../payload/json-path.ts';
import type { Collections } from '../store/collections.ts';

export const indexTypes = ['keyword', 'integer', 'float', 'geo', 'text', 'bool', 'datetime', 'uuid'] as const;

/** Reads `field_schema`: a type, or an object with `type` and parameters. @throws {ApiError} 400 */
function parseFieldSchema(value: unknown): JsonObject {
  if (typeof value === 'string') return { type: asWord(value, 'field_schema', indexTypes) };
  const schema = asObject(value, 'field_schema');
  assertDepth(schema, 'field_schema');
  return { ...schema, type: asWord(field(schema, 'type'), 'field_schema.type', indexTypes) };
}

/** "Create index": kept and listed. Filters do not need it; text conditions, order and facets read its type. @throws {ApiError} 400, 404 */
export function createIndex(collections: Collections, name: string, value: unknown): void {
  const body = asObject(value, '');
  const path = parseJsonPath(asText(field(body, 'field_name'), 'field_name')).text;
  const schema = parseFieldSchema(field(body, 'field_schema') ?? field(body, 'field_type'));
  const { config } = collections.get(name);
  collections.setConfig(name, { ...config, indexes: { ...config.indexes, [path]: schema } });
}

/** "Delete index". A field without an index changes nothing. @throws {ApiError} 404 */
export function deleteIndex(collections: Collections, name: string, path: string): void {
  const { config } = collections.get(name);
  const { [path]: _removed, ...indexes } = config.indexes;
  collections.setConfig(name, { ...config, indexes });
}
