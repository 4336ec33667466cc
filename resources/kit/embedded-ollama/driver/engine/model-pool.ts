import { availableParallelism } from 'node:os';
import { ApiError } from '../api/api-error.ts';
import { GgufError } from '../gguf/gguf-error.ts';
import { type Gguf, readGguf } from '../gguf/read-gguf.ts';
import { isIntact } from '../models/check-digest.ts';
import type { ModelEntry } from '../models/model-entry.ts';
import type { Addon } from './addon.ts';
import { type LoadedModel, loadModel, unloadModel } from './loaded-model.ts';
import { estimateMemory, readNumber } from './memory.ts';
import { Turns } from './turns.ts';

/** One is left for the app: threads of llama.cpp wait in loops. */
const toThreads = (addon: Addon): number =>
  Math.max(1, Math.min(addon.getMathCores(), availableParallelism()) - 1);

/** A model that is, was or will be in memory. */
interface Slot {
  readonly turns: Turns;
  gguf: Gguf | undefined;
  isChecked: boolean;
  loaded: LoadedModel | undefined;
  expiresAt: number;
  timer: NodeJS.Timeout | undefined;
  usedAt: number;
}

export interface PoolOptions {
  /** Loads llama.cpp, at the first use of a model. */
  getAddon: () => Promise<Addon>;
  /** Bytes that another model can take, when those in memory take `used`. */
  free: (used: number) => number;
  log: (line: string) => void;
}

export interface Use {
  /** Tokens; undefined for the default. */
  contextSize: number | undefined;
  /** How long the model stays in memory afterwards; Infinity for always. */
  keepAliveMs: number;
  signal: AbortSignal;
}

/** Requests that wait for one model; Ollama's default is the same. */
const maxWaiting = 512;
export const defaultContextSize = 4096;

