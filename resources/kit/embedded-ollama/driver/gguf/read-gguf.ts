import { open } from 'node:fs/promises';
import { GgufError } from './gguf-error.ts';
import { GgufReader } from './gguf-reader.ts';

/** A value of the metadata. An array is its length: vocabularies have a hundred thousand words that only llama.cpp reads. */
export type GgufValue = string | number | boolean | { length: number };

/** The head of a GGUF file. */
export interface Gguf {
  metadata: ReadonlyMap<string, GgufValue>;
  /** Numbers in all tensors. */
  parameters: number;
  /** Bytes of the whole file as its head describes it; 0 when a tensor has a type that this reader does not know. */
  bytes: number;
}

const limits = { entries: 100_000, tensors: 1_000_000, array: 16_000_000, depth: 4 };

/** Block length and bytes of a block for each type of a tensor: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
const tensorTypes: Readonly<Record<number, readonly [length: number, bytes: number]>> = {
  0: [1, 4],
  1: [1, 2],
  2: [32, 18],
  3: [32, 20],
  6: [32, 22],
  7: [32, 24],
  8: [32, 34],
  10: [256, 84],
  11: [256, 110],
  12: [256, 144],
  13: [256, 176],
  14: [256, 210],
  24: [1, 1],
  25: [1, 2],
  26: [1, 4],
  27: [1, 8],
  28: [1, 8],
  30: [1, 2],
};

async function readValue(reader: GgufReader, type: number, depth = 0): Promise<GgufValue> {
  if (type === 8) return await reader.text();
  if (type !== 9) return await reader.scalar(type);
  if (depth === limits.depth) throw new GgufError('arrays are nested too deeply');
  const inner = await reader.uint32();
  const length = await reader.count(limits.array);
  if (inner === 8) for (let at = 0; at < length; at += 1) await reader.skipText();
  else if (inner === 9) for (let at = 0; at < length; at += 1) await readValue(reader, inner, depth + 1);
  else await reader.skip(length * reader.sizeOf(inner));
  return { length };
}

async function readTensors(
  reader: GgufReader,
  count: number,
): Promise<{ parameters: number; end: number; isKnown: boolean }> {
  let parameters = 0;
  let end = 0;
  let isKnown = true;
  for (let at = 0; at < count; at += 1) {
    await reader.skipText();
    const dimensions = await reader.uint32();
    if (dimensions > 4) throw new GgufError(`a tensor has ${dimensions} dimensions`);
    let size = 1;
    for (let axis = 0; axis < dimensions; axis += 1) size *= await reader.count(Number.MAX_SAFE_INTEGER);
    const type = tensorTypes[await reader.uint32()];
    const offset = await reader.count(Number.MAX_SAFE_INTEGER);
    parameters += size;
    if (type === undefined) isKnown = false;
    else end = Math.max(end, offset + (size / type[0]) * type[1]);
  }
  return { parameters, end, isKnown };
}

/**
 * Reads the head of a GGUF file (version 2 or 3).
 * @throws {GgufError} for another file, or one that ends too early
 */
export async function readGguf(file: string): Promise<Gguf> {
  const handle = await open(file);
  try {
    const reader = new GgufReader(handle);
    if ((await reader.bytes(4)).toString('latin1') !== 'GGUF') throw new GgufError('it is not a GGUF file');
    const version = await reader.uint32();
    if (version !== 2 && version !== 3) throw new GgufError(`it has GGUF version ${version}`);
    const tensorCount = await reader.count(limits.tensors);
    const entries = await reader.count(limits.entries);
    const metadata = new Map<string, GgufValue>();
    for (let at = 0; at < entries; at += 1) {
      const key = await reader.text();
      metadata.set(key, await readValue(reader, await reader.uint32()));
    }
    const { parameters, end, isKnown } = await readTensors(reader, tensorCount);
    const stated = metadata.get('general.alignment');
    const alignment = typeof stated === 'number' && stated > 0 ? stated : 32;
    const bytes = isKnown ? Math.ceil(reader.position / alignment) * alignment + end : 0;
    const { size } = await handle.stat();
    if (size < bytes) throw new GgufError(`it has ${size} bytes, its head describes ${bytes}`);
    return { metadata, parameters, bytes };
  } finally {
    await handle.close();
  }
}
