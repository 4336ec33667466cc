import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { mostCharacters, tokenize } from '../../chat/render.ts';
import { generate } from '../../engine/generate.ts';
import { ApiError } from '../api-error.ts';
import { assertGenerates } from '../assert-model.ts';
import type { Call } from '../call.ts';
import { parseBody } from '../parse-body.ts';
import { assertOneAnswer, samplingFields, toSampling, toSeconds, toStops, toUsage } from './fields.ts';

const requestSchema = z.object({
  ...samplingFields,
  prompt: z.union([z.string(), z.array(z.string())]),
  suffix: z.string().nullish(),
  echo: z.boolean().nullish(),
});

/** `POST /v1/completions`: the prompt as it is. */
export async function answerCompletions(call: Call): Promise<void> {
  const request = parseBody(requestSchema, call.body);
  const { registry, pool, reply, signal } = call;
  assertOneAnswer(request);
  const [text = '', ...others] = [request.prompt].flat();
  if (others.length > 0) throw new ApiError(400, 'prompt must be one text: send a request for each');
  if (request.suffix) throw new ApiError(400, `"${request.model}" does not support suffix`);
  const { entry } = registry.resolve(request.model);
  assertGenerates(entry, request.model, registry);
  const isStream = request.stream === true;
  const head = {
    id: `cmpl-${randomUUID()}`,
    object: 'text_completion',
    created: toSeconds(),
    model: entry.name,
    system_fingerprint: 'fp_ollama',
  };
  const toChoices = (part: string, reason: string | null) => [
    { text: part, index: 0, logprobs: null, finish_reason: reason },
  ];
  const use = { contextSize: undefined, keepAliveMs: call.keepAliveMs, signal };
  await pool.use(entry, use, async (loaded) => {
    const isLong = text.length > mostCharacters(loaded.contextSize);
    const prompt = isLong ? [] : tokenize(loaded, text);
    if (prompt.length === 0 || prompt.length >= loaded.contextSize)
      throw new ApiError(400, `prompt must have from 1 to ${loaded.contextSize - 1} tokens`);
    const parts: string[] = request.echo === true ? [text] : [];
    if (isStream) for (const part of parts) reply.event({ ...head, choices: toChoices(part, null) });
    const send = (part: string) => {
      if (isStream) reply.event({ ...head, choices: toChoices(part, null) });
      else parts.push(part);
    };
    const maxTokens = request.max_tokens ?? undefined;
    const sampling = toSampling(request);
    const generation = await generate(
      loaded,
      { prompt, sampling, grammar: undefined, stop: toStops(request), maxTokens },
      send,
      signal,
    );
    const usage = toUsage(prompt.length, generation.tokens.length);
    if (!isStream)
      return reply.json(200, { ...head, choices: toChoices(parts.join(''), generation.reason), usage });
    reply.event({ ...head, choices: toChoices('', generation.reason) });
    if (request.stream_options?.include_usage === true) reply.event({ ...head, choices: [], usage });
    reply.event('[DONE]');
    reply.end();
  });
}
