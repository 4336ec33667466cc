import * as z from 'zod';
import type { Call } from '../call.ts';
import { embedTexts } from '../embed-texts.ts';
import { parseBody } from '../parse-body.ts';
import { toNanoseconds } from './figures.ts';
import { keepAliveSchema, optionsSchema, parseKeepAlive } from './options.ts';

const sharedFields = { model: z.string().min(1), options: optionsSchema, keep_alive: keepAliveSchema };

const embedSchema = z.object({
  ...sharedFields,
  input: z.union([z.string(), z.array(z.string())]).nullish(),
  truncate: z.boolean().nullish(),
  dimensions: z.int().min(0).nullish(),
});

/** `POST /api/embed` */
export async function answerEmbed(call: Call): Promise<void> {
  const start = performance.now();
  const { model, input, truncate, dimensions, keep_alive: keepAlive } = parseBody(embedSchema, call.body);
  const texts = typeof input === 'string' ? [input] : (input ?? []);
  const embedded = await embedTexts(call, {
    model,
    texts,
    dimensions: dimensions || undefined,
    truncates: truncate !== false,
    keepAliveMs: parseKeepAlive(keepAlive, call.keepAliveMs),
  });
  call.reply.json(200, {
    model: embedded.model,
    embeddings: embedded.vectors,
    total_duration: toNanoseconds(performance.now() - start),
    load_duration: toNanoseconds(embedded.loadMs),
    prompt_eval_count: embedded.tokens,
  });
}

// Programs that were written for /api/embed send its field here too, and get an empty list from Ollama.
const embeddingsSchema = z.object({
  ...sharedFields,
  prompt: z.string().nullish(),
  input: z.string().nullish(),
});

/** `POST /api/embeddings`, the older call. */
export async function answerEmbeddings(call: Call): Promise<void> {
  const { model, prompt, keep_alive: keepAlive } = parseBody(embeddingsSchema, call.body);
  const { vectors } = await embedTexts(call, {
    model,
    texts: prompt ? [prompt] : [],
    dimensions: undefined,
    truncates: true,
    keepAliveMs: parseKeepAlive(keepAlive, call.keepAliveMs),
  });
  call.reply.json(200, { embedding: vectors[0] ?? [] });
}
