import { afterAll, beforeAll, describe, it } from '@jest/globals';
import fc from 'fast-check';
import { toMicroseconds } from '../../resources/kit/embedded-qdrant/driver/filter/date-time.ts';
import { parseCollections } from '../../resources/kit/embedded-qdrant/driver/initialization/parse-collections.ts';
import { parseBody } from '../../resources/kit/embedded-qdrant/driver/json/parse-json.ts';
import { parseJsonPath, readPath } from '../../resources/kit/embedded-qdrant/driver/payload/json-path.ts';
import { parsePathId } from '../../resources/kit/embedded-qdrant/driver/points/point-id.ts';
import { ApiError } from '../../resources/kit/embedded-qdrant/driver/server/api-error.ts';
import { type Api, openApi } from '../embedded-qdrant/memory-api.ts';
import { assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedJson } from './mutate-json.ts';
import { describeParsers } from './text-parser.ts';

const isRefusal = (error: unknown) => error instanceof ApiError;
const payload = { a: { b: [1, null, 'x'] }, rooms: [{ size: 1 }], at: { lon: 1, lat: 2 } };

describeParsers('texts that clients of embedded-qdrant send', [
  {
    name: 'a JSON path',
    seeds: ['a.b[].c[0]', '"a.b".c'],
    isExpected: isRefusal,
    parse: (text) => readPath(payload, parseJsonPath(text).steps),
  },
  {
    name: 'a date and time',
    seeds: ['2024-01-01T00:00:00.123456+02:00', '2024-01-01 10:00'],
    parse: toMicroseconds,
  },
  {
    name: 'the id of a point',
    seeds: ['18446744073709551615', '550e8400-e29b-41d4-a716-446655440000'],
    isExpected: isRefusal,
    parse: parsePathId,
  },
  {
    name: 'a body',
    seeds: ['{"id":18446744073709551615,"vector":[0.1]}'],
    isExpected: isRefusal,
    parse: (text) => parseBody(Buffer.from(text)),
  },
  {
    name: 'a file of collections',
    seeds: [
      '{"collections":[{"name":"a","config":{"vectors":{"size":4,"distance":"Cosine"}},"indexes":[{"field_name":"x","field_type":"keyword"}]}]}',
      '{"collection_name":"a","vector_size":4,"payload_schema":{"x":"keyword[]"},"aliases":["b"],"initial_points":[{}]}',
    ],
    parse: parseCollections,
  },
]);

const filter = {
  must: [
    { key: 'n', range: { gte: 1, lt: 5 } },
    { key: 'when', range: { gt: '2024-01-01T00:00:00Z' } },
    { nested: { key: 'rooms', filter: { must: [{ key: 'size', match: { value: 1 } }] } } },
  ],
  should: [{ key: 'tags[]', match: { any: ['x', 'y'] } }, { has_id: [1, 2] }, { is_null: { key: 'a' } }],
  must_not: [{ key: 'at', geo_radius: { center: { lon: 1, lat: 2 }, radius: 10 } }, { has_vector: 'image' }],
  min_should: { conditions: [{ key: 'text', match: { text: 'words' } }], min_count: 1 },
};
const point = { id: 3, vector: { image: [1, 2], text: [1, 2, 3] }, payload };
const calls: readonly [method: string, url: string, body: unknown][] = [
  [
    'PUT',
    '/collections/new',
    { vectors: { image: { size: 2, distance: 'Dot', on_disk: true } }, hnsw_config: { m: 16 } },
  ],
  [
    'PATCH',
    '/collections/a',
    { optimizers_config: { indexing_threshold: 1 }, vectors: { image: { on_disk: true } } },
  ],
  ['PUT', '/collections/a/points', { points: [point] }],
  [
    'PUT',
    '/collections/a/points',
    { batch: { ids: [4], vectors: { image: [[1, 2]] }, payloads: [payload] } },
  ],
  [
    'POST',
    '/collections/a/points',
    { ids: [1, 2], with_payload: { include: ['a.b'] }, with_vector: ['image'] },
  ],
  [
    'POST',
    '/collections/a/points/search',
    { vector: { name: 'image', vector: [1, 2] }, limit: 3, filter, score_threshold: 0.1 },
  ],
  [
    'POST',
    '/collections/a/points/query',
    { query: { recommend: { positive: [1], negative: [[1, 2]] } }, using: 'image', filter, limit: 2 },
  ],
  ['POST', '/collections/a/points/scroll', { filter, limit: 2, offset: 1, with_payload: ['a'] }],
  ['POST', '/collections/a/points/scroll', { order_by: { key: 'n', direction: 'desc', start_from: 3 } }],
  ['POST', '/collections/a/points/count', { filter, exact: true }],
  ['POST', '/collections/a/facet', { key: 'tags', limit: 3, filter }],
  [
    'POST',
    '/collections/a/points/batch',
    {
      operations: [
        { set_payload: { payload: { x: 1 }, points: [1], key: 'a.b' } },
        { delete_payload: { keys: ['a.b[]'], filter } },
        { update_vectors: { points: [{ id: 1, vector: { image: [3, 4] } }] } },
        { delete_vectors: { points: [2], vector: ['text'] } },
      ],
    },
  ],
  ['POST', '/collections/a/points/delete', { filter }],
  ['PUT', '/collections/a/index', { field_name: 'n', field_schema: { type: 'integer', lookup: true } }],
  [
    'POST',
    '/collections/aliases',
    { actions: [{ create_alias: { collection_name: 'a', alias_name: 'b' } }] },
  ],
];

describe('bodies of requests', () => {
  let api: Api;
  beforeAll(async () => {
    api = openApi(1);
    const vectors = { image: { size: 2, distance: 'Dot' }, text: { size: 3, distance: 'Euclid' } };
    await api.call('PUT', '/collections/a', { vectors });
    await api.call('PUT', '/collections/a/index', { field_name: 'n', field_schema: 'integer' });
    await api.call('PUT', '/collections/a/index', { field_name: 'tags', field_schema: 'keyword' });
    const points = [1, 2].map((id) => ({
      ...point,
      id,
      payload: { ...payload, n: id, tags: ['x'], when: '2024-02-02' },
    }));
    await api.call('PUT', '/collections/a/points', { points });
  });
  afterAll(() => api.close());

  it(
    'are answered or refused, whatever they are',
    async () => {
      const inputs = fc
        .nat(calls.length - 1)
        .chain((at) => mutatedJson([calls[at]?.[2]]).map((body) => ({ at, body })));
      await assertSoundAsync(inputs, async ({ at, body }) => {
        const [method, url] = calls[at] ?? ['', ''];
        const { status, error } = await api.call(method, url, body);
        if (status >= 500 && status !== 501)
          throw new Error(`${method} ${url}: ${status} ${error}\n${api.logged.join('\n')}`);
        if (status !== 200 && (error ?? '') === '')
          throw new Error(`${method} ${url}: ${status} without words`);
        if (url === '/collections/new') await api.call('DELETE', url);
      });
      const { result } = await api.call('POST', '/collections/a/points/scroll', { limit: 1000 });
      if (!Array.isArray((result as { points: unknown }).points))
        throw new Error('the collection cannot be read');
    },
    timeoutMs * 2,
  );
});
