import * as z from 'zod';
import { ApiError } from '../api-error.ts';
import type { Call } from '../call.ts';
import { embedTexts } from '../embed-texts.ts';
import { parseBody } from '../parse-body.ts';

const requestSchema = z.object({
  model: z.string().min(1),
  input: z.union([z.string(), z.array(z.string()), z.array(z.number()), z.array(z.array(z.number()))]),
  encoding_format: z.enum(['float', 'base64']).nullish(),
  dimensions: z.int().min(1).nullish(),
});

const isText = (value: unknown): value is string => typeof value === 'string';

const toBase64 = (vector: readonly number[]): string =>
  Buffer.from(Float32Array.from(vector).buffer).toString('base64');

/** `POST /v1/embeddings` */
export async function answerOpenAiEmbeddings(call: Call): Promise<void> {
  const { model, input, encoding_format: format, dimensions } = parseBody(requestSchema, call.body);
  const texts = [input].flat().filter(isText);
  if (texts.length !== [input].flat().length)
    throw new ApiError(400, 'input must be text: tokens belong to another model');
  if (texts.length === 0) throw new ApiError(400, 'input is empty');
  const embedded = await embedTexts(call, {
    model,
    texts,
    dimensions: dimensions ?? undefined,
    truncates: true,
    keepAliveMs: call.keepAliveMs,
  });
  const data = embedded.vectors.map((vector, index) => ({
    object: 'embedding',
    embedding: format === 'base64' ? toBase64(vector) : vector,
    index,
  }));
  const usage = { prompt_tokens: embedded.tokens, total_tokens: embedded.tokens };
  call.reply.json(200, { object: 'list', data, model: embedded.model, usage });
}
