import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Api, openApi } from '../../../../../test/embedded-qdrant/memory-api.ts';

let api: Api;
beforeEach(() => {
  api = openApi();
});
afterEach(() => {
  expect(api.logged).toEqual([]);
  api.close();
});

const uuid = '550e8400-e29b-41d4-a716-446655440000';
const vectors = { size: 2, distance: 'Dot' };

async function ok(method: string, url: string, body?: unknown): Promise<unknown> {
  const { status, result, error } = await api.call(method, url, body);
  expect([url, status, error]).toEqual([url, 200, undefined]);
  return result;
}

async function fill(): Promise<void> {
  await ok('PUT', '/collections/towns', { vectors });
  await ok('PUT', '/collections/towns/points?wait=true', {
    points: [
      { id: 1, vector: [1, 0], payload: { name: 'Ulm', size: 3, tags: ['a', 'b'] } },
      { id: 2, vector: [0.5, 0], payload: { name: 'Bonn', size: 1, tags: ['b'] } },
      { id: uuid, vector: [0, 1] },
    ],
  });
}

const idsOf = (list: unknown) => (list as { id: unknown }[]).map(({ id }) => id);

describe('collections', () => {
  it('are created, listed, described and deleted', async () => {
    await fill();
    expect(await ok('GET', '/collections')).toEqual({ collections: [{ name: 'towns' }] });
    expect(await ok('GET', '/collections/towns')).toMatchObject({
      status: 'green',
      points_count: 3,
      config: { params: { vectors } },
    });
    expect(await ok('GET', '/collections/towns/exists')).toEqual({ exists: true });
    expect(await ok('DELETE', '/collections/towns')).toBe(true);
    expect(await ok('DELETE', '/collections/towns')).toBe(false);
    expect(await ok('GET', '/collections/towns/exists')).toEqual({ exists: false });
  });

  it('keep accepted settings and take changes of them', async () => {
    await ok('PUT', '/collections/a', {
      vectors: { image: { ...vectors, on_disk: true } },
      hnsw_config: { m: 8 },
    });
    await ok('PATCH', '/collections/a', {
      optimizers_config: { indexing_threshold: 5 },
      vectors: { image: { on_disk: false } },
    });
    expect(await ok('GET', '/collections/a')).toMatchObject({
      config: {
        params: { vectors: { image: { on_disk: false } } },
        hnsw_config: { m: 8, ef_construct: 100 },
        optimizer_config: { indexing_threshold: 5 },
      },
    });
  });

  it('have aliases, which are changed together or not at all', async () => {
    await fill();
    const alias = (alias_name: string) => ({ create_alias: { collection_name: 'towns', alias_name } });
    await ok('POST', '/collections/aliases', { actions: [alias('places')] });
    expect(await ok('POST', '/collections/places/points/count', {})).toEqual({ count: 3 });
    const missing = { rename_alias: { old_alias_name: 'gone', new_alias_name: 'x' } };
    expect(
      await api.call('POST', '/collections/aliases', { actions: [alias('more'), missing] }),
    ).toMatchObject({ status: 404 });
    expect(await ok('GET', '/aliases')).toEqual({
      aliases: [{ alias_name: 'places', collection_name: 'towns' }],
    });
  });

  it('do not mix with one whose creation failed', async () => {
    const broken = { vectors: { size: 2, distance: 'Dot' } };
    api.collections.db.exec('CREATE TABLE points_1 (x)');
    expect(await api.call('PUT', '/collections/a', broken)).toMatchObject({ status: 500 });
    api.logged.length = 0;
    api.collections.db.exec('DROP TABLE points_1');
    await ok('PUT', '/collections/b', { vectors: { size: 3, distance: 'Dot' } });
    await ok('PUT', '/collections/b/points', { points: [{ id: 1, vector: [1, 2, 3] }] });
  });

  it.each([
    ['/collections/towns', { vectors }, 409, 'Collection `towns` already exists!'],
    ['/collections/a', { vectors: { size: 0, distance: 'Dot' } }, 422, 'vectors.size: value 0 invalid'],
    ['/collections/a', { vectors: { size: 65_537, distance: 'Dot' } }, 422, 'from 1 to 65536'],
    ['/collections/a', { vectors: { size: 2, distance: 'Near' } }, 400, 'unknown variant `Near`'],
    ['/collections/a', { vectors: { size: 2 } }, 400, 'missing field `vectors.distance`'],
    ['/collections/a%2Fb', { vectors }, 422, 'is not a name'],
    [
      '/collections/a',
      { sparse_vectors: { words: {} } },
      501,
      'sparse_vectors is not part of embedded-qdrant',
    ],
  ])('%s with %j is refused with %i', async (url, body, status, message) => {
    await ok('PUT', '/collections/towns', { vectors });
    const answer = await api.call('PUT', url, body);
    expect(answer).toMatchObject({ status, error: expect.stringContaining(message) });
  });
});

