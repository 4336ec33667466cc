import * as z from 'zod';

export const toolCallSchema = z.object({
  id: z.string().optional(),
  function: z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()) }),
});
export type ToolCall = z.infer<typeof toolCallSchema>;

/** A function that the model can ask for, as both APIs describe it. */
export const toolSchema = z.object({
  type: z.literal('function').default('function'),
  function: z.object({
    name: z.string().min(1),
    description: z.string().optional(),
    parameters: z.record(z.string(), z.unknown()).optional(),
  }),
});
export type Tool = z.infer<typeof toolSchema>;

export interface Message {
  role: string;
  content: string;
  tool_calls?: ToolCall[] | undefined;
  tool_name?: string | undefined;
}
