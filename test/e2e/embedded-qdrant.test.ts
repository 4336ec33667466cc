import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { QdrantClient } from '@qdrant/js-client-rest';
import { key, type RunningDriver, startDriver } from '../embedded-qdrant/running-driver.ts';
import { toolPath, withTools } from '../support/installed-tools.ts';

jest.setTimeout(600_000);

const isCi = process.env['CI'] === 'true';
const scripts = join(import.meta.dirname, '../embedded-qdrant');
let folder = '';
let driver: RunningDriver;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-qdrant-'));
  driver = await startDriver(join(folder, 'store'));
  await driver.ready();
});
afterAll(async () => {
  driver.process.kill('SIGTERM');
  expect(await driver.exited()).toBe(0);
  // Faults of the server itself are in its log.
  expect(driver.output()).not.toMatch(/\n\s+at /);
  rmSync(folder, { recursive: true, force: true });
});

async function python(script: string, ...args: string[]): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run(toolPath('qdrant-client'), [join(scripts, script), ...args]).catch(
    (error: { stdout: string; stderr: string }) => {
      throw new Error(`${error.stdout}\n${error.stderr}`);
    },
  );
  return stdout;
}

describe('embedded-qdrant', () => {
  it("answers the ordinary calls of Qdrant's JavaScript client", async () => {
    // The client warns of a key without TLS.
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const client = new QdrantClient({ url: driver.url, apiKey: key });
    const uuid = '550e8400-e29b-41d4-a716-446655440000';
    expect(await client.createCollection('a', { vectors: { size: 4, distance: 'Cosine' } })).toBe(true);
    expect(await client.collectionExists('a')).toEqual({ exists: true });
    await client.upsert('a', {
      wait: true,
      points: [
        { id: 1, vector: [0.05, 0.61, 0.76, 0.74], payload: { city: 'Berlin', n: 1 } },
        { id: uuid, vector: [0.19, 0.81, 0.75, 0.11], payload: { city: 'London' } },
      ],
    });
    await client.upsert('a', {
      wait: true,
      batch: { ids: [3], vectors: [[1, 0, 0, 0]], payloads: [{ n: 3 }] },
    });
    const filter = { must: [{ key: 'city', match: { any: ['Berlin', 'London'] } }] };
    const query = [0.2, 0.1, 0.9, 0.7];
    const { points } = await client.query('a', { query, filter, limit: 5, with_payload: true });
    expect(points.map(({ id, payload }) => [id, payload?.['city']])).toEqual([
      [1, 'Berlin'],
      [uuid, 'London'],
    ]);
    expect((await client.query('a', { query: 1, limit: 1, with_vector: true })).points).toMatchObject([
      { id: uuid },
    ]);
    const recommend = { positive: [1], negative: [3] };
    const searches = [
      { query: [1, 0, 0, 0], limit: 1 },
      { query: { recommend }, limit: 1 },
    ];
    expect(await client.queryBatch('a', { searches })).toMatchObject([
      { points: [{ id: 3 }] },
      { points: [{ id: uuid }] },
    ]);
    expect(await client.count('a', { exact: true })).toEqual({ count: 3 });
    expect((await client.scroll('a', { limit: 2 })).next_page_offset).toBe(uuid);
    expect(await client.retrieve('a', { ids: [3] })).toEqual([{ id: 3, payload: { n: 3 } }]);
    await client.createPayloadIndex('a', { field_name: 'n', field_schema: 'integer', wait: true });
    await client.setPayload('a', { payload: { seen: true }, points: [3], wait: true });
    await client.deletePayload('a', { keys: ['n'], points: [3], wait: true });
    await client.delete('a', { wait: true, filter: { must: [{ key: 'seen', match: { value: true } }] } });
    expect(await client.getCollection('a')).toMatchObject({ status: 'green', points_count: 2 });
    await client.updateCollectionAliases({
      actions: [{ create_alias: { collection_name: 'a', alias_name: 'b' } }],
    });
    expect(await client.getAliases()).toEqual({ aliases: [{ alias_name: 'b', collection_name: 'a' }] });
    await expect(client.getCollection('gone')).rejects.toThrow('Not Found');
    await expect(client.createCollection('a', { vectors: { size: 4, distance: 'Dot' } })).rejects.toThrow(
      'Conflict',
    );
    expect(await client.deleteCollection('a')).toBe(true);
  });

  withTools('qdrant-client')("answers the ordinary calls of Qdrant's Python client", async () => {
    expect(await python('ordinary.py', driver.url, key)).toContain('all calls are answered');
  });

  withTools('qdrant-client')("finds what the local mode of Qdrant's Python client finds", async () => {
    const seed = process.env['FUZZ_SEED'] ?? '7';
    const [collections, queries] = isCi ? ['20', '150'] : ['2', '50'];
    const output = await python('differential.py', driver.url, seed, collections, queries);
    expect(output).toContain('have the same answers');
  });
});

describe('embedded-qdrant, killed at any moment', () => {
  it('keeps each acknowledged write', async () => {
    const data = mkdtempSync(join(tmpdir(), 'embedded-qdrant-'));
    let acknowledged = 0;
    try {
      for (let round = 0; round < (isCi ? 50 : 4); round += 1) {
        const one = await startDriver(join(data, 'store'));
        await one.ready();
        if (round === 0) await one.call('PUT', '/collections/a', { vectors: { size: 2, distance: 'Dot' } });
        const { result } = await one.call('POST', '/collections/a/points/count');
        expect((result as { count: number }).count).toBeGreaterThanOrEqual(acknowledged);
        setTimeout(() => one.process.kill('SIGKILL'), 40 + ((round * 37) % 200));
        for (let id = acknowledged + 1; ; id += 1) {
          const body = { points: [{ id, vector: [id, 1], payload: { id } }] };
          const wait = round % 2 === 0;
          const answer = await one
            .call('PUT', `/collections/a/points?wait=${wait}`, body)
            .catch(() => undefined);
          if (answer === undefined) break;
          expect(answer.status).toBe(200);
          acknowledged = id;
        }
        expect(await one.exited()).toBe('SIGKILL');
      }
      const last = await startDriver(join(data, 'store'));
      await last.ready();
      const search = { vector: [1, 0], limit: 100_000, with_payload: true };
      const { result } = await last.call('POST', '/collections/a/points/search', search);
      const ids = new Set((result as { id: number }[]).map(({ id }) => id));
      for (let id = 1; id <= acknowledged; id += 1) expect([id, ids.has(id)]).toEqual([id, true]);
      expect(acknowledged).toBeGreaterThan(4);
      last.process.kill('SIGKILL');
      await last.exited();
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });
});
