import * as z from 'zod';
import type { Sampling } from '../../engine/generate.ts';
import { anyObjectGrammar } from '../../grammar/json-grammar.ts';
import { toSchemaGrammar } from '../../grammar/schema-grammar.ts';
import { ApiError } from '../api-error.ts';

const number = z.number().nullish();

/** Fields that chat and text completions share. */
export const samplingFields = {
  model: z.string().min(1),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  temperature: number,
  top_p: number,
  frequency_penalty: number,
  presence_penalty: number,
  seed: number,
  max_tokens: number,
  stop: z.union([z.string(), z.array(z.string())]).nullish(),
  n: number,
};
const samplingSchema = z.object(samplingFields);
type SamplingFields = z.infer<typeof samplingSchema>;

/** The defaults of OpenAI's API, as Ollama has them. */
export function toSampling(request: SamplingFields): Sampling {
  return {
    temperature: request.temperature ?? 1,
    topK: 40,
    topP: request.top_p ?? 1,
    minP: 0,
    seed: request.seed == null ? undefined : Math.abs(request.seed) % 2 ** 32,
    repeatPenalty: 1.1,
    repeatLast: 64,
    presencePenalty: request.presence_penalty ?? 0,
    frequencyPenalty: request.frequency_penalty ?? 0,
  };
}

export function toStops({ stop }: SamplingFields): string[] {
  return typeof stop === 'string' ? [stop] : (stop ?? []);
}

/** @throws {ApiError} 400 for several answers */
export function assertOneAnswer({ n }: SamplingFields): void {
  if (n !== undefined && n !== null && n !== 1)
    throw new ApiError(400, `n ${n} is not read: one answer is computed at a time; send ${n} requests`);
}

export const responseFormatSchema = z
  .object({ type: z.string(), json_schema: z.object({ schema: z.unknown() }).nullish() })
  .nullish();

/** @throws {ApiError} 400 */
export function toFormatGrammar(format: z.infer<typeof responseFormatSchema>): string | undefined {
  if (format === undefined || format === null || format.type === 'text') return undefined;
  if (format.type === 'json_object') return anyObjectGrammar;
  if (format.type === 'json_schema') return toSchemaGrammar(format.json_schema?.schema);
  throw new ApiError(
    400,
    `response_format.type ${JSON.stringify(format.type)} must be text, json_object or json_schema`,
  );
}

export const toUsage = (promptTokens: number, answerTokens: number) => ({
  prompt_tokens: promptTokens,
  completion_tokens: answerTokens,
  total_tokens: promptTokens + answerTokens,
});

export const toSeconds = (time = Date.now()): number => Math.floor(time / 1000);
