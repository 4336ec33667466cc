import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  makeMember,
  type RunningDriver,
  startDriver,
  tinyEmbedding,
} from '../../../../test/embedded-ollama/running-driver.ts';
import { writeTinyChatModel } from '../../../../test/embedded-ollama/tiny-model.ts';

jest.setTimeout(60_000);

let folder = '';
let env: Record<string, string> = {};
const started: RunningDriver[] = [];

async function start(more: Record<string, string> = {}, at = folder): Promise<RunningDriver> {
  const running = await startDriver(at, { ...env, ...more });
  started.push(running);
  return running;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ollama-driver-'));
  env = await makeMember(folder);
});
afterAll(() => {
  for (const { process } of started) process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const options = { temperature: 0, num_predict: 12 };

describe('the driver', () => {
  it('goes on after a kill in the middle of a generation', async () => {
    const first = await start();
    await first.ready();
    const response = await fetch(`${first.url}/api/generate`, {
      method: 'POST',
      body: JSON.stringify({ model: 'llama3.2', prompt: 'abc', options: { num_predict: 400 } }),
    });
    const reader = response.body?.getReader();
    await reader?.read();
    first.process.kill('SIGKILL');
    expect(await first.exited()).toBe('SIGKILL');
    await reader?.cancel().catch(() => undefined);
    const second = await start();
    await second.ready();
    expect(
      (await second.post('/api/generate', { model: 'llama3.2', prompt: 'abc', stream: false, options }))
        .status,
    ).toBe(200);
    second.process.kill('SIGTERM');
    expect(await second.exited()).toBe(0);
  });

  it('ends with the app in the middle of a generation', async () => {
    const running = await start();
    await running.ready();
    const response = await fetch(`${running.url}/api/generate`, {
      method: 'POST',
      body: JSON.stringify({ model: 'llama3.2', prompt: 'abc', options: { num_predict: 400 } }),
    });
    const text = response.text();
    running.process.kill('SIGTERM');
    expect(await running.exited()).toBe(0);
    expect((await text).trim().split('\n').at(-1)).toMatch(/"error":"the app is closing"|"done":true/);
  });

  it('refuses a model that does not fit into its memory, with the numbers', async () => {
    const small = await start({ LOCAL_MODEL_MEMORY_MB: '8' });
    await small.ready();
    expect(
      await small.post('/api/generate', { model: 'llama3.2', prompt: 'a', stream: false }),
    ).toMatchObject({
      status: 500,
      json: {
        error: expect.stringMatching(
          /^model tiny:latest requires more system memory \(0\.\d\d GiB\) than is available \(0\.01 GiB\); /,
        ),
      },
    });
  });

  it('names a damaged model file, and answers with the other one', async () => {
    const damaged = mkdtempSync(join(tmpdir(), 'ollama-damaged-'));
    const variables = await makeMember(damaged);
    const file = join(damaged, 'models/tiny.gguf');
    const bytes = writeTinyChatModel();
    bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const running = await start(variables, damaged);
    await running.ready();
    const answer = await running.post('/api/generate', { model: 'llama3.2', prompt: 'a', stream: false });
    expect(answer).toEqual({
      status: 500,
      json: { error: expect.stringMatching(/damaged: .*tiny\.gguf: its SHA-256/) },
    });
    expect((await running.post('/api/embed', { model: tinyEmbedding, input: 'a' })).status).toBe(200);
    rmSync(damaged, { recursive: true });
  });

  it('uses a model file of the author in place of the bundled one', async () => {
    writeFileSync(join(folder, 'Own.gguf'), writeTinyChatModel({ seed: 9 }));
    const own = await start({ BUNDLE_ROOT: folder, LOCAL_MODEL_FILES: '["Own.gguf"]' });
    await own.ready();
    const { json } = await own.post('/api/generate', {
      model: 'llama3.2',
      prompt: 'abc',
      stream: false,
      options,
    });
    expect(json['model']).toBe('own:latest');
    const { json: named } = await own.post('/api/generate', {
      model: 'tiny',
      prompt: 'abc',
      stream: false,
      options,
    });
    expect(named['model']).toBe('tiny:latest');
    expect(json['response']).not.toBe(named['response']);
    appendFileSync(join(folder, 'broken.gguf'), 'GGUF and no more');
    const broken = await start({ BUNDLE_ROOT: folder, LOCAL_MODEL_FILES: '["broken.gguf"]' });
    expect(await broken.exited()).toBe(78);
    expect(broken.output()).toMatch(/broken\.gguf cannot be used/);
  });

  it('names missing settings', async () => {
    const bad = await start({ LOCAL_MODELS: '{', LOCAL_MODEL_MEMORY_MB: 'x' });
    expect(await bad.exited()).toBe(78);
    expect(bad.output()).toContain(
      'LOCAL_MODELS must be a list of models as JSON; LOCAL_MODEL_MEMORY_MB "x" must be',
    );
  });
});
