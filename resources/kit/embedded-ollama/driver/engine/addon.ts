import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DriverError } from '../../../../driver-sdk/driver-error.ts';

/** A model file in memory: llama.cpp's `llama_model`. */
export interface AddonModel {
  /** False for a file that llama.cpp cannot load. */
  init(): Promise<boolean>;
  dispose(): Promise<void>;
  tokenize(text: string, specialTokens: boolean): Uint32Array;
  detokenize(tokens: Uint32Array, specialTokens?: boolean): string;
  getEmbeddingVectorSize(): number;
  tokenBos(): number;
  tokenEos(): number;
  /** -1 for a vocabulary without one. */
  sepToken(): number;
  isEogToken(token: number): boolean;
  shouldPrependBosToken(): boolean;
  getTokenString(token: number): string;
}

/** The memory of a conversation: llama.cpp's `llama_context`. */
export interface AddonContext {
  init(): Promise<boolean>;
  dispose(): Promise<void>;
  getContextSize(): number;
  initBatch(size: number): void;
  /** Returns the places of the tokens at `logitIndexes`, for `sampleToken`. */
  addToBatch(sequence: number, first: number, tokens: Uint32Array, logitIndexes: Uint32Array): Uint32Array;
  decodeBatch(): Promise<void>;
  /** -1 when no token is possible, which is the end of a grammar. */
  sampleToken(logitIndex: number, sampler: AddonSampler): Promise<number>;
  disposeSequence(sequence: number): void;
  removeTokenCellsFromSequence(sequence: number, start: number, end: number): boolean;
  getEmbedding(tokens: number): Float64Array;
  getMemoryBreakdown(): { cpuRam: number; gpuVram: number };
}

export interface SamplerConfig {
  temperature: number;
  minP: number;
  topK: number;
  topP: number;
  seed: number;
  repeatPenaltyTokens?: Uint32Array;
  repeatPenalty?: number;
  repeatPenaltyMaxTokens?: number;
  repeatPenaltyPresencePenalty?: number;
  repeatPenaltyFrequencyPenalty?: number;
  grammarEvaluationState?: GrammarState;
}

export interface AddonSampler {
  applyConfig(config: SamplerConfig): void;
  dispose(): void;
}

export interface AddonGrammar {
  isTextCompatible(text: string): boolean;
}

/** The place in a grammar; the addon alone reads it. */
export type GrammarState = object & { readonly grammarState: unique symbol };

export interface ContextParameters {
  contextSize: number;
  batchSize: number;
  sequences: number;
  threads: number;
  embeddings: boolean;
}

/** What `llama-addon.node` of node-llama-cpp exports, as far as this driver uses it. Each package is pinned, so its form does not change. */
export interface Addon {
  AddonModel: new (
    file: string,
    parameters: { addonExports: Addon; gpuLayers: number; useMmap: boolean },
  ) => AddonModel;
  AddonContext: new (model: AddonModel, parameters: ContextParameters) => AddonContext;
  AddonSampler: new (model: AddonModel) => AddonSampler;
  AddonGrammar: new (text: string, parameters: { addonExports: Addon; rootRuleName: string }) => AddonGrammar;
  AddonGrammarEvaluationState: new (model: AddonModel, grammar: AddonGrammar) => GrammarState;
  AddonJinjaRenderer: new (template: string) => { render(values: Record<string, unknown>): string };
  markLoaded(): boolean;
  setLogger(log: (level: number, message: string) => void): void;
  setLoggerLogLevel(level: number): void;
  loadBackends(folder?: string): void;
  /** Undefined before a backend is loaded, false for the processor. */
  getGpuType(): string | false | undefined;
  init(): Promise<void>;
  dispose(): Promise<void>;
  /** Physical cores that compute fast. */
  getMathCores(): number;
}

/** Of the addon's levels: 1 is fatal, 2 an error. */
const errorLevel = 2;

/**
 * Loads llama.cpp from the folder of the engine. `log` gets its errors.
 * @throws {DriverError} server-files-incomplete
 */
export async function loadAddon(folder: string, log: (line: string) => void): Promise<Addon> {
  const file = join(folder, 'llama-addon.node');
  try {
    const addon = createRequire(file)(file) as Addon;
    addon.markLoaded();
    addon.setLogger((level, message) => {
      if (level <= errorLevel && message.trim() !== '') log(`llama.cpp: ${message.trim()}`);
    });
    addon.setLoggerLogLevel(errorLevel);
    // The processor's variants lie beside the addon; the search of llama.cpp begins at the executable.
    addon.loadBackends();
    if (addon.getGpuType() === undefined) addon.loadBackends(folder);
    await addon.init();
    return addon;
  } catch (cause) {
    throw new DriverError(
      'server-files-incomplete',
      `${file} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`,
      'install the app again; on Linux it needs glibc 2.34 or newer and libstdc++',
      { cause },
    );
  }
}
