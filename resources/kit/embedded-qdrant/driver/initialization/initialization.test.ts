import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Api, openApi } from '../../../../../test/embedded-qdrant/memory-api.ts';
import { parseQdrantSettings } from '../settings.ts';
import { applyInitialization } from './apply-initialization.ts';
import { parseCollections } from './parse-collections.ts';

const vectors = { size: 768, distance: 'Cosine' };
const wanted = (name: string) => ({ name, config: { vectors: { '': { size: 768, distance: 'Cosine' } } } });

describe('the collections of a file', () => {
  it.each([
    ['a list', { collections: [{ name: 'a', vectors }] }],
    ['a list at the top', [{ name: 'a', vectors }]],
    ['an object by name', { collections: { a: { config: { vectors } } } }],
    ['one collection', { collection_name: 'a', vectors }],
    ['settings inside config', { collections: [{ name: 'a', config: { vectors } }] }],
    ['vector_config', { collection_name: 'a', vector_config: { ...vectors, hnsw_config: { m: 16 } } }],
    ['vector_size beside distance', { collections: [{ name: 'a', vector_size: 768, distance: 'cosine' }] }],
  ])('are read from %s', (_form, document) => {
    expect(parseCollections(JSON.stringify(document))).toMatchObject({
      collections: [wanted('a')],
      faults: [],
    });
  });

  it.each([
    ['types', { payload_schema: { id: 'keyword', tags: 'keyword[]', meta: 'json' } }, ['id', 'tags']],
    [
      'objects',
      { payload_schema: { id: { type: 'keyword', indexed: true }, text: { type: 'text', indexed: false } } },
      ['id'],
    ],
    [
      'a list',
      {
        indexes: [
          { field_name: 'id', field_type: 'keyword' },
          { field_name: 'at', field_schema: 'datetime' },
        ],
      },
      ['id', 'at'],
    ],
    [
      'payload_indexes',
      { indexes: { payload_indexes: [{ field_name: 'id', field_type: 'integer' }] } },
      ['id'],
    ],
  ])('have indexes from %s', (_form, more, fields) => {
    const { collections } = parseCollections(
      JSON.stringify({ collections: [{ name: 'a', vectors, ...more }] }),
    );
    expect(Object.keys(collections[0]?.config.indexes ?? {})).toEqual(fields);
  });

  it('keep named vectors, settings, aliases and points', () => {
    const file = {
      name: 'a',
      config: { vectors: { image: vectors }, optimizer_config: { indexing_threshold: 5 } },
      aliases: ['b'],
      initial_points: [{ id: 1, vector: {} }],
    };
    expect(parseCollections(JSON.stringify({ collections: [file] })).collections[0]).toMatchObject({
      config: {
        vectors: { image: { size: 768 } },
        accepted: { optimizers_config: { indexing_threshold: 5 } },
      },
      aliases: ['b'],
      points: file.initial_points,
    });
  });

  it.each([
    ['not JSON', '{', 'is not JSON'],
    ['another document', '{"a":1}', 'has no collections'],
    ['no size', '{"collections":[{"name":"a"}]}', 'collection "a" cannot be made'],
    ['no name', '{"collections":[{"vectors":{"size":1}}]}', 'missing field `name`'],
    ['a text', '{"collections":["a"]}', 'expected a map'],
  ])('are a fault when the file is %s', (_what, text, message) => {
    const { collections, faults } = parseCollections(text);
    expect(collections).toEqual([]);
    expect(faults).toMatchObject([{ message: expect.stringContaining(message) }]);
  });
});

describe('a start with files', () => {
  let api: Api;
  let folder = '';
  beforeEach(() => {
    api = openApi();
    folder = mkdtempSync(join(tmpdir(), 'collections-'));
  });
  afterEach(() => {
    api.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function apply(document: unknown, strict = 'false'): string | undefined {
    writeFileSync(join(folder, 'c.json'), JSON.stringify(document, null, 2));
    const env = {
      QDRANT_INITIALIZATION: '["c.json"]',
      BUNDLE_ROOT: folder,
      QDRANT_INITIALIZATION_STRICT: strict,
    };
    const given = {
      QDRANT_DATA_DIR: folder,
      QDRANT_PORT: '1',
      QDRANT_API_KEY: 'k',
      QDRANT_VECTOR_MEMORY_MB: '1',
    };
    return applyInitialization(api.collections, parseQdrantSettings({ ...env, ...given }));
  }

  it('makes the collections once, and again only what a new version of a file adds', async () => {
    expect(apply({ collections: [{ name: 'a', vectors }] })).toBeUndefined();
    await api.call('DELETE', '/collections/a');
    expect(apply({ collections: [{ name: 'a', vectors }] })).toBeUndefined();
    expect(api.collections.listNames()).toEqual([]);
    apply({ collections: [{ name: 'b', vectors }] });
    await api.call('PUT', '/collections/b/points', { points: [{ id: 1, vector: Array(768).fill(1) }] });
    apply({
      collections: [
        { name: 'b', vectors: { size: 3, distance: 'Dot' } },
        { name: 'c', vectors },
      ],
    });
    expect(api.collections.listNames()).toEqual(['b', 'c']);
    expect(await api.call('POST', '/collections/b/points/count')).toMatchObject({ result: { count: 1 } });
  });

  it('names what cannot be made, with its line, on every start', () => {
    const document = {
      collections: [{ name: 'a', vectors, initial_points: [{ id: 'no-uuid', vector: [] }] }],
    };
    const notice = apply(document);
    expect(notice).toContain(
      'c.json:4: point 1 of collection "a" cannot be stored: Format error in JSON body',
    );
    expect(apply(document)).toBe(notice);
    expect(() => apply(document, 'true')).toThrow('cannot be stored');
  });
});