const toGiB = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(2)} GiB`;

/** Loads models on demand, one request at a time for each, and unloads those that are not used. */
export class ModelPool {
  readonly #options: PoolOptions;
  readonly #slots = new Map<string, Slot>();
  /** Loads follow each other, so that each sees the memory of the one before. */
  readonly #loading = new Turns();

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  #slot({ file }: ModelEntry): Slot {
    const known = this.#slots.get(file);
    if (known !== undefined) return known;
    const slot: Slot = {
      turns: new Turns(),
      gguf: undefined,
      isChecked: false,
      loaded: undefined,
      expiresAt: 0,
      timer: undefined,
      usedAt: 0,
    };
    this.#slots.set(file, slot);
    return slot;
  }

  /** Models in memory, with the time at which they leave it. */
  inMemory(): { loaded: LoadedModel; expiresAt: number }[] {
    return [...this.#slots.values()].flatMap(({ loaded, expiresAt }) =>
      loaded === undefined ? [] : [{ loaded, expiresAt }],
    );
  }

  /** Requests that wait. */
  get waiting(): number {
    return [...this.#slots.values()].reduce((sum, { turns }) => sum + turns.waiting, 0);
  }

  /**
   * The head of a model file.
   * @throws {ApiError} 500 for a damaged file
   */
  async describe(entry: ModelEntry): Promise<Gguf> {
    const slot = this.#slot(entry);
    slot.gguf ??= await readGguf(entry.file).catch((cause: unknown) => {
      const why = cause instanceof GgufError ? cause.message : String(cause);
      throw this.#damaged(entry, why, cause);
    });
    return slot.gguf;
  }

  #damaged({ name, file }: ModelEntry, why: string, cause?: unknown): ApiError {
    const message = `the file of model ${name} is damaged: ${file}: ${why}; install the app again`;
    this.#options.log(message);
    return new ApiError(500, message, { cause });
  }

  /**
   * Runs `work` with the model, after the requests that came before.
   * @throws {ApiError} 503 for a full queue, 500 for a damaged file or too little memory, and what `work` throws
   */
  async use<T>(
    entry: ModelEntry,
    use: Use,
    work: (loaded: LoadedModel, loadMs: number) => Promise<T>,
  ): Promise<T> {
    const slot = this.#slot(entry);
    if (slot.turns.waiting >= maxWaiting)
      throw new ApiError(503, `server busy, please try again: ${maxWaiting} requests wait for ${entry.name}`);
    return await slot.turns.run(use.signal, async () => {
      clearTimeout(slot.timer);
      const start = performance.now();
      try {
        const loaded = await this.#load(entry, slot, use);
        return await work(loaded, performance.now() - start);
      } finally {
        slot.usedAt = Date.now();
        await this.#expireIn(slot, use.keepAliveMs);
      }
    });
  }

  async #load(entry: ModelEntry, slot: Slot, { contextSize, signal }: Use): Promise<LoadedModel> {
    const gguf = await this.describe(entry);
    const most = readNumber(gguf, 'context_length') ?? defaultContextSize;
    // The parts of an embedding's text are computed together, so its context is all that the model has.
    const fallback = entry.role === 'embedding' ? Math.min(most, 8192) : defaultContextSize;
    const least = Math.min(fallback, most);
    const size = contextSize === undefined ? least : Math.max(8, Math.min(contextSize, most));
    const { loaded } = slot;
    const isLargeEnough = loaded !== undefined && contextSize === undefined && loaded.contextSize >= least;
    if (loaded !== undefined && (entry.role === 'embedding' || isLargeEnough || loaded.contextSize === size))
      return loaded;
    await this.#unload(slot);
    return await this.#loading.run(signal, async () => {
      if (!slot.isChecked && !(await isIntact(entry)))
        throw this.#damaged(entry, 'its SHA-256 is not the packaged one');
      slot.isChecked = true;
      await this.#makeRoom(entry, estimateMemory(gguf, entry.bytes, size));
      const addon = await this.#options.getAddon();
      const { log } = this.#options;
      const threads = toThreads(addon);
      slot.loaded = await loadModel(addon, entry, gguf, { contextSize: size, threads }).catch(
        (cause: unknown) => {
          const why = cause instanceof Error ? cause.message : String(cause);
          throw new ApiError(500, `model ${entry.name} cannot be loaded: ${why}`, { cause });
        },
      );
      log(`loaded ${entry.name} with ${size} tokens of context: ${toGiB(slot.loaded.bytes)}`);
      return slot.loaded;
    });
  }

  /** Unloads idle models, the one that was not used for longest first, until `needed` fits. */
  async #makeRoom(entry: ModelEntry, needed: number): Promise<void> {
    const free = () => this.#options.free(this.inMemory().reduce((sum, { loaded }) => sum + loaded.bytes, 0));
    for (const slot of [...this.#slots.values()].sort((a, b) => a.usedAt - b.usedAt)) {
      if (needed <= free()) return;
      // One that is busy can wait for its own load, which is behind this one.
      if (slot.loaded !== undefined && slot.turns.isIdle)
        await slot.turns.run(undefined, () => this.#unload(slot));
    }
    if (needed <= free()) return;
    const others = this.inMemory().map(({ loaded }) => `${loaded.entry.name} (${toGiB(loaded.bytes)})`);
    throw new ApiError(
      500,
      `model ${entry.name} requires more system memory (${toGiB(needed)}) than is available (${toGiB(free())})` +
        `${others.length === 0 ? '' : `; in memory: ${others.join(', ')}`}; close other programs, ask for a smaller num_ctx, or use a smaller model`,
    );
  }

  async #unload(slot: Slot): Promise<void> {
    const { loaded } = slot;
    clearTimeout(slot.timer);
    slot.loaded = undefined;
    if (loaded !== undefined) await unloadModel(loaded);
  }

  async #expireIn(slot: Slot, keepAliveMs: number): Promise<void> {
    slot.expiresAt = Date.now() + keepAliveMs;
    if (slot.loaded === undefined || keepAliveMs === Infinity) return;
    if (keepAliveMs <= 0) return await this.#unload(slot);
    const leave = () => void slot.turns.run(undefined, () => this.#unloadExpired(slot));
    // A timer has at most 31 bits.
    slot.timer = setTimeout(leave, Math.min(keepAliveMs, 2 ** 31 - 1)).unref();
  }

  async #unloadExpired(slot: Slot): Promise<void> {
    if (Date.now() >= slot.expiresAt) await this.#unload(slot);
  }

  /** Takes a model out of memory, after the requests that came before. */
  async unload(entry: ModelEntry): Promise<void> {
    const slot = this.#slot(entry);
    await slot.turns.run(undefined, () => this.#unload(slot));
  }

  /** Unloads everything, after the requests that run. */
  async close(): Promise<void> {
    for (const slot of this.#slots.values()) await slot.turns.run(undefined, () => this.#unload(slot));
  }
}
