import * as z from 'zod';
import type { Message } from '../../chat/message.ts';
import { ApiError } from '../api-error.ts';
import { assertNoImages } from '../assert-model.ts';

const partSchema = z.object({ type: z.string(), text: z.string().nullish() });

const writtenCallSchema = z.object({
  id: z.string().nullish(),
  function: z.object({ name: z.string(), arguments: z.string() }),
});

export const openAiMessageSchema = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.union([z.string(), z.array(partSchema)]).nullish(),
  tool_calls: z.array(writtenCallSchema).nullish(),
});
type OpenAiMessage = z.infer<typeof openAiMessageSchema>;

const roles: Readonly<Record<string, string>> = { developer: 'system', function: 'tool' };

function parseArguments(text: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text || '{}'));
  } catch {
    throw new ApiError(400, 'invalid request: messages: the arguments of a tool call are not a JSON object');
  }
}

/** @throws {ApiError} 400 for pictures */
export function toMessages(messages: readonly OpenAiMessage[], asked: string): Message[] {
  return messages.map(({ role, content, tool_calls: calls }): Message => {
    const parts = typeof content === 'string' ? [{ type: 'text', text: content }] : (content ?? []);
    assertNoImages(
      parts.filter(({ type }) => type !== 'text'),
      asked,
    );
    const message = { role: roles[role] ?? role, content: parts.map(({ text }) => text ?? '').join('\n') };
    if (calls === undefined || calls === null || calls.length === 0) return message;
    const read = calls.map(({ id, function: { name, arguments: args } }) => ({
      id: id ?? undefined,
      function: { name, arguments: parseArguments(args) },
    }));
    return { ...message, tool_calls: read };
  });
}
