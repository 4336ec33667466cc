import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { readGguf } from '../../../resources/kit/embedded-ollama/driver/gguf/read-gguf.ts';
import { convertBert } from './convert-bert.ts';
import { fromHalf, toHalf } from './half.ts';
import { writeNumbers } from './quantize.ts';
import { readSafetensors } from './read-safetensors.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gguf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('half-precision numbers', () => {
  it.each([
    [0, 0],
    [1, 0x3c00],
    [-2, 0xc000],
    [65_504, 0x7bff],
    [65_520, 0x7c00],
    [2 ** -24, 0x0001],
    [2 ** -25, 0x0000],
    [3 * 2 ** -25, 0x0002],
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
    [Infinity, 0x7c00],
    [NaN, 0x7e00],
  ])('%d is %d', (value, half) => {
    expect(toHalf(value)).toBe(half);
  });

  it('come back as they were', () => {
    for (let half = 0; half < 0x7c00; half += 1) expect(toHalf(fromHalf(half))).toBe(half);
  });
});

describe('quantized numbers', () => {
  const numbers = Float32Array.from({ length: 64 }, (_, at) => Math.sin(at) * (at < 32 ? 1 : 0));
  const scaleOf = (bytes: Uint8Array) => fromHalf(new DataView(bytes.buffer).getUint16(0, true));

  it('of 8 bits are within half a step', () => {
    const bytes = writeNumbers(numbers, 'q8_0');
    expect(bytes.length).toBe(68);
    const values = new Int8Array(bytes.buffer, 2, 32);
    const scale = scaleOf(bytes);
    for (let at = 0; at < 32; at += 1)
      expect(Math.abs((values[at] ?? 0) * scale - (numbers[at] ?? 0))).toBeLessThan(scale * 0.6);
    expect(bytes.subarray(34).every((byte) => byte === 0)).toBe(true);
  });

  it('of 4 bits are within a step', () => {
    const bytes = writeNumbers(numbers, 'q4_0');
    expect(bytes.length).toBe(36);
    const scale = scaleOf(bytes);
    for (let at = 0; at < 32; at += 1) {
      const byte = bytes[2 + (at % 16)] ?? 0;
      const value = ((at < 16 ? byte & 15 : byte >> 4) - 8) * scale;
      expect(Math.abs(value - (numbers[at] ?? 0))).toBeLessThan(Math.abs(scale) * 1.01);
    }
  });
});

const config = {
  model_type: 'bert',
  num_hidden_layers: 1,
  max_position_embeddings: 16,
  hidden_size: 32,
  intermediate_size: 64,
  num_attention_heads: 2,
  layer_norm_eps: 1e-12,
  type_vocab_size: 2,
  hidden_act: 'gelu',
};
const vocab = { '[PAD]': 0, '[UNK]': 1, '[CLS]': 2, '[SEP]': 3, '[MASK]': 4, a: 5, '##b': 6 };
const tokenizer = {
  model: { type: 'WordPiece', vocab },
  added_tokens: [0, 1, 2, 3, 4].map((id) => ({ id, content: Object.keys(vocab)[id], special: true })),
};

function writeWeights(tensors: Record<string, number[]>, change: object = {}): string {
  const head: Record<string, object> = {};
  let offset = 0;
  for (const [name, shape] of Object.entries(tensors)) {
    const bytes = 4 * shape.reduce((product, axis) => product * axis, 1);
    head[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + bytes] };
    offset += bytes;
  }
  const text = Buffer.from(JSON.stringify({ ...head, ...change }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'model.safetensors');
  writeFileSync(file, Buffer.concat([length, text, Buffer.alloc(offset, 0x3f)]));
  return file;
}

const origin = { name: 'x', license: 'apache-2.0', source: 'pkg:pypi/x@1', converter: 'test' };
const files = { config: JSON.stringify(config), tokenizer: JSON.stringify(tokenizer) };

async function convert(weights: string): Promise<string> {
  const file = join(folder, 'x.gguf');
  await nodeFileSystem.write(file, convertBert(nodeFileSystem, { ...files, weights }, origin, 'q8_0'));
  return file;
}

describe('the conversion of a sentence encoder', () => {
  it('has its tensors, its words and where it comes from, the same in every run', async () => {
    const weights = writeWeights({
      'embeddings.word_embeddings.weight': [7, 32],
      'encoder.layer.0.attention.self.query.weight': [32, 32],
      'bert.encoder.layer.0.attention.self.query.bias': [32],
      'pooler.dense.weight': [32, 32],
    });
    const file = await convert(weights);
    const first = await nodeFileSystem.sha256(file);
    const { metadata, parameters, bytes } = await readGguf(file);
    expect([parameters, bytes]).toEqual([7 * 32 + 32 * 32 + 32, (await nodeFileSystem.stat(file))?.size]);
    expect(Object.fromEntries(metadata)).toMatchObject({
      'general.architecture': 'bert',
      'general.source': 'pkg:pypi/x@1',
      'general.file_type': 7,
      'bert.embedding_length': 32,
      'tokenizer.ggml.tokens': { length: 7 },
      'tokenizer.ggml.bos_token_id': 2,
    });
    expect(await nodeFileSystem.sha256(await convert(weights))).toBe(first);
  });

  it('names a tensor of another kind of model, and wrong sizes', async () => {
    await expect(convert(writeWeights({ 'decoder.weight': [32] }))).rejects.toThrow(
      'no tensor decoder.weight',
    );
    const wrong = { 'pooler.dense.bias': { dtype: 'F32', shape: [4], data_offsets: [0, 8] } };
    await expect(readSafetensors(nodeFileSystem, writeWeights({}, wrong))).rejects.toThrow(
      'has 8 bytes for 4 numbers',
    );
  });
});
