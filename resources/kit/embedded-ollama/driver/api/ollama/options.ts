import * as z from 'zod';
import type { Sampling } from '../../engine/generate.ts';
import { ApiError } from '../api-error.ts';

const number = z.number().nullish();

/** Options of a request that this server reads; others change nothing, as in Ollama for another engine. */
export const optionsSchema = z
  .object({
    temperature: number,
    top_k: number,
    top_p: number,
    min_p: number,
    seed: number,
    num_ctx: number,
    num_predict: number,
    num_keep: number,
    stop: z.union([z.string(), z.array(z.string())]).nullish(),
    repeat_penalty: number,
    repeat_last_n: number,
    presence_penalty: number,
    frequency_penalty: number,
  })
  .nullish();
export type Options = z.infer<typeof optionsSchema>;

/** Ollama's defaults: https://docs.ollama.com/modelfile#valid-parameters-and-values */
export function toSampling(options: Options): Sampling {
  const seed = options?.seed ?? -1;
  return {
    temperature: options?.temperature ?? 0.8,
    topK: options?.top_k ?? 40,
    topP: options?.top_p ?? 0.9,
    minP: options?.min_p ?? 0,
    seed: seed < 0 ? undefined : seed % 2 ** 32,
    repeatPenalty: options?.repeat_penalty ?? 1.1,
    repeatLast: options?.repeat_last_n ?? 64,
    presencePenalty: options?.presence_penalty ?? 0,
    frequencyPenalty: options?.frequency_penalty ?? 0,
  };
}

export function toStops(options: Options): string[] {
  const stop = options?.stop ?? [];
  return typeof stop === 'string' ? [stop] : stop;
}

/** Undefined: until the context is full. */
export function toMaxTokens(options: Options): number | undefined {
  const asked = options?.num_predict ?? -1;
  return asked < 0 ? undefined : Math.trunc(asked);
}

export function toContextSize(options: Options): number | undefined {
  const asked = options?.num_ctx ?? undefined;
  if (asked === undefined || asked === 0) return undefined;
  if (!Number.isInteger(asked) || asked < 0)
    throw new ApiError(400, `options.num_ctx ${asked} must be a positive integer`);
  return asked;
}

export const keepAliveSchema = z.union([z.string(), z.number()]).nullish();

const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/**
 * Milliseconds of a `keep_alive`: seconds, or a duration of Go such as `1h30m`. A negative one is Infinity.
 * @throws {ApiError} 400
 */
export function parseKeepAlive(value: z.infer<typeof keepAliveSchema>, fallback: number): number {
  if (value === undefined || value === null || value === '') return fallback;
  const seconds = Number(value);
  if (!Number.isNaN(seconds)) return seconds < 0 ? Infinity : seconds * 1000;
  const text = String(value);
  if (!/^-?(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/.test(text))
    throw new ApiError(400, `keep_alive ${JSON.stringify(value)} must be seconds or a duration such as "5m"`);
  if (text.startsWith('-')) return Infinity;
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g);
  return [...parts].reduce((sum, [, count, unit = '']) => sum + Number(count) * (units[unit] ?? 0), 0);
}
