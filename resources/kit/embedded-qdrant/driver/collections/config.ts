import { assertDepth } from '../json/assert-depth.ts';
import {
  asCount,
  asFlag,
  asObject,
  asWord,
  field,
  isObject,
  type JsonObject,
  optional,
} from '../json/read-value.ts';
import { toNotSupported, toValidationError } from '../server/api-error.ts';
import { type Distance, distances } from '../vectors/distance.ts';

/** The vectors of one name. `accepted` are settings of an approximate index and of storage, which change nothing here and are shown in the collection's info. */
export interface VectorParams {
  size: number;
  distance: Distance;
  accepted: JsonObject;
}

/** What a collection was created with. */
export interface CollectionConfig {
  /** By name; the vectors of a collection without names have the name ''. */
  vectors: Readonly<Record<string, VectorParams>>;
  /** Settings that are shown in the collection's info. */
  accepted: JsonObject;
  /** Payload indexes by field: as in the request. */
  indexes: Readonly<Record<string, JsonObject>>;
}

const maxSize = 65_536;
const shownOfVector = ['hnsw_config', 'quantization_config', 'on_disk', 'datatype'];
const shownOfCollection = [
  'shard_number',
  'replication_factor',
  'write_consistency_factor',
  'read_fan_out_factor',
  'on_disk_payload',
  'hnsw_config',
  'optimizers_config',
  'wal_config',
  'quantization_config',
  'metadata',
];

/** The fields of a request that are kept as they are. */
function pick(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = field(object, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function parseVectorParams(value: unknown, place: string): VectorParams {
  const params = asObject(value, place);
  const size = asCount(field(params, 'size'), `${place}.size`, 1);
  if (size > maxSize)
    throw toValidationError(`${place}.size`, `value ${size} invalid, must be from 1 to ${maxSize}`);
  const distance = asWord(field(params, 'distance'), `${place}.distance`, distances);
  if (field(params, 'multivector_config') !== undefined)
    throw toNotSupported('multivector_config', 'Store each vector as a point of its own.');
  return { size, distance, accepted: pick(params, shownOfVector) };
}

function parseVectors(value: unknown): Record<string, VectorParams> {
  if (value === undefined) return {};
  const vectors = asObject(value, 'vectors');
  if (typeof field(vectors, 'size') !== 'object' && field(vectors, 'size') !== undefined)
    return { '': parseVectorParams(vectors, 'vectors') };
  if (typeof field(vectors, 'distance') === 'string') return { '': parseVectorParams(vectors, 'vectors') };
  return Object.fromEntries(
    Object.entries(vectors).map(([name, params]) => [name, parseVectorParams(params, `vectors.${name}`)]),
  );
}

function assertSupported(body: JsonObject): void {
  const sparse = field(body, 'sparse_vectors');
  if (isObject(sparse) && Object.keys(sparse).length > 0)
    throw toNotSupported('sparse_vectors', 'Use dense vectors, or a text index on the payload.');
  const sharding = field(body, 'sharding_method');
  if (sharding !== undefined && sharding !== 'auto')
    throw toNotSupported('sharding_method "custom"', 'Use one collection for each shard key.');
  if (field(body, 'init_from') !== undefined)
    throw toNotSupported('init_from', 'Copy the points with scroll and upsert.');
}

/** Reads the body of "create collection". @throws {ApiError} 400, 422, 501 */
export function parseCollectionConfig(value: unknown): CollectionConfig {
  const body = asObject(value, '');
  assertDepth(body, '');
  assertSupported(body);
  optional(body, 'on_disk_payload', asFlag);
  return {
    vectors: parseVectors(field(body, 'vectors')),
    accepted: pick(body, shownOfCollection),
    indexes: {},
  };
}

function mergeAccepted(old: JsonObject, changed: JsonObject): JsonObject {
  const merged = Object.entries(changed).map(([name, value]) => {
    const before = field(old, name);
    return [name, isObject(value) && isObject(before) ? { ...before, ...value } : value] as const;
  });
  return { ...old, ...Object.fromEntries(merged) };
}

/** Reads the body of "update collection" into a new configuration. @throws {ApiError} 400, 404 for a vector name that the collection does not have */
export function patchConfig(config: CollectionConfig, value: unknown): CollectionConfig {
  const body = asObject(value ?? {}, '');
  assertDepth(body, '');
  const params = optional(body, 'params', asObject) ?? {};
  const changed = { ...pick(body, shownOfCollection), ...pick(params, shownOfCollection) };
  const vectors = { ...config.vectors };
  for (const [name, change] of Object.entries(optional(body, 'vectors', asObject) ?? {})) {
    const before = field(vectors, name) as VectorParams | undefined;
    if (before === undefined)
      throw toValidationError(`vectors.${name}`, 'the collection has no vectors of this name');
    const accepted = mergeAccepted(before.accepted, pick(asObject(change, `vectors.${name}`), shownOfVector));
    vectors[name] = { ...before, accepted };
  }
  return { ...config, vectors, accepted: mergeAccepted(config.accepted, changed) };
}
