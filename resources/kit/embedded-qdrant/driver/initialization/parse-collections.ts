import { type CollectionConfig, parseCollectionConfig } from '../collections/config.ts';
import { indexTypes } from '../collections/payload-index.ts';
import { asArray, asObject, asText, field, isObject, type JsonObject, toList } from '../json/read-value.ts';
import { ApiError } from '../server/api-error.ts';

/** A collection that an initialization file asks for. */
export interface WantedCollection {
  name: string;
  config: CollectionConfig;
  aliases: readonly string[];
  /** Points of the file, as in an upsert. */
  points: readonly unknown[];
}

/** A part of a file that cannot be applied, with the words to find it by. */
export interface FilePart {
  /** What stands before the fault in the file; the line of it is reported. */
  near: string;
  message: string;
}

/** What a file asks for, and what of it is not understood. */
export interface WantedFile {
  collections: WantedCollection[];
  faults: FilePart[];
}

/** Names of the fields in which files keep a collection's settings. */
const configNames = ['config', 'params', 'collection_config'];
const vectorNames = ['vectors', 'vectors_config', 'vector_config', 'vector_params', 'vector'];
const sizeNames = ['size', 'vector_size', 'dimension', 'dimensions', 'dim'];
const pointNames = ['points', 'initial_points', 'initial_data'];

function firstOf(objects: readonly JsonObject[], names: readonly string[]): unknown {
  for (const object of objects) {
    for (const name of names) if (field(object, name) !== undefined) return field(object, name);
  }
  return undefined;
}

/** Cosine, whatever the case; other names as they are. */
function toDistance(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const known = {
    cosine: 'Cosine',
    dot: 'Dot',
    euclid: 'Euclid',
    euclidean: 'Euclid',
    manhattan: 'Manhattan',
  };
  return field(known, value.toLowerCase()) ?? value;
}

function toVectorParams(value: JsonObject, around: readonly JsonObject[]): JsonObject {
  const all = [value, ...around];
  return {
    ...value,
    size: firstOf(all, sizeNames),
    distance: toDistance(firstOf(all, ['distance', 'metric'])) ?? 'Cosine',
  };
}

function toVectors(all: readonly JsonObject[]): unknown {
  const vectors = firstOf(all, vectorNames);
  if (!isObject(vectors)) return toVectorParams({}, all);
  if (firstOf([vectors], sizeNames) !== undefined) return toVectorParams(vectors, []);
  return Object.fromEntries(
    Object.entries(vectors).map(([name, params]) => [
      name,
      isObject(params) ? toVectorParams(params, []) : params,
    ]),
  );
}

/** A type of an index; `keyword[]` is a list of keywords. Undefined for what is not indexed. */
function toIndexType(value: unknown): string | undefined {
  const described = isObject(value) ? (field(value, 'type') ?? field(value, 'data_type')) : value;
  const text = typeof described === 'string' ? described.replace(/\[\]$/, '').toLowerCase() : '';
  const isWanted = !isObject(value) || field(value, 'indexed') !== false;
  return isWanted ? indexTypes.find((type) => type === text) : undefined;
}

function toIndexes(all: readonly JsonObject[]): Record<string, JsonObject> {
  const indexes: Record<string, JsonObject> = {};
  const add = (path: unknown, type: string | undefined) => {
    if (typeof path === 'string' && type !== undefined) indexes[path] = { type };
  };
  const schema = firstOf(all, ['payload_schema']);
  if (isObject(schema)) for (const [path, value] of Object.entries(schema)) add(path, toIndexType(value));
  const listed = firstOf(all, ['indexes', 'payload_indexes', 'payload_index']);
  const list =
    isObject(listed) && field(listed, 'payload_indexes') !== undefined
      ? field(listed, 'payload_indexes')
      : listed;
  for (const one of Array.isArray(list) ? list : []) {
    if (isObject(one))
      add(
        field(one, 'field_name') ?? field(one, 'field'),
        toIndexType(firstOf([one], ['field_schema', 'field_type', 'schema', 'type'])),
      );
  }
  return indexes;
}

function parseCollection(value: JsonObject, name: string): WantedCollection {
  const inner = configNames.flatMap((key) => {
    const one = field(value, key);
    return isObject(one) ? [one] : [];
  });
  const all = [value, ...inner];
  const settings = Object.assign({}, ...inner.toReversed(), value) as JsonObject;
  const optimizers = firstOf(all, ['optimizers_config', 'optimizer_config']);
  const config = parseCollectionConfig({
    ...settings,
    init_from: undefined,
    ...(optimizers === undefined ? {} : { optimizers_config: optimizers }),
    vectors: toVectors(all),
  });
  return {
    name,
    config: { ...config, indexes: toIndexes(all) },
    aliases: toList(firstOf(all, ['aliases'])).filter((alias) => typeof alias === 'string'),
    points: asArray(firstOf([value], pointNames) ?? [], 'points'),
  };
}

const nameOf = (value: JsonObject) => firstOf([value], ['name', 'collection_name', 'collection']);

/** The collections of a file: a list, an object by name, or one. */
function listCollections(document: unknown): { name: unknown; value: unknown }[] | undefined {
  if (Array.isArray(document))
    return document.map((value: unknown) => ({ name: isObject(value) ? nameOf(value) : undefined, value }));
  if (!isObject(document)) return undefined;
  const collections = field(document, 'collections');
  if (Array.isArray(collections)) return listCollections(collections);
  if (isObject(collections)) return Object.entries(collections).map(([name, value]) => ({ name, value }));
  return nameOf(document) === undefined ? undefined : [{ name: nameOf(document), value: document }];
}

/** Reads a file that lists collections in one of the forms that scenarios use. Never throws. */
export function parseCollections(text: string): WantedFile {
  const found: WantedFile = { collections: [], faults: [] };
  let document: unknown;
  try {
    document = JSON.parse(text) as unknown;
  } catch (error) {
    return { collections: [], faults: [{ near: '', message: `is not JSON: ${String(error)}` }] };
  }
  const listed = listCollections(document);
  if (listed === undefined)
    found.faults.push({
      near: '',
      message:
        'has no collections: expected "collections", a list or an object, or one collection with a "name"',
    });
  for (const { name, value } of listed ?? []) {
    try {
      found.collections.push(parseCollection(asObject(value, 'collection'), asText(name, 'name')));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const shown = typeof name === 'string' ? name : '';
      found.faults.push({ near: shown, message: `collection "${shown}" cannot be made: ${error.message}` });
    }
  }
  return found;
}
