import type { Gguf } from '../gguf/read-gguf.ts';

/** Tokens that are computed at once. */
export const batchTokens = 512;

const overheadBytes = 32 * 1024 * 1024;

export function readNumber({ metadata }: Gguf, key: string): number | undefined {
  const architecture = metadata.get('general.architecture');
  const value = metadata.get(`${String(architecture)}.${key}`);
  return typeof value === 'number' ? value : undefined;
}

/** Words of the vocabulary. */
export function readVocabularySize(gguf: Gguf): number {
  const tokens = gguf.metadata.get('tokenizer.ggml.tokens');
  return typeof tokens === 'object' ? tokens.length : 0;
}

/**
 * Bytes that a model takes in memory with a context of `contextSize` tokens: its weights, keys and values of each token in 16 bits, and the
 * results of a batch. Pure.
 */
export function estimateMemory(gguf: Gguf, fileBytes: number, contextSize: number): number {
  const layers = readNumber(gguf, 'block_count') ?? 0;
  const width = readNumber(gguf, 'embedding_length') ?? 0;
  const heads = Math.max(1, readNumber(gguf, 'attention.head_count') ?? 1);
  const keyHeads = readNumber(gguf, 'attention.head_count_kv') ?? heads;
  const keyLength = readNumber(gguf, 'attention.key_length') ?? width / heads;
  const valueLength = readNumber(gguf, 'attention.value_length') ?? width / heads;
  const cache = contextSize * layers * keyHeads * (keyLength + valueLength) * 2;
  const inner = readNumber(gguf, 'feed_forward_length') ?? 4 * width;
  const results = batchTokens * (readVocabularySize(gguf) + 4 * width + 2 * inner) * 4;
  return fileBytes + cache + results + overheadBytes;
}
