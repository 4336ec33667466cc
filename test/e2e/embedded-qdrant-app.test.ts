import { cpSync } from 'node:fs';
import { connect } from 'node:http2';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QdrantClient } from '@qdrant/js-client-rest';
import { nodeFileSystem } from '../../host/fs.ts';
import { readKit } from '../../pipeline/shared/kit/read-kit.ts';
import { bundleKit } from '../../scripts/build/embedded.ts';
import { Bench, toManifest } from '../runtime/harness.ts';
import { root } from './support/cli.ts';
import { theCompiledRuntime } from './support/compiled-runtime.ts';

let bench: Bench;
let url = '';

beforeAll(async () => {
  const member = (await readKit({ fs: nodeFileSystem, packageRoot: root })).find(
    ({ name }) => name === 'embedded-qdrant',
  );
  if (member === undefined) throw new Error('embedded-qdrant is not in the kit');
  const service = {
    ...member.service,
    binaries: { universal: { path: 'resources/embedded-qdrant/driver.cjs' } },
  };
  bench = new Bench(theCompiledRuntime(), toManifest([service], { secrets: member.secrets }));
  await bundleKit(root, bench.folder);
  cpSync(`${bench.folder}/dist/kit`, `${bench.root}/resources`, { recursive: true });
  bench.start();
  await bench.until(async () => {
    const answer = await bench.call('/readyz').catch(() => undefined);
    return answer?.json.ready === true;
  }, 'readiness');
  url = `http://127.0.0.1:${(await bench.call('/ports')).json.services['embedded-qdrant'].qdrant}`;
}, 90_000);
afterAll(async () => {
  await bench.stopAll();
  await bench.close();
});

describe('embedded-qdrant in an app', () => {
  it('answers a client through the guard, with the kernel of the executable', async () => {
    const client = new QdrantClient({ url });
    await client.createCollection('a', { vectors: { size: 3, distance: 'Cosine' } });
    await client.upsert('a', {
      wait: true,
      points: [{ id: 1, vector: [1, 2, 3], payload: { word: 'heron' } }],
    });
    const { points } = await client.query('a', { query: [1, 2, 3], with_payload: true });
    expect(points).toMatchObject([{ id: 1, payload: { word: 'heron' } }]);
    expect(points[0]?.score).toBeCloseTo(1, 5);
  });

  it('refuses a page of another site and a wrong key', async () => {
    expect((await fetch(`${url}/collections`, { headers: { origin: 'http://example.org' } })).status).toBe(
      403,
    );
    expect((await fetch(`${url}/collections`, { headers: { 'api-key': 'wrong' } })).status).toBe(401);
  });

  it('tells a gRPC client through the guard that there is no gRPC', async () => {
    const session = connect(url);
    const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
      session.on('error', reject);
      const asked = {
        ':method': 'POST',
        ':path': '/qdrant.Points/Search',
        'content-type': 'application/grpc',
      };
      session.request(asked, { endStream: true }).on('response', resolve).on('error', reject).resume();
    });
    session.close();
    expect(headers).toMatchObject({ 'grpc-status': '12' });
  });
});
