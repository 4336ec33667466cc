import * as z from 'zod';
import { type Message, toolSchema } from '../../chat/message.ts';
import { toChatTokens } from '../../chat/render.ts';
import { canBeCall, readToolCalls } from '../../chat/tools.ts';
import { generate } from '../../engine/generate.ts';
import { assertGenerates, assertNoImages } from '../assert-model.ts';
import type { Call } from '../call.ts';
import { parseBody } from '../parse-body.ts';
import { toFigures } from './figures.ts';
import { toFormatGrammar } from './format.ts';
import { assertNoThinking } from './generate.ts';
import {
  keepAliveSchema,
  optionsSchema,
  parseKeepAlive,
  toContextSize,
  toMaxTokens,
  toSampling,
  toStops,
} from './options.ts';

const messageSchema = z.object({
  role: z.enum(['system', 'user', 'assistant', 'tool']),
  content: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  images: z.array(z.unknown()).nullish(),
  tool_calls: z
    .array(
      z.object({ function: z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()) }) }),
    )
    .nullish()
    .transform((calls) => calls ?? undefined),
  tool_name: z
    .string()
    .nullish()
    .transform((name) => name ?? undefined),
});

const requestSchema = z.object({
  model: z.string().min(1),
  messages: z.array(messageSchema).nullish(),
  tools: z.array(toolSchema).nullish(),
  format: z.unknown().optional(),
  stream: z.boolean().nullish(),
  options: optionsSchema,
  keep_alive: keepAliveSchema,
  think: z.union([z.boolean(), z.string()]).nullish(),
});

const now = () => new Date().toISOString();
const toMessage = (content: string): Message => ({ role: 'assistant', content });

/** `POST /api/chat` */
export async function answerChat(call: Call): Promise<void> {
  const start = performance.now();
  const request = parseBody(requestSchema, call.body);
  const { registry, pool, reply, signal } = call;
  const messages = request.messages ?? [];
  for (const { images } of messages) assertNoImages(images, request.model);
  assertNoThinking(request.think, request.model);
  const { entry } = registry.resolve(request.model);
  assertGenerates(entry, request.model, registry);
  const grammar = toFormatGrammar(request.format);
  const { options } = request;
  const keepAliveMs = parseKeepAlive(request.keep_alive, call.keepAliveMs);
  const head = () => ({ model: entry.name, created_at: now() });
  if (messages.length === 0 && keepAliveMs === 0) {
    await pool.unload(entry);
    reply.json(200, { ...head(), message: toMessage(''), done: true, done_reason: 'unload' });
    return;
  }
  const tools = request.tools ?? [];
  const isStream = request.stream !== false;
  await pool.use(
    entry,
    { contextSize: toContextSize(options), keepAliveMs, signal },
    async (loaded, loadMs) => {
      if (messages.length === 0) {
        reply.json(200, { ...head(), message: toMessage(''), done: true, done_reason: 'load' });
        return;
      }
      const prompt = toChatTokens(loaded, messages, tools);
      let text = '';
      let sent = 0;
      const send = (part: string) => {
        text += part;
        if (!isStream || (tools.length > 0 && canBeCall(text))) return;
        reply.line({ ...head(), message: toMessage(text.slice(sent)), done: false });
        sent = text.length;
      };
      const generation = await generate(
        loaded,
        {
          prompt,
          sampling: toSampling(options),
          grammar,
          stop: toStops(options),
          maxTokens: toMaxTokens(options),
        },
        send,
        signal,
      );
      const { content, calls } = tools.length > 0 ? readToolCalls(text, tools) : { content: text, calls: [] };
      const said = isStream ? (calls.length > 0 ? '' : content.slice(sent)) : content;
      const message = {
        ...toMessage(said),
        ...(calls.length === 0
          ? {}
          : { tool_calls: calls.map(({ function: called }) => ({ function: called })) }),
      };
      const figures = toFigures(generation, {
        totalMs: performance.now() - start,
        loadMs,
        promptTokens: prompt.length,
      });
      if (isStream && (said !== '' || calls.length > 0)) reply.line({ ...head(), message, done: false });
      const last = { done: true, done_reason: generation.reason, ...figures };
      if (isStream) {
        reply.line({ ...head(), message: toMessage(''), ...last });
        reply.end();
      } else reply.json(200, { ...head(), message, ...last });
    },
  );
}
