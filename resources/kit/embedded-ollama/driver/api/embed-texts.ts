import { embedTokens, toEmbeddingTokens, toUnit } from '../engine/embed.ts';
import { readNumber } from '../engine/memory.ts';
import type { ResolvedModel } from '../models/registry.ts';
import { ApiError } from './api-error.ts';
import { assertEmbeds } from './assert-model.ts';
import type { Call } from './call.ts';

export interface EmbedRequest {
  model: string;
  texts: readonly string[];
  /** Numbers of each embedding that the client asks for. */
  dimensions: number | undefined;
  /** Whether a text that is longer than the context loses its end. */
  truncates: boolean;
  keepAliveMs: number;
}

export interface Embedded {
  /** Name of the model that computed. */
  model: string;
  vectors: number[][];
  tokens: number;
  loadMs: number;
}

/**
 * Embeddings as long as the asked model's: shorter ones get zeros at their end, which changes no cosine, dot product or distance between
 * them. Fewer numbers are the first ones with the length 1, as in Ollama.
 */
export function fitVector(vector: readonly number[], length: number): number[] {
  if (length < vector.length) return toUnit(vector.slice(0, length));
  return [...vector, ...Array<number>(length - vector.length).fill(0)];
}

/**
 * How many numbers an embedding gets.
 * @throws {ApiError} 400 for more than the asked model has, and for a model in place of another whose embeddings have another length
 */
export function toLength(
  { entry, dimensions, isFilled }: ResolvedModel,
  own: number,
  { model, dimensions: asked }: Pick<EmbedRequest, 'model' | 'dimensions'>,
): number {
  const most = dimensions ?? own;
  if (own > most || (own < most && !isFilled))
    throw new ApiError(
      400,
      `"${model}" has embeddings of ${most} numbers, and ${entry.name}, which answers for it in this app, of ${own}: ` +
        `ask for ${entry.name} and make collections of ${own}, add a .gguf file of ${model} to the app` +
        `${own < most ? ', or allow zeros with "fill": "zeros" in LOCAL_MODEL_NAMES of bundle.json' : ''}`,
    );
  if (asked === undefined || asked <= most) return asked ?? most;
  throw new ApiError(
    400,
    `"${model}" has embeddings of ${most} numbers, not ${asked}: ask for at most ${most}, make collections of that size, or add a model with ${asked} to the app`,
  );
}

/** Computes the embeddings of texts, in their order. */
export async function embedTexts(call: Call, request: EmbedRequest): Promise<Embedded> {
  const { registry, pool, signal } = call;
  const resolved = registry.resolve(request.model);
  const { entry } = resolved;
  assertEmbeds(entry, request.model, registry);
  const own = readNumber(await pool.describe(entry), 'embedding_length') ?? 0;
  const length = toLength(resolved, own, request);
  const use = { contextSize: undefined, keepAliveMs: request.keepAliveMs, signal };
  return await pool.use(entry, use, async (loaded, loadMs) => {
    const vectors: number[][] = [];
    let count = 0;
    for (const text of request.texts) {
      signal.throwIfAborted();
      const { tokens, isTruncated } = toEmbeddingTokens(loaded, text);
      if (isTruncated && !request.truncates)
        throw new ApiError(
          400,
          `the input length exceeds the context length of ${loaded.contextSize} tokens of ${entry.name}`,
        );
      count += tokens.length;
      vectors.push(fitVector(await embedTokens(loaded, tokens), length));
    }
    return { model: entry.name, vectors, tokens: count, loadMs };
  });
}
