import { mkdtempSync, rmSync } from 'node:fs';
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

async function readLines(path: string, body: object): Promise<Record<string, unknown>[]> {
  const response = await fetch(driver.url + path, { method: 'POST', body: JSON.stringify(body) });
  return (await response.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('generate', () => {
  it('has every field of Ollama, and the name of the model that answers', async () => {
    const { status, json } = await generate();
    expect(status).toBe(200);
    expect(json).toMatchObject({
      model: tinyChat,
      response: expect.any(String),
      done: true,
      done_reason: 'length',
      eval_count: 12,
    });
    for (const field of [
      'total_duration',
      'load_duration',
      'prompt_eval_count',
      'prompt_eval_duration',
      'eval_duration',
    ])
      expect([field, Number.isInteger(json[field])]).toEqual([field, true]);
    expect((json['context'] as number[]).length).toBe(Number(json['prompt_eval_count']) + 12);
    expect(Date.parse(String(json['created_at']))).toBeGreaterThan(0);
  });

  it('streams the same text in lines that end with the figures', async () => {
    const lines = await readLines('/api/generate', { model: 'llama3.2', prompt: 'abc', options });
    const text = lines.map(({ response }) => response).join('');
    expect(text).toBe((await generate()).json['response']);
    expect(
      lines.slice(0, -1).every(({ done, eval_count: count }) => done === false && count === undefined),
    ).toBe(true);
    expect(lines.at(-1)).toMatchObject({ done: true, done_reason: 'length', eval_count: 12, response: '' });
  });

  it('gives another text for another seed, the same for the same, and goes on from a context', async () => {
    const sample = async (seed: number) =>
      (await generate({ options: { ...options, temperature: 1, seed } })).json['response'];
    const first = await sample(1);
    expect(await sample(1)).toBe(first);
    expect(await sample(2)).not.toBe(first);
    const { context } = (await generate()).json;
    const next = await generate({ context, prompt: 'def' });
    expect(Number(next.json['prompt_eval_count'])).toBeGreaterThan((context as number[]).length);
  });

  it('stops before a stop sequence', async () => {
    const whole = String((await generate()).json['response']);
    const stop = whole.slice(4, 6);
    const { json } = await generate({ options: { ...options, stop: [stop] } });
    expect([json['response'], json['done_reason']]).toEqual([whole.slice(0, whole.indexOf(stop)), 'stop']);
  });

  it('follows a JSON schema', async () => {
    const schema = {
      type: 'object',
      properties: {
        kind: { enum: ['a"b', 'c'] },
        count: { type: 'integer' },
        tags: { type: 'array', items: { type: 'boolean' }, maxItems: 2 },
      },
      required: ['kind', 'tags'],
    };
    const { json } = await generate({ format: schema, options: { temperature: 0, num_predict: 200 } });
    const value = JSON.parse(String(json['response']));
    expect(['a"b', 'c']).toContain(value.kind);
    expect(value.tags.length).toBeLessThanOrEqual(2);
    expect(json['done_reason']).toBe('stop');
  });

  it('fills the context and no more', async () => {
    const { json } = await generate({ options: { temperature: 0, num_ctx: 64 } });
    expect(json['done_reason']).toBe('length');
    expect((json['context'] as number[]).length).toBe(64);
    await generate();
  });

  it('loads and unloads without a prompt', async () => {
    expect((await driver.post('/api/generate', { model: 'llama3.2', stream: false })).json).toMatchObject({
      done_reason: 'load',
    });
    expect(
      ((await (await fetch(`${driver.url}/api/ps`)).json()) as { models: unknown[] }).models,
    ).toMatchObject([{ name: tinyChat, context_length: 512 }]);
    expect((await driver.post('/api/generate', { model: 'llama3.2', keep_alive: 0 })).json).toMatchObject({
      done_reason: 'unload',
    });
    expect(await (await fetch(`${driver.url}/api/ps`)).json()).toEqual({ models: [] });
  });

  it.each([
    [{ model: 'unknown' }, 404, 'model "unknown" not found; this app has tiny:latest'],
    [{ images: ['aGk='] }, 400, 'does not support images'],
    [{ think: true }, 400, 'does not support thinking'],
    [{ suffix: 'x' }, 400, 'does not support insert'],
    [{ model: tinyEmbedding }, 400, 'does not support generate'],
    [{ format: 'yaml' }, 400, 'invalid format'],
    [{ format: { type: 'string', pattern: 'a+' } }, 400, '"pattern"'],
    [{ keep_alive: 'soon' }, 400, 'keep_alive "soon"'],
    [{ prompt: 5 }, 400, 'prompt'],
  ])('refuses %j with %i', async (more, status, message) => {
    const answer = await generate(more);
    expect(answer).toEqual({ status, json: { error: expect.stringContaining(message) } });
  });
});

describe('chat', () => {
  it('keeps the system and the last messages of a conversation that is too long', async () => {
    const turn = { role: 'user', content: 'abc '.repeat(20) };
    const messages = [
      { role: 'system', content: 'be kind' },
      ...Array(100).fill(turn),
      { role: 'user', content: 'last' },
    ];
    const { status, json } = await driver.post('/api/chat', {
      model: tinyChat,
      messages,
      stream: false,
      options,
    });
    expect([status, json['done']]).toEqual([200, true]);
    expect(Number(json['prompt_eval_count'])).toBeGreaterThan(300);
    expect(Number(json['prompt_eval_count'])).toBeLessThan(512);
  });

  it('refuses a message that is longer than the context, however long', async () => {
    for (const count of [600, 5_000_000]) {
      const messages = [{ role: 'user', content: 'a '.repeat(count) }];
      expect(await driver.post('/api/chat', { model: tinyChat, messages, stream: false })).toMatchObject({
        status: 400,
        json: { error: expect.stringContaining('longer than the context') },
      });
    }
  });
});