describe('points', () => {
  beforeEach(fill);

  it('are read by id', async () => {
    expect(await ok('GET', '/collections/towns/points/1')).toEqual({
      id: 1,
      payload: { name: 'Ulm', size: 3, tags: ['a', 'b'] },
      vector: [1, 0],
    });
    const some = await ok('POST', '/collections/towns/points', {
      ids: [uuid, 7, 1],
      with_payload: ['name'],
      with_vector: true,
    });
    expect(some).toEqual([
      { id: uuid, payload: {}, vector: [0, 1] },
      { id: 1, payload: { name: 'Ulm' }, vector: [1, 0] },
    ]);
    expect(await api.call('GET', '/collections/towns/points/9')).toMatchObject({ status: 404 });
  });

  it('are replaced as a whole, also by a batch', async () => {
    await ok('PUT', '/collections/towns/points', {
      batch: {
        ids: [1, 5],
        vectors: [
          [0, 2],
          [0, 3],
        ],
        payloads: [null, { name: 'Kiel' }],
      },
    });
    expect(await ok('GET', '/collections/towns/points/1')).toEqual({ id: 1, payload: {}, vector: [0, 2] });
    expect(await ok('POST', '/collections/towns/points/count')).toEqual({ count: 4 });
  });

  it('are found by a vector, a threshold and a window', async () => {
    const search = (more: object) =>
      ok('POST', '/collections/towns/points/search', { vector: [1, 0], limit: 10, ...more });
    expect(await search({})).toEqual([
      { id: 1, version: 0, score: 1 },
      { id: 2, version: 0, score: 0.5 },
      { id: uuid, version: 0, score: 0 },
    ]);
    expect(idsOf(await search({ score_threshold: 0.5 }))).toEqual([1, 2]);
    expect(idsOf(await search({ offset: 1, limit: 1 }))).toEqual([2]);
    expect(idsOf(await search({ filter: { must: [{ key: 'tags', match: { value: 'b' } }] } }))).toEqual([
      1, 2,
    ]);
  });

  it('are not found after a change that failed in the middle', async () => {
    await ok('POST', '/collections/towns/points/search', { vector: [1, 0], limit: 10 });
    api.collections.db.exec(
      "CREATE TRIGGER stop BEFORE INSERT ON points_1 WHEN new.slot = 4 BEGIN SELECT RAISE(ABORT, 'no'); END",
    );
    const points = [8, 9].map((id) => ({ id, vector: [9, 9] }));
    expect(await api.call('PUT', '/collections/towns/points', { points })).toMatchObject({ status: 500 });
    api.logged.length = 0;
    expect(
      idsOf(await ok('POST', '/collections/towns/points/search', { vector: [1, 0], limit: 10 })),
    ).toEqual([1, 2, uuid]);
    expect(await ok('POST', '/collections/towns/points/count')).toEqual({ count: 3 });
  });

  it('are paged in the order of their ids', async () => {
    const page = await ok('POST', '/collections/towns/points/scroll', { limit: 2, with_payload: false });
    expect(page).toEqual({ points: [{ id: 1 }, { id: 2 }], next_page_offset: uuid });
    const next = await ok('POST', '/collections/towns/points/scroll', { offset: uuid, with_payload: false });
    expect(next).toEqual({ points: [{ id: uuid }], next_page_offset: null });
  });

  it('are ordered by a field with an index', async () => {
    const scroll = () => api.call('POST', '/collections/towns/points/scroll', { order_by: 'size' });
    expect(await scroll()).toMatchObject({ status: 400, error: expect.stringContaining('No range index') });
    await ok('PUT', '/collections/towns/index', { field_name: 'size', field_schema: 'integer' });
    expect(((await scroll()).result as { points: unknown }).points).toMatchObject([
      { id: 2, order_value: 1 },
      { id: 1, order_value: 3 },
    ]);
    expect(await ok('GET', '/collections/towns')).toMatchObject({
      payload_schema: { size: { data_type: 'integer', points: 2 } },
    });
    await ok('DELETE', '/collections/towns/index/size');
    expect(await ok('GET', '/collections/towns')).toMatchObject({ payload_schema: {} });
  });

  it('are counted by a value', async () => {
    await ok('PUT', '/collections/towns/index', { field_name: 'tags', field_schema: { type: 'keyword' } });
    expect(await ok('POST', '/collections/towns/facet', { key: 'tags' })).toEqual({
      hits: [
        { value: 'b', count: 2 },
        { value: 'a', count: 1 },
      ],
    });
  });

  it('are deleted by ids and by a filter, and their places are used again', async () => {
    expect(await ok('POST', '/collections/towns/points/delete?wait=true', { points: [2] })).toEqual({
      operation_id: 1,
      status: 'completed',
    });
    await ok('POST', '/collections/towns/points/delete', {
      filter: { must: [{ key: 'name', match: { value: 'Ulm' } }] },
    });
    await ok('PUT', '/collections/towns/points', { points: [{ id: 3, vector: [2, 0] }] });
    expect(
      idsOf(await ok('POST', '/collections/towns/points/search', { vector: [1, 0], limit: 10 })),
    ).toEqual([3, uuid]);
  });

  it('take several operations in one request', async () => {
    const operations = [
      { upsert: { points: [{ id: 4, vector: [1, 1] }] } },
      { set_payload: { payload: { deep: { a: 1 } }, points: [4] } },
      { set_payload: { payload: { b: 2 }, key: 'deep', points: [4] } },
      { delete_payload: { keys: ['deep.a'], points: [4] } },
      { update_vectors: { points: [{ id: 4, vector: [5, 5] }] } },
      { clear_payload: { points: [1] } },
      { delete: { points: [2] } },
    ];
    const results = await ok('POST', '/collections/towns/points/batch', { operations });
    expect((results as unknown[]).length).toBe(operations.length);
    expect(await ok('GET', '/collections/towns/points/4')).toEqual({
      id: 4,
      payload: { deep: { b: 2 } },
      vector: [5, 5],
    });
    expect(await ok('GET', '/collections/towns/points/1')).toMatchObject({ payload: {} });
  });

  it.each([
    ['search', { vector: [1], limit: 1 }, 400, 'Vector dimension error: expected dim: 2, got 1'],
    ['search', { vector: { name: 'x', vector: [1, 0] }, limit: 1 }, 400, 'Not existing vector name error: x'],
    ['search', { vector: [1, 0] }, 400, 'missing field `limit`'],
    ['search', { vector: [1, 0], limit: 0 }, 422, 'limit: value 0 invalid, must be 1 or larger'],
    ['search', { vector: [1, 0], limit: 1, filter: { musst: [] } }, 400, 'unknown field `musst`'],
    ['search', { vector: [1, 0], limit: 1, filter: { must: [{ key: 'a' }] } }, 400, 'filter.must[0]'],
    ['query', { query: 77 }, 404, 'No point with id 77 found'],
    ['query', { prefetch: { query: [1, 0] } }, 501, 'prefetch'],
    ['query', { query: { fusion: 'rrf' } }, 501, 'fusion'],
    ['search/groups', {}, 501, 'groups'],
    ['delete', {}, 400, 'expected the points'],
  ])('%s with %j is refused with %i', async (url, body, status, message) => {
    const answer = await api.call('POST', `/collections/towns/points/${url}`, body);
    expect(answer).toMatchObject({ status, error: expect.stringContaining(message) });
  });
});
