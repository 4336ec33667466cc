import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Api, apiKey, openApi } from '../../../../../test/embedded-qdrant/memory-api.ts';

let api: Api;
beforeEach(() => {
  api = openApi();
});
afterEach(() => {
  expect(api.logged).toEqual([]);
  api.close();
});

describe('the server', () => {
  it('refuses a wrong key, and takes the right one or none', async () => {
    const status = async (headers: Record<string, string>) =>
      (await api.call('GET', '/collections', undefined, headers)).status;
    expect(await status({})).toBe(200);
    expect(await status({ 'api-key': apiKey })).toBe(200);
    expect(await status({ authorization: `Bearer ${apiKey}` })).toBe(200);
    expect(await status({ 'api-key': `${apiKey}x` })).toBe(401);
    expect(await status({ authorization: 'Bearer other' })).toBe(401);
  });

  it('names what it does not have', async () => {
    for (const [path, what] of [
      ['/snapshots', 'snapshots'],
      ['/cluster', 'cluster'],
      ['/collections/a/snapshots', 'snapshots'],
      ['/collections/a/shards', 'sharding'],
    ])
      expect(await api.call('GET', path ?? '')).toMatchObject({
        status: 501,
        error: expect.stringContaining(what ?? ''),
      });
    expect(await api.call('GET', '/nothing')).toMatchObject({ status: 404 });
  });

  it('refuses what is deeper than it can read, wherever it is', async () => {
    const vectors = { size: 2, distance: 'Dot' };
    await api.call('PUT', '/collections/towns', { vectors });
    await api.call('PUT', '/collections/towns/points', { points: [{ id: 1, vector: [1, 0] }] });
    const deep = (levels: number): unknown =>
      JSON.parse(`${'{"must":['.repeat(levels)}${']}'.repeat(levels)}`) as unknown;
    const nested = (levels: number): unknown =>
      JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as unknown;
    for (const [url, body] of [
      ['/collections/towns/points/count', { filter: deep(5000) }],
      ['/collections/towns/points/payload', { payload: nested(3000), points: [1] }],
      ['/collections/towns/points/payload', { payload: {}, key: 'a.'.repeat(70).concat('a'), points: [1] }],
    ] as const)
      expect(await api.call('POST', url, body)).toMatchObject({ status: 400 });
    expect(await api.call('PUT', '/collections/deep', { metadata: nested(3000) })).toMatchObject({
      status: 400,
    });
  });

  it('says that it is there', async () => {
    for (const path of ['/healthz', '/livez', '/readyz'])
      expect(await api.call('GET', path)).toMatchObject({ status: 200 });
    expect((await api.call('GET', '/')).result).toContain('"version"');
    expect((await api.call('GET', '/metrics')).result).toContain('collections_total 0');
  });

  it('finds the same when there is no memory for the vectors', async () => {
    const small = openApi(1);
    try {
      for (const one of [small, api]) {
        await one.call('PUT', '/collections/a', { vectors: { size: 64, distance: 'Euclid' } });
        const points = Array.from({ length: 6000 }, (_, id) => ({
          id,
          vector: Array.from({ length: 64 }, (_, at) => (id * at) % 13),
        }));
        await one.call('PUT', '/collections/a/points', { points });
      }
      const search = {
        vector: Array.from({ length: 64 }, (_, at) => at % 13),
        limit: 20,
        filter: { must_not: [{ has_id: [1] }] },
      };
      const [a, b] = await Promise.all(
        [small, api].map((one) => one.call('POST', '/collections/a/points/search', search)),
      );
      expect(a?.result).toEqual(b?.result);
      expect(a?.result).toHaveLength(20);
    } finally {
      small.close();
    }
  });
});
