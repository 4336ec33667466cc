import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  makeMember,
  type RunningDriver,
  startDriver,
  tinyChat,
  tinyEmbedding,
} from '../../../../test/embedded-ollama/running-driver.ts';

jest.setTimeout(60_000);

let folder = '';
let env: Record<string, string> = {};
let driver: RunningDriver;
const started: RunningDriver[] = [];

async function start(more: Record<string, string> = {}, at = folder): Promise<RunningDriver> {
  const running = await startDriver(at, { ...env, ...more });
  started.push(running);
  return running;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ollama-driver-'));
  env = await makeMember(folder);
  driver = await start();
  await driver.ready();
});
afterAll(() => {
  for (const { process } of started) process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const options = { temperature: 0, num_predict: 12 };
const generate = (more: object = {}) =>
  driver.post('/api/generate', { model: 'llama3.2', prompt: 'abc', stream: false, options, ...more });

describe('embeddings', () => {
  const embed = (more: object) => driver.post('/api/embed', { model: tinyEmbedding, input: 'abc', ...more });

  it('have the length 1, and differ between texts', async () => {
    const { json } = await embed({ input: ['abc', 'abc', 'xyz'] });
    const [first, second, third] = json['embeddings'] as [number[], number[], number[]];
    expect(first).toEqual(second);
    expect(first).not.toEqual(third);
    expect(Math.hypot(...first)).toBeCloseTo(1, 5);
    expect([first.length, json['model'], json['prompt_eval_count']]).toEqual([64, tinyEmbedding, 15]);
  });

  it('get zeros up to the length of the model that was asked for, where that is allowed', async () => {
    const own = ((await embed({})).json['embeddings'] as number[][])[0] ?? [];
    const { json } = await driver.post('/api/embeddings', { model: 'nomic-embed-text', prompt: 'abc' });
    expect(json['embedding']).toEqual([...own, ...Array(32).fill(0)]);
    expect(await driver.post('/api/embeddings', { model: 'other-embed', prompt: 'abc' })).toEqual({
      status: 400,
      json: {
        error: expect.stringMatching(
          /of 96 numbers, and tiny-encoder:latest, .* of 64: ask for .*"fill": "zeros"/,
        ),
      },
    });
    expect(await embed({ dimensions: 65 })).toMatchObject({
      status: 400,
      json: { error: expect.stringContaining('ask for at most 64') },
    });
    expect(((await embed({ dimensions: 8 })).json['embeddings'] as number[][])[0]?.length).toBe(8);
  });

  it('lose the end of a text that is too long, or are refused', async () => {
    const input = 'a '.repeat(200);
    expect((await embed({ input })).json['prompt_eval_count']).toBe(64);
    expect(await embed({ input, truncate: false })).toMatchObject({ status: 400 });
  });
});

describe('the server', () => {
  it('lists its models and the names that they answer to', async () => {
    const { models } = (await (await fetch(`${driver.url}/api/tags`)).json()) as { models: object[] };
    expect(models).toMatchObject([
      {
        name: tinyChat,
        details: { parent_model: '', format: 'gguf', family: 'llama', quantization_level: 'F32' },
      },
      { name: tinyEmbedding },
      { name: 'llama3.2:latest', details: { parent_model: tinyChat } },
      { name: 'nomic-embed-text:latest', details: { parent_model: tinyEmbedding } },
    ]);
    expect(driver.output()).toContain(
      'notice: tiny:latest answers for llama3.2; tiny-encoder:latest answers for nomic-embed-text (embeddings with zeros up to 96 numbers); no model answers for llava',
    );
  });

  it('answers eight requests at once in their order', async () => {
    const order: number[] = [];
    const all = Array.from({ length: 8 }, async (_, at) => {
      const { json } = await generate({ prompt: `abc ${'x'.repeat(at)}` });
      order.push(at);
      return json['eval_count'];
    });
    expect(await Promise.all(all)).toEqual(Array(8).fill(12));
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('answers a hundred requests of eight clients', async () => {
    let left = 100;
    const answers: unknown[] = [];
    const run = async () => {
      while (left-- > 0) {
        const { status, json } = await generate({ prompt: `abc ${left}` });
        answers.push([status, json['done'], json['error']]);
      }
    };
    await Promise.all(Array.from({ length: 8 }, run));
    expect(answers).toEqual(Array(100).fill([200, true, undefined]));
  });

  it('ends a generation whose client goes away', async () => {
    const body = { model: 'llama3.2', prompt: 'abc', options: { temperature: 0, num_predict: 450 } };
    await new Promise<void>((resolve) => {
      const leaving = request(`${driver.url}/api/generate`, { method: 'POST' }, (response) =>
        response.once('data', () => {
          leaving.destroy();
          resolve();
        }),
      );
      leaving.end(JSON.stringify(body));
    });
    const next = await generate({ options: { temperature: 0, num_predict: 1 } });
    expect(next.json['eval_count']).toBe(1);
    const full = await generate({ options: { temperature: 0, num_predict: 450 } });
    expect(Number(next.json['total_duration'])).toBeLessThan(Number(full.json['total_duration']));
  });

  it.each([
    ['GET', '/nowhere', {}, 404],
    ['GET', '/api/generate', {}, 405],
    ['GET', '/api/tags', { origin: 'http://example.org' }, 403],
    ['POST', '/api/generate', { 'content-encoding': 'gzip' }, 415],
    ['POST', '/api/generate', {}, 400],
    ['POST', '/api/create', {}, 400],
    ['POST', '/api/pull', {}, 400],
    ['DELETE', '/api/delete', {}, 400],
  ])('refuses %s %s with %j', async (method, path, headers, status) => {
    const body = method === 'GET' ? null : '{';
    const response = await fetch(driver.url + path, { method, headers, body });
    expect([response.status, typeof ((await response.json()) as { error: unknown }).error]).toEqual([
      status,
      'string',
    ]);
  });

  it('answers a page of this computer, and refuses another name of it', async () => {
    const origin = 'http://localhost:3000';
    const allowed = await fetch(`${driver.url}/api/version`, { headers: { origin } });
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
    const status = await new Promise((resolve) =>
      request(`${driver.url}/api/tags`, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.resume().statusCode),
      ).end(),
    );
    expect(status).toBe(403);
  });
});
