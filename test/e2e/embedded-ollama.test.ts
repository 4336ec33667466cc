import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Ollama } from 'ollama';
import OpenAI from 'openai';
import {
  makeMember,
  type RunningDriver,
  startDriver,
  tinyChat,
  tinyEmbedding,
} from '../embedded-ollama/running-driver.ts';
import { toolPath, withTools } from '../support/installed-tools.ts';

jest.setTimeout(120_000);

const scripts = join(import.meta.dirname, '../embedded-ollama');
let folder = '';
let driver: RunningDriver;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-ollama-'));
  driver = await startDriver(folder, await makeMember(folder));
  await driver.ready();
});
afterAll(async () => {
  driver.process.kill('SIGTERM');
  expect(await driver.exited()).toBe(0);
  // Faults of the server itself are in its log.
  expect(driver.output()).not.toMatch(/\n\s+at /);
  rmSync(folder, { recursive: true, force: true });
});

async function python(tool: string, script: string): Promise<string> {
  const args = [join(scripts, script), driver.url, tinyChat, tinyEmbedding];
  const { stdout } = await promisify(execFile)(toolPath(tool), args).catch(
    (error: { stdout: string; stderr: string }) => {
      throw new Error(`${error.stdout}\n${error.stderr}`);
    },
  );
  return stdout.trim();
}

const options = { temperature: 0, num_predict: 8 };
const messages = [{ role: 'user' as const, content: 'abc' }];
const schema = { type: 'object', properties: { ok: { type: 'boolean' } }, required: ['ok'] };
const tool = {
  type: 'function' as const,
  function: { name: 'pick', description: 'picks', parameters: schema },
};

describe('embedded-ollama', () => {
  it("answers the calls of Ollama's JavaScript client", async () => {
    const client = new Ollama({ host: driver.url });
    expect((await client.list()).models.map(({ name }) => name)).toContain('llama3.2:latest');
    const whole = await client.generate({ model: 'llama3.2', prompt: 'abc', options });
    expect(whole).toMatchObject({ model: tinyChat, done: true, eval_count: 8 });
    let text = '';
    for await (const part of await client.generate({
      model: 'llama3.2',
      prompt: 'abc',
      options,
      stream: true,
    }))
      text += part.response;
    expect(text).toBe(whole.response);
    const said: string[] = [];
    for await (const part of await client.chat({ model: tinyChat, messages, options, stream: true }))
      said.push(part.message.content);
    expect(said.join('')).toBe((await client.chat({ model: tinyChat, messages, options })).message.content);
    const { message } = await client.chat({
      model: tinyChat,
      messages,
      format: schema,
      options: { temperature: 0 },
    });
    expect(typeof JSON.parse(message.content).ok).toBe('boolean');
    expect((await client.embed({ model: tinyEmbedding, input: ['a', 'b'] })).embeddings).toHaveLength(2);
    expect((await client.embeddings({ model: 'nomic-embed-text', prompt: 'a' })).embedding).toHaveLength(96);
    expect((await client.show({ model: 'llama3.2' })).details.parent_model).toBe(tinyChat);
    expect((await client.ps()).models.map(({ name }) => name)).toContain(tinyChat);
    expect((await client.pull({ model: 'llama3.2' })).status).toBe('success');
    await expect(client.pull({ model: 'unknown' })).rejects.toThrow('"unknown" is not a model of this app');
    await expect(client.delete({ model: tinyChat })).rejects.toThrow('belongs to the installed app');
    await expect(client.generate({ model: 'unknown', prompt: 'a' })).rejects.toThrow(
      'model "unknown" not found',
    );
    await expect(
      client.chat({ model: tinyChat, messages: [{ role: 'user', content: 'a', images: ['aGk='] }] }),
    ).rejects.toThrow('does not support images');
  });

  it("ends a generation that Ollama's JavaScript client aborts", async () => {
    const client = new Ollama({ host: driver.url });
    const stream = await client.generate({
      model: tinyChat,
      prompt: 'abc',
      stream: true,
      options: { temperature: 0 },
    });
    await expect(
      (async () => {
        for await (const _ of stream) stream.abort();
      })(),
    ).rejects.toThrow('aborted');
    expect((await client.generate({ model: tinyChat, prompt: 'abc', options })).eval_count).toBe(8);
  });

  it("answers the calls of OpenAI's JavaScript client", async () => {
    const client = new OpenAI({ baseURL: `${driver.url}/v1`, apiKey: 'none', maxRetries: 0 });
    const request = { model: 'llama3.2', messages, max_tokens: 8, temperature: 0 };
    const whole = await client.chat.completions.create(request);
    expect(whole).toMatchObject({
      model: tinyChat,
      choices: [{ finish_reason: 'length' }],
      usage: { completion_tokens: 8 },
    });
    let text = '';
    for await (const chunk of await client.chat.completions.create({ ...request, stream: true }))
      text += chunk.choices[0]?.delta.content ?? '';
    expect(text).toBe(whole.choices[0]?.message.content);
    const called = await client.chat.completions.create({
      model: tinyChat,
      messages,
      tools: [tool],
      tool_choice: 'required',
    });
    const call = called.choices[0]?.message.tool_calls?.[0];
    expect(call).toMatchObject({ type: 'function', function: { name: 'pick' } });
    expect(called.choices[0]?.finish_reason).toBe('tool_calls');
    const strict = { type: 'json_schema' as const, json_schema: { name: 'x', schema } };
    const formed = await client.chat.completions.create({
      model: tinyChat,
      messages,
      response_format: strict,
    });
    expect(typeof JSON.parse(formed.choices[0]?.message.content ?? '').ok).toBe('boolean');
    expect(
      (await client.embeddings.create({ model: tinyEmbedding, input: 'a' })).data[0]?.embedding,
    ).toHaveLength(64);
    expect(
      (await client.completions.create({ model: tinyChat, prompt: 'abc', max_tokens: 4 })).usage
        ?.completion_tokens,
    ).toBe(4);
    await expect(client.chat.completions.create({ ...request, model: 'unknown' })).rejects.toThrow(
      OpenAI.NotFoundError,
    );
    await expect(client.chat.completions.create({ ...request, n: 2 })).rejects.toThrow(
      OpenAI.BadRequestError,
    );
  });

  withTools('ollama-python')("answers the calls of Ollama's Python client", async () => {
    expect(await python('ollama-python', 'ollama_client.py')).toBe('ok');
  });

  withTools('openai-python')("answers the calls of OpenAI's Python client", async () => {
    expect(await python('openai-python', 'openai_client.py')).toBe('ok');
  });
});
