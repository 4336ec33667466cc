import type { LoadedModel } from './loaded-model.ts';

/** The tokens of a text with those that open and close it. `limit` is the size of the context. */
export function toEmbeddingTokens(
  { model, contextSize }: LoadedModel,
  text: string,
): { tokens: number[]; isTruncated: boolean } {
  // The end of a text that is far longer than the context does not matter, and its words take seconds.
  const start = text.slice(0, contextSize * 128);
  const body = [...model.tokenize(start, false)];
  const open = model.shouldPrependBosToken() && model.tokenBos() >= 0 ? [model.tokenBos()] : [];
  const sep = model.sepToken();
  const close = sep >= 0 ? [sep] : [model.tokenEos()].filter((token) => token >= 0);
  const room = contextSize - open.length - close.length;
  return {
    tokens: [...open, ...body.slice(0, room), ...close],
    isTruncated: body.length > room || start.length < text.length,
  };
}

/** Computes the embedding of tokens, with the length 1. */
export async function embedTokens({ context }: LoadedModel, tokens: readonly number[]): Promise<number[]> {
  const all = Uint32Array.from(tokens.keys());
  context.disposeSequence(0);
  context.initBatch(tokens.length);
  context.addToBatch(0, 0, Uint32Array.from(tokens), all);
  await context.decodeBatch();
  return toUnit([...context.getEmbedding(tokens.length)]);
}

/** A vector of the same direction with the length 1; zeros stay zeros. */
export function toUnit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return length === 0 ? [...vector] : vector.map((value) => Math.fround(value / length));
}
