import type { FileSystem } from '../../ports.ts';
import { type BertFiles, type ModelOrigin, planBertTensors, toBertMetadata } from './bert.ts';
import { type Quantization, writeNumbers } from './quantize.ts';
import { readSafetensors, readTensor } from './read-safetensors.ts';
import { toTensorPlace, writeGgufHead } from './write-gguf.ts';

export interface BertModel extends BertFiles {
  /** Path of model.safetensors. */
  weights: string;
}

/**
 * The bytes of a sentence encoder as a GGUF file, the same on every machine. One tensor at a time is in memory.
 * @throws {Error} for files of another form
 */
export async function* convertBert(
  fs: Pick<FileSystem, 'read'>,
  model: BertModel,
  origin: ModelOrigin,
  quantization: Quantization,
): AsyncIterable<Uint8Array> {
  const planned = planBertTensors(await readSafetensors(fs, model.weights), quantization);
  const heads = planned.map(({ head }) => head);
  yield writeGgufHead(toBertMetadata(model, origin, quantization), heads);
  for (const { head, source } of planned) {
    yield writeNumbers(await readTensor(fs, model.weights, source), head.type);
    yield Buffer.alloc(toTensorPlace(head).padding);
  }
}
