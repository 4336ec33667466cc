import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { createContext } from '../../host/context.ts';
import { silentLog } from '../../host/log.ts';
import { findKitMember } from '../../pipeline/shared/kit/read-kit.ts';
import { stageKit } from '../../pipeline/shared/kit/stage-kit.ts';
import { type RunningDriver, startDriver } from '../embedded-ollama/running-driver.ts';
import { needs } from '../support/needs.ts';

jest.setTimeout(300_000);

const { it } = needs('python3');
let folder = '';
let driver: RunningDriver;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ollama-models-'));
  const ctx = createContext(import.meta.url, silentLog, process.env);
  const member = await findKitMember(ctx, 'embedded-ollama');
  if (member === undefined) throw new Error('embedded-ollama is not in the kit');
  const target = process.arch === 'arm64' ? 'linux-arm64' : 'linux-x64';
  await stageKit(ctx, member, target, { to: folder, licenses: join(folder, 'licenses') });
  const { OLLAMA_PORT: _, ...env } = member.service.env ?? {};
  driver = await startDriver(folder, env);
  await driver.ready();
}, 300_000);
afterAll(async () => {
  driver.process.kill('SIGTERM');
  expect(await driver.exited()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

async function embed(text: string): Promise<number[]> {
  const { json } = await driver.post('/api/embeddings', { model: 'nomic-embed-text', prompt: text });
  return json['embedding'] as number[];
}

const cosine = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe('the models of embedded-ollama', () => {
  it('answer a question, and in the form of a schema', async () => {
    const options = { temperature: 0, num_predict: 40 };
    const ask = async (more: object) =>
      (await driver.post('/api/generate', { model: 'llama3.2', stream: false, options, ...more })).json;
    const prompt = 'What is the capital of France?';
    expect(await ask({ prompt })).toMatchObject({
      model: 'smollm2:135m',
      response: expect.stringContaining('Paris'),
      done_reason: 'stop',
    });
    const format = {
      type: 'object',
      properties: { city: { type: 'string', maxLength: 20 } },
      required: ['city'],
    };
    expect(JSON.parse(String((await ask({ prompt, format }))['response']))).toEqual({
      city: expect.any(String),
    });
  });

  it('find texts of the same meaning near each other', async () => {
    const [cat, feline, stock] = [
      await embed('A cat sleeps on the sofa.'),
      await embed('A feline naps on the couch.'),
      await embed('Share prices fell sharply today.'),
    ];
    expect(cat).toHaveLength(768);
    expect(cosine(cat, cat)).toBeCloseTo(1, 3);
    expect(cosine(cat, feline)).toBeGreaterThan(0.6);
    expect(cosine(cat, stock)).toBeLessThan(0.2);
  });
});
