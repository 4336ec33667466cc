import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ollama } from 'ollama';
import { nodeFileSystem } from '../../host/fs.ts';
import { findKitMember } from '../../pipeline/shared/kit/read-kit.ts';
import { makeMember, tinyChat, tinyEmbedding } from '../embedded-ollama/running-driver.ts';
import { Bench, toManifest } from '../runtime/harness.ts';
import { root } from './support/cli.ts';
import { theCompiledRuntime } from './support/compiled-runtime.ts';

let bench: Bench;
let url = '';

beforeAll(async () => {
  const member = await findKitMember({ fs: nodeFileSystem, packageRoot: root }, 'embedded-ollama');
  if (member === undefined) throw new Error('embedded-ollama is not in the kit');
  const manifest = toManifest([]);
  bench = new Bench(theCompiledRuntime(), manifest);
  const folder = 'resources/embedded-ollama';
  mkdirSync(join(bench.root, folder), { recursive: true });
  const models = await makeMember(join(bench.root, folder));
  const service = {
    ...member.service,
    env: { ...member.service.env, ...models },
    binaries: { universal: { path: `${folder}/driver.cjs` } },
  };
  bench.write({ ...manifest, services: [service] });
  bench.start();
  await bench.until(async () => {
    const answer = await bench.call('/readyz').catch(() => undefined);
    return answer?.json.ready === true;
  }, 'readiness');
  url = `http://127.0.0.1:${(await bench.call('/ports')).json.services['embedded-ollama'].ollama}`;
}, 120_000);
afterAll(async () => {
  await bench.stopAll();
  await bench.close();
});

describe('embedded-ollama in an app', () => {
  it('answers a client through the guard, with llama.cpp in the executable', async () => {
    const client = new Ollama({ host: url });
    const options = { temperature: 0, num_predict: 20 };
    let text = '';
    for await (const part of await client.generate({
      model: 'llama3.2',
      prompt: 'abc',
      options,
      stream: true,
    }))
      text += part.response;
    const whole = await client.generate({ model: 'llama3.2', prompt: 'abc', options });
    expect([whole.response, whole.model]).toEqual([text, tinyChat]);
    expect((await client.embeddings({ model: 'nomic-embed-text', prompt: 'abc' })).embedding).toHaveLength(
      96,
    );
  });

  it('says in the status which models answer for which names', async () => {
    const { json } = await bench.call('/readyz');
    expect(json.details['embedded-ollama'].message).toContain(
      `${tinyChat} answers for llama3.2; ${tinyEmbedding} answers for nomic-embed-text`,
    );
  });

  it('refuses a page of another site', async () => {
    const headers = { origin: 'http://example.org' };
    expect((await fetch(`${url}/api/tags`, { headers })).status).toBe(403);
  });
});
