import { field, isObject, type JsonObject } from '../json/read-value.ts';
import type { Collection } from '../store/collection.ts';
import { parseJsonPath } from '../payload/json-path.ts';
import type { CollectionConfig, VectorParams } from './config.ts';

const toVector = ({ size, distance, accepted }: VectorParams) => ({ size, distance, ...accepted });

function toVectors({ vectors }: CollectionConfig): JsonObject {
  const { '': unnamed, ...named } = vectors;
  if (unnamed !== undefined) return toVector(unnamed);
  return Object.fromEntries(Object.entries(named).map(([name, params]) => [name, toVector(params)]));
}

const hnswDefaults = {
  m: 16,
  ef_construct: 100,
  full_scan_threshold: 10_000,
  max_indexing_threads: 0,
  on_disk: false,
};
const optimizerDefaults = {
  deleted_threshold: 0.2,
  vacuum_min_vector_number: 1000,
  default_segment_number: 0,
  max_segment_size: null,
  memmap_threshold: null,
  indexing_threshold: 10_000,
  flush_interval_sec: 5,
  max_optimization_threads: null,
};
const walDefaults = { wal_capacity_mb: 32, wal_segments_ahead: 0, wal_retain_closed: 1 };

function toConfig(config: CollectionConfig): JsonObject {
  const of = (name: string) => field(config.accepted, name);
  const merged = (defaults: JsonObject, name: string) => {
    const asked = of(name);
    return { ...defaults, ...(isObject(asked) ? asked : {}) };
  };
  return {
    params: {
      vectors: toVectors(config),
      shard_number: of('shard_number') ?? 1,
      replication_factor: of('replication_factor') ?? 1,
      write_consistency_factor: of('write_consistency_factor') ?? 1,
      on_disk_payload: of('on_disk_payload') ?? true,
    },
    hnsw_config: merged(hnswDefaults, 'hnsw_config'),
    optimizer_config: merged(optimizerDefaults, 'optimizers_config'),
    wal_config: merged(walDefaults, 'wal_config'),
    quantization_config: of('quantization_config') ?? null,
    ...(of('metadata') === undefined ? {} : { metadata: of('metadata') }),
  };
}

function countPoints(collection: Collection, path: string): number {
  const { text, steps } = parseJsonPath(path);
  const read = collection.columns.open([{ text, steps }]);
  let count = 0;
  for (const slot of collection.slots.all()) {
    if (
      read({ text, steps }, slot).some(
        (value) => value !== null && !(Array.isArray(value) && value.length === 0),
      )
    )
      count += 1;
  }
  return count;
}

function toPayloadSchema(collection: Collection): JsonObject {
  return Object.fromEntries(
    Object.entries(collection.config.indexes).map(([path, params]) => {
      const isShort = Object.keys(params).length === 1;
      return [
        path,
        { data_type: params['type'], ...(isShort ? {} : { params }), points: countPoints(collection, path) },
      ];
    }),
  );
}

/** The answer to "collection info". Every search is exact, so every vector counts as indexed. */
export function toCollectionInfo(collection: Collection): JsonObject {
  const vectors = [...collection.fields.values()].reduce((sum, one) => sum + one.count(), 0);
  return {
    status: 'green',
    optimizer_status: 'ok',
    vectors_count: vectors,
    indexed_vectors_count: vectors,
    points_count: collection.slots.count,
    segments_count: 1,
    config: toConfig(collection.config),
    payload_schema: toPayloadSchema(collection),
  };
}
