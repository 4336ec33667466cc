import * as z from 'zod';
import { mostCharacters, toChatTokens, tokenize } from '../../chat/render.ts';
import { type Generation, generate } from '../../engine/generate.ts';
import type { LoadedModel } from '../../engine/loaded-model.ts';
import type { Message } from '../../chat/message.ts';
import { ApiError } from '../api-error.ts';
import { assertGenerates, assertNoImages } from '../assert-model.ts';
import type { Call } from '../call.ts';
import { parseBody } from '../parse-body.ts';
import { toFigures } from './figures.ts';
import { toFormatGrammar } from './format.ts';
import {
  keepAliveSchema,
  optionsSchema,
  parseKeepAlive,
  toContextSize,
  toMaxTokens,
  toSampling,
  toStops,
} from './options.ts';

const requestSchema = z.object({
  model: z.string().min(1),
  prompt: z.string().nullish(),
  suffix: z.string().nullish(),
  system: z.string().nullish(),
  template: z.string().nullish(),
  context: z.array(z.int().min(0)).nullish(),
  stream: z.boolean().nullish(),
  raw: z.boolean().nullish(),
  format: z.unknown().optional(),
  images: z.array(z.unknown()).nullish(),
  options: optionsSchema,
  keep_alive: keepAliveSchema,
  think: z.union([z.boolean(), z.string()]).nullish(),
});
type GenerateRequest = z.infer<typeof requestSchema>;

/** @throws {ApiError} 400 for what the models of an app do not do */
function assertOffered({ model, suffix, template, think, images }: GenerateRequest): void {
  assertNoImages(images, model);
  if (suffix) throw new ApiError(400, `"${model}" does not support insert: send the request without suffix`);
  if (template) throw new ApiError(400, 'template is not read: send the finished prompt with raw');
  assertNoThinking(think, model);
}

export function assertNoThinking(think: boolean | string | null | undefined, asked: string): void {
  if (think === undefined || think === null || think === false || think === '') return;
  throw new ApiError(400, `"${asked}" does not support thinking`);
}

/** The prompt with its template, and the conversation before it. */
function toPromptTokens(loaded: LoadedModel, request: GenerateRequest): number[] {
  const { prompt, system, raw, context } = request;
  const before = context ?? [];
  const user: Message = { role: 'user', content: prompt ?? '' };
  const messages = system ? [{ role: 'system', content: system }, user] : [user];
  const text = prompt ?? '';
  if (raw && text.length > mostCharacters(loaded.contextSize))
    throw new ApiError(
      400,
      `prompt has ${text.length} characters, more than the context has: send a shorter one`,
    );
  const tokens = raw ? tokenize(loaded, text, before.length === 0) : toChatTokens(loaded, messages, []);
  const all = [...before, ...tokens];
  if (all.length === 0) throw new ApiError(400, 'prompt is empty');
  if (all.length < loaded.contextSize) return all;
  if (!raw && tokens.length < loaded.contextSize) return tokens;
  // As Ollama: the beginning and the end stay.
  const kept = Math.min(request.options?.num_keep ?? 4, loaded.contextSize >> 1);
  return [...all.slice(0, kept), ...all.slice(all.length - (loaded.contextSize >> 1) + kept)];
}

const now = () => new Date().toISOString();

/** `POST /api/generate` */
export async function answerGenerate(call: Call): Promise<void> {
  const start = performance.now();
  const request = parseBody(requestSchema, call.body);
  const { registry, pool, reply, signal } = call;
  assertOffered(request);
  const { entry } = registry.resolve(request.model);
  assertGenerates(entry, request.model, registry);
  const grammar = toFormatGrammar(request.format);
  const { options } = request;
  const use = {
    contextSize: toContextSize(options),
    keepAliveMs: parseKeepAlive(request.keep_alive, call.keepAliveMs),
    signal,
  };
  const isLoadOnly = !request.prompt && !request.system && !request.context?.length;
  if (isLoadOnly && use.keepAliveMs === 0) {
    await pool.unload(entry);
    reply.json(200, {
      model: entry.name,
      created_at: now(),
      response: '',
      done: true,
      done_reason: 'unload',
    });
    return;
  }
  await pool.use(entry, use, async (loaded, loadMs) => {
    if (isLoadOnly) {
      reply.json(200, {
        model: entry.name,
        created_at: now(),
        response: '',
        done: true,
        done_reason: 'load',
      });
      return;
    }
    const prompt = toPromptTokens(loaded, request);
    const limits = { stop: toStops(options), maxTokens: toMaxTokens(options) };
    const parts: string[] = [];
    const isStream = request.stream !== false;
    const send = (response: string) => {
      if (isStream) reply.line({ model: entry.name, created_at: now(), response, done: false });
      else parts.push(response);
    };
    const sampling = toSampling(options);
    const generation = await generate(loaded, { prompt, sampling, grammar, ...limits }, send, signal);
    const last = toLast(generation, prompt, request.raw === true, {
      totalMs: performance.now() - start,
      loadMs,
    });
    const body = { model: entry.name, created_at: now(), response: parts.join(''), ...last };
    if (isStream) {
      reply.line(body);
      reply.end();
    } else reply.json(200, body);
  });
}

function toLast(
  generation: Generation,
  prompt: readonly number[],
  isRaw: boolean,
  times: { totalMs: number; loadMs: number },
) {
  return {
    done: true,
    done_reason: generation.reason,
    ...(isRaw ? {} : { context: [...prompt, ...generation.tokens] }),
    ...toFigures(generation, { ...times, promptTokens: prompt.length }),
  };
}
