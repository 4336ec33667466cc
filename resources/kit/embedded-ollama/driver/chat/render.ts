import { ApiError } from '../api/api-error.ts';
import type { LoadedModel } from '../engine/loaded-model.ts';
import type { Message, Tool } from './message.ts';
import { toToolInstruction, writeToolCalls } from './tools.ts';

/** ChatML: for a model file without a template, and for one whose own adds a system message. */
const plainTemplate =
  "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

const readTemplate = ({ gguf, entry }: LoadedModel): string => {
  if (entry.template === 'chatml') return plainTemplate;
  const template = gguf.metadata.get('tokenizer.chat_template');
  return typeof template === 'string' ? template : plainTemplate;
};

/** What a template without tools gets: they are described in the system message, calls and their results are text. */
function toTextMessages(messages: readonly Message[], tools: readonly Tool[]): Message[] {
  const texts = messages.map(({ role, content, tool_calls: calls }): Message => {
    if (role === 'tool') return { role: 'user', content: `<tool_response>\n${content}\n</tool_response>` };
    if (calls === undefined || calls.length === 0) return { role, content };
    return { role, content: `${content}${writeToolCalls(calls)}` };
  });
  if (tools.length === 0) return texts;
  const [first, ...rest] = texts;
  const instruction = toToolInstruction(tools);
  return first?.role === 'system'
    ? [{ role: 'system', content: `${first.content}\n\n${instruction}` }, ...rest]
    : [{ role: 'system', content: instruction }, ...texts];
}

/**
 * The text of a conversation up to the place where the model answers, by the template of its file.
 * @throws {ApiError} 400 when the template refuses the messages
 */
export function renderChat(
  loaded: LoadedModel,
  messages: readonly Message[],
  tools: readonly Tool[],
): string {
  const { addon, model } = loaded;
  const template = readTemplate(loaded);
  const hasTools = /\btools\b/.test(template);
  const values = {
    messages: hasTools ? messages : toTextMessages(messages, tools),
    add_generation_prompt: true,
    bos_token: model.tokenBos() < 0 ? '' : model.getTokenString(model.tokenBos()),
    eos_token: model.tokenEos() < 0 ? '' : model.getTokenString(model.tokenEos()),
    ...(hasTools && tools.length > 0 ? { tools } : {}),
  };
  try {
    return new addon.AddonJinjaRenderer(template).render(values);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ApiError(400, `the chat template of ${loaded.entry.name} refuses these messages: ${why}`, {
      cause,
    });
  }
}

/** The tokens of a text, with the one that opens a text where the model wants it. */
export function tokenize({ model }: LoadedModel, text: string, opens = true): number[] {
  const tokens = [...model.tokenize(text, true)];
  const bos = model.tokenBos();
  return opens && model.shouldPrependBosToken() && tokens[0] !== bos ? [bos, ...tokens] : tokens;
}

/** More characters than so many tokens can have: a text of that length is not tokenized, which would take seconds. */
export const mostCharacters = (tokens: number): number => tokens * 128;

/** The conversation without the `count` oldest messages that are neither of the system nor the last one. */
function withoutOldest(messages: readonly Message[], count: number): Message[] {
  let left = count;
  return messages.filter(({ role }, at) => role === 'system' || at === messages.length - 1 || left-- <= 0);
}

/**
 * The tokens of a conversation. When it is longer than the context, the oldest messages that are not of the system leave it, as in Ollama.
 * @throws {ApiError} 400 when the last message alone does not fit
 */
export function toChatTokens(
  loaded: LoadedModel,
  messages: readonly Message[],
  tools: readonly Tool[],
): number[] {
  const { contextSize, entry } = loaded;
  const write = (dropped: number): number[] | undefined => {
    const text = renderChat(loaded, withoutOldest(messages, dropped), tools);
    if (text.length > mostCharacters(contextSize)) return undefined;
    const tokens = tokenize(loaded, text);
    return tokens.length < contextSize ? tokens : undefined;
  };
  const whole = write(0);
  if (whole !== undefined) return whole;
  // Fewer messages have fewer tokens, so the smallest number to drop is found by halves.
  let [least, most] = [1, messages.filter(({ role }) => role !== 'system').length];
  while (least < most) {
    const middle = (least + most) >> 1;
    if (write(middle) === undefined) least = middle + 1;
    else most = middle;
  }
  const kept = write(least);
  if (kept !== undefined) return kept;
  throw new ApiError(
    400,
    `the prompt is longer than the context of ${entry.name}, ${contextSize} tokens: send a shorter one, or a larger num_ctx`,
  );
}
