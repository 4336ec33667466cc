import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { toSchemaGrammar } from '../grammar/schema-grammar.ts';
import { type Tool, type ToolCall, toolCallSchema } from './message.ts';

const open = '<tool_call>';
const close = '</tool_call>';

/** The system message that describes tools to a model whose template has none. */
export const toToolInstruction = (tools: readonly Tool[]): string =>
  `You can call functions. These are available:\n<tools>\n${tools.map((tool) => JSON.stringify(tool)).join('\n')}\n</tools>\n` +
  `To call one, answer only with its name and arguments as JSON inside ${open}${close}:\n${open}\n{"name": <name>, "arguments": <arguments>}\n${close}`;

const toText = ({ function: { name, arguments: args } }: ToolCall): string =>
  `${open}\n${JSON.stringify({ name, arguments: args })}\n${close}`;

export const writeToolCalls = (calls: readonly ToolCall[]): string => calls.map(toText).join('\n');

/** The grammar of an answer that must be a call of one of `tools`. */
export function toCallGrammar(tools: readonly Tool[]): string {
  const calls = tools.map(({ function: { name, parameters } }) => ({
    type: 'object',
    properties: { name: { const: name }, arguments: parameters ?? { type: 'object' } },
    required: ['name', 'arguments'],
    // References of a tool begin at its own schema.
    ...(parameters?.['$defs'] === undefined ? {} : { $defs: parameters['$defs'] }),
  }));
  const defs = Object.assign({}, ...calls.map((call) => ('$defs' in call ? call.$defs : {})));
  return toSchemaGrammar({ anyOf: calls, $defs: defs }).replace(
    /^root ::= (\S+)/,
    `root ::= "${open}\\n" $1 "\\n${close}"`,
  );
}

/** Names of the arguments differ between models: `arguments`, or `parameters` in those of Llama 3. */
const writtenCallSchema = z
  .object({
    name: z.string(),
    arguments: z.record(z.string(), z.unknown()).optional(),
    parameters: z.record(z.string(), z.unknown()).optional(),
  })
  .transform(({ name, arguments: args, parameters }) => ({ name, arguments: args ?? parameters ?? {} }));

function parseCall(text: string, names: ReadonlySet<string>): ToolCall | undefined {
  try {
    const written = writtenCallSchema.safeParse(JSON.parse(text));
    if (!written.success || !names.has(written.data.name)) return undefined;
    return toolCallSchema.parse({ id: `call_${randomUUID().slice(0, 8)}`, function: written.data });
  } catch {
    return undefined;
  }
}

/** The calls in an answer, and the text without them. A text that is not a call of a known tool stays text. */
export function readToolCalls(text: string, tools: readonly Tool[]): { content: string; calls: ToolCall[] } {
  const names = new Set(tools.map(({ function: { name } }) => name));
  const calls: ToolCall[] = [];
  const content = text.replaceAll(
    /<tool_call>\s*([\s\S]*?)\s*(?:<\/tool_call>|$)/g,
    (whole, inner: string) => {
      const call = parseCall(inner, names);
      if (call === undefined) return whole;
      calls.push(call);
      return '';
    },
  );
  const alone = calls.length === 0 ? parseCall(text.trim(), names) : undefined;
  return alone === undefined
    ? { content: calls.length === 0 ? text : content.trim(), calls }
    : { content: '', calls: [alone] };
}

/** Whether a text that has begun can still become a call, so that it is not sent yet. */
export function canBeCall(text: string): boolean {
  const start = text.trimStart();
  return start.startsWith('{') || start.startsWith(open) || open.startsWith(start);
}
