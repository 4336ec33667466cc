import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Tool, type ToolCall, toolSchema } from '../../chat/message.ts';
import { toChatTokens } from '../../chat/render.ts';
import { canBeCall, readToolCalls, toCallGrammar } from '../../chat/tools.ts';
import { type Generation, generate } from '../../engine/generate.ts';
import { ApiError } from '../api-error.ts';
import { assertGenerates } from '../assert-model.ts';
import type { Call } from '../call.ts';
import { parseBody } from '../parse-body.ts';
import {
  assertOneAnswer,
  responseFormatSchema,
  samplingFields,
  toFormatGrammar,
  toSampling,
  toSeconds,
  toStops,
  toUsage,
} from './fields.ts';
import { openAiMessageSchema, toMessages } from './messages.ts';

const toolChoiceSchema = z
  .union([
    z.enum(['none', 'auto', 'required']),
    z.object({ type: z.literal('function'), function: z.object({ name: z.string() }) }),
  ])
  .nullish();

const requestSchema = z.object({
  ...samplingFields,
  messages: z.array(openAiMessageSchema).min(1),
  max_completion_tokens: z.number().nullish(),
  response_format: responseFormatSchema,
  tools: z.array(toolSchema).nullish(),
  tool_choice: toolChoiceSchema,
});
type ChatRequest = z.infer<typeof requestSchema>;

interface ToolPlan {
  tools: readonly Tool[];
  /** The grammar of an answer that must be a call. */
  grammar: string | undefined;
}

/** @throws {ApiError} 400 for a choice that is not among the tools */
function planTools({ tools, tool_choice: choice }: ChatRequest): ToolPlan {
  if (tools === undefined || tools === null || tools.length === 0 || choice === 'none')
    return { tools: [], grammar: undefined };
  if (choice === 'required') return { tools, grammar: toCallGrammar(tools) };
  if (typeof choice !== 'object' || choice === null) return { tools, grammar: undefined };
  const chosen = tools.filter(({ function: { name } }) => name === choice.function.name);
  if (chosen.length === 0)
    throw new ApiError(400, `tool_choice names "${choice.function.name}", which tools does not have`);
  return { tools, grammar: toCallGrammar(chosen) };
}

const writeCalls = (calls: readonly ToolCall[]) =>
  calls.map(({ id, function: { name, arguments: args } }, index) => ({
    index,
    id: id ?? `call_${index}`,
    type: 'function' as const,
    function: { name, arguments: JSON.stringify(args) },
  }));

const toReason = ({ reason }: Generation, calls: readonly ToolCall[]) =>
  calls.length > 0 ? 'tool_calls' : reason;

/** `POST /v1/chat/completions` */
export async function answerChatCompletions(call: Call): Promise<void> {
  const request = parseBody(requestSchema, call.body);
  const { registry, pool, reply, signal } = call;
  assertOneAnswer(request);
  const messages = toMessages(request.messages, request.model);
  const { entry } = registry.resolve(request.model);
  assertGenerates(entry, request.model, registry);
  const plan = planTools(request);
  const grammar = plan.grammar ?? toFormatGrammar(request.response_format);
  const isStream = request.stream === true;
  const id = `chatcmpl-${randomUUID()}`;
  const head = { id, created: toSeconds(), model: entry.name, system_fingerprint: 'fp_ollama' };
  const chunk = (delta: object, reason: string | null = null) => {
    const choices = [{ index: 0, delta, finish_reason: reason }];
    reply.event({ ...head, object: 'chat.completion.chunk', choices });
  };
  const use = { contextSize: undefined, keepAliveMs: call.keepAliveMs, signal };
  await pool.use(entry, use, async (loaded) => {
    const prompt = toChatTokens(loaded, messages, plan.tools);
    let text = '';
    let sent = 0;
    const send = (part: string) => {
      text += part;
      if (!isStream || (plan.tools.length > 0 && canBeCall(text))) return;
      chunk({ role: 'assistant', content: text.slice(sent) });
      sent = text.length;
    };
    const maxTokens = request.max_completion_tokens ?? request.max_tokens ?? undefined;
    const sampling = toSampling(request);
    const generation = await generate(
      loaded,
      { prompt, sampling, grammar, stop: toStops(request), maxTokens },
      send,
      signal,
    );
    const { content, calls } = readToolCalls(text, plan.tools);
    const usage = toUsage(prompt.length, generation.tokens.length);
    const reason = toReason(generation, calls);
    if (!isStream) {
      const message = {
        role: 'assistant',
        content: calls.length > 0 && content === '' ? null : content,
        ...(calls.length === 0 ? {} : { tool_calls: writeCalls(calls) }),
      };
      const choices = [{ index: 0, message, logprobs: null, finish_reason: reason }];
      return reply.json(200, { ...head, object: 'chat.completion', choices, usage });
    }
    if (calls.length > 0) chunk({ role: 'assistant', content: null, tool_calls: writeCalls(calls) });
    else if (content.length > sent) chunk({ role: 'assistant', content: content.slice(sent) });
    chunk({}, reason);
    if (request.stream_options?.include_usage === true)
      reply.event({ ...head, object: 'chat.completion.chunk', choices: [], usage });
    reply.event('[DONE]');
    reply.end();
  });
}
