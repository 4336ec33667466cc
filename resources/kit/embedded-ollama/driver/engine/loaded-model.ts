import type { Gguf } from '../gguf/read-gguf.ts';
import type { ModelEntry } from '../models/model-entry.ts';
import type { Addon, AddonContext, AddonModel } from './addon.ts';
import { batchTokens } from './memory.ts';

/** A model in memory, with one context. */
export interface LoadedModel {
  readonly addon: Addon;
  readonly entry: ModelEntry;
  readonly gguf: Gguf;
  readonly model: AddonModel;
  readonly context: AddonContext;
  readonly contextSize: number;
  /** Bytes of weights and context. */
  readonly bytes: number;
  /** Tokens whose keys and values the context has, so that a request that begins like the one before computes only what is new. */
  cached: number[];
}

export interface LoadOptions {
  contextSize: number;
  threads: number;
}

/**
 * Loads a model and makes its context.
 * @throws {Error} when llama.cpp cannot load it
 */
export async function loadModel(
  addon: Addon,
  entry: ModelEntry,
  gguf: Gguf,
  { contextSize, threads }: LoadOptions,
): Promise<LoadedModel> {
  const model = new addon.AddonModel(entry.file, { addonExports: addon, gpuLayers: 0, useMmap: true });
  if (!(await model.init()))
    throw new Error(`${entry.file} is not a model that this version of llama.cpp reads`);
  const isEmbedding = entry.role === 'embedding';
  const context = new addon.AddonContext(model, {
    contextSize,
    // An embedding is computed from a whole text at once.
    batchSize: isEmbedding ? contextSize : Math.min(batchTokens, contextSize),
    sequences: 1,
    threads,
    embeddings: isEmbedding,
  });
  const isReady = await context.init().catch(() => false);
  if (!isReady) {
    await model.dispose();
    throw new Error(
      `the context of ${contextSize} tokens for ${entry.name} could not be made: ask for a smaller num_ctx, or close other programs`,
    );
  }
  const { cpuRam, gpuVram } = context.getMemoryBreakdown();
  const bytes = entry.bytes + cpuRam + gpuVram;
  return { addon, entry, gguf, model, context, contextSize, bytes, cached: [] };
}

export async function unloadModel({ model, context }: LoadedModel): Promise<void> {
  await context.dispose();
  await model.dispose();
}
