import { ApiError } from '../api/api-error.ts';
import type { AddonSampler, GrammarState, SamplerConfig } from './addon.ts';
import type { LoadedModel } from './loaded-model.ts';
import { batchTokens } from './memory.ts';
import { StopFilter } from './stop-filter.ts';
import { TextStream } from './text-stream.ts';

/** How tokens are chosen, in Ollama's words. */
export interface Sampling {
  temperature: number;
  topK: number;
  topP: number;
  minP: number;
  /** Undefined: another one for each request. */
  seed: number | undefined;
  repeatPenalty: number;
  repeatLast: number;
  presencePenalty: number;
  frequencyPenalty: number;
}

export interface GenerationRequest {
  /** At least one token, and fewer than the context has. */
  prompt: readonly number[];
  sampling: Sampling;
  /** GBNF that the text must follow, with the rule `root`. */
  grammar: string | undefined;
  stop: readonly string[];
  /** Undefined: until the context is full. */
  maxTokens: number | undefined;
}

export interface Generation {
  reason: 'stop' | 'length';
  /** Of the answer, without the token that ends it. */
  tokens: number[];
  promptMs: number;
  answerMs: number;
}

function toConfig(sampling: Sampling, seed: number): SamplerConfig {
  const { temperature, topK, topP, minP } = sampling;
  return { temperature, topK, topP, minP, seed };
}

/** Chooses tokens by the request's options and its grammar. */
class Chooser {
  readonly #loaded: LoadedModel;
  readonly #sampling: Sampling;
  readonly #config: SamplerConfig;
  readonly #sampler: AddonSampler;
  readonly #recent: number[];
  readonly #hasPenalty: boolean;

  constructor(loaded: LoadedModel, { sampling, grammar, prompt }: GenerationRequest) {
    this.#loaded = loaded;
    this.#sampling = sampling;
    const { repeatPenalty, presencePenalty, frequencyPenalty, repeatLast } = sampling;
    this.#hasPenalty =
      repeatLast !== 0 && (repeatPenalty !== 1 || presencePenalty !== 0 || frequencyPenalty !== 0);
    this.#recent = [...prompt];
    const state = grammar === undefined ? undefined : this.#toState(grammar);
    const seed = sampling.seed ?? Math.floor(Math.random() * 2 ** 32);
    const base = toConfig(sampling, seed);
    this.#config = state === undefined ? base : { ...base, grammarEvaluationState: state };
    this.#sampler = new loaded.addon.AddonSampler(loaded.model);
    this.#sampler.applyConfig(this.#config);
  }

  /** @throws {ApiError} 400 for a grammar that llama.cpp refuses, such as one with too many repetitions */
  #toState(grammar: string): GrammarState {
    const { addon, model } = this.#loaded;
    try {
      const parsed = new addon.AddonGrammar(grammar, { addonExports: addon, rootRuleName: 'root' });
      return new addon.AddonGrammarEvaluationState(model, parsed);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new ApiError(400, `format: the JSON schema cannot be followed (${why}): make it simpler`, {
        cause,
      });
    }
  }

  /** -1 at the end of a grammar. */
  async next(place: number): Promise<number> {
    if (this.#hasPenalty) this.#penalize();
    const token = await this.#loaded.context.sampleToken(place, this.#sampler);
    this.#recent.push(token);
    return token;
  }

  #penalize(): void {
    const { repeatPenalty, presencePenalty, frequencyPenalty, repeatLast } = this.#sampling;
    const count = repeatLast < 0 ? this.#loaded.contextSize : repeatLast;
    this.#sampler.applyConfig({
      ...this.#config,
      repeatPenaltyTokens: Uint32Array.from(this.#recent.slice(-count)),
      repeatPenaltyMaxTokens: count,
      repeatPenalty,
      repeatPenaltyPresencePenalty: presencePenalty,
      repeatPenaltyFrequencyPenalty: frequencyPenalty,
    });
  }

  end(): void {
    this.#sampler.dispose();
  }
}

function countSame(first: readonly number[], second: readonly number[]): number {
  const length = Math.min(first.length, second.length);
  for (let at = 0; at < length; at += 1) if (first[at] !== second[at]) return at;
  return length;
}

/** Computes tokens from `first` on; returns the place of the last one for sampling. */
async function decode(loaded: LoadedModel, tokens: readonly number[]): Promise<number> {
  const { context, cached } = loaded;
  const last = Uint32Array.of(tokens.length - 1);
  context.initBatch(tokens.length);
  const [place = 0] = context.addToBatch(0, cached.length, Uint32Array.from(tokens), last);
  await context.decodeBatch();
  cached.push(...tokens);
  return place;
}

async function evaluatePrompt(
  loaded: LoadedModel,
  prompt: readonly number[],
  signal: AbortSignal,
): Promise<number> {
  const { context } = loaded;
  // The last token is always computed: what follows is chosen from its result.
  const same = Math.min(countSame(loaded.cached, prompt), prompt.length - 1);
  const isKept = same > 0 && context.removeTokenCellsFromSequence(0, same, -1);
  if (!isKept) context.disposeSequence(0);
  loaded.cached = isKept ? prompt.slice(0, same) : [];
  let place = 0;
  while (loaded.cached.length < prompt.length) {
    signal.throwIfAborted();
    const from = loaded.cached.length;
    place = await decode(loaded, prompt.slice(from, from + batchTokens));
  }
  return place;
}

/**
 * Continues a prompt. `send` gets the text in parts.
 * @throws {Error} the reason of `signal`, which ends the generation after the token that is being computed
 */
export async function generate(
  loaded: LoadedModel,
  request: GenerationRequest,
  send: (text: string) => void,
  signal: AbortSignal,
): Promise<Generation> {
  const start = performance.now();
  const chooser = new Chooser(loaded, request);
  const stops = new StopFilter(request.stop);
  const text = new TextStream(loaded.model);
  const tokens: number[] = [];
  const emit = (part: string) => void (part !== '' && send(part));
  try {
    let place = await evaluatePrompt(loaded, request.prompt, signal);
    const answered = performance.now();
    const room = loaded.contextSize - request.prompt.length;
    const limit = Math.min(request.maxTokens ?? room, room);
    const finish = (reason: Generation['reason']): Generation => {
      if (!stops.isStopped) emit(stops.push(text.end()) + stops.end());
      return { reason, tokens, promptMs: answered - start, answerMs: performance.now() - answered };
    };
    while (tokens.length < limit) {
      const token = await chooser.next(place);
      signal.throwIfAborted();
      if (token === -1 || loaded.model.isEogToken(token)) return finish('stop');
      tokens.push(token);
      emit(stops.push(text.push(token)));
      if (stops.isStopped) return finish('stop');
      if (tokens.length < limit) place = await decode(loaded, [token]);
      signal.throwIfAborted();
    }
    return finish('length');
  } catch (error) {
    // What the context has after a failed computation is not known.
    if (!signal.aborted) {
      loaded.context.disposeSequence(0);
      loaded.cached = [];
    }
    throw error;
  } finally {
    chooser.end();
  }
}
