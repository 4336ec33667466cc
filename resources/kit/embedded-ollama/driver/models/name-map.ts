import * as z from 'zod';

/** What answers in place of a model that the app asks for. */
export const nameMapSchema = z.record(
  z.string().min(1),
  z.strictObject({
    /** Name of a model of the app. */
    model: z.string().min(1),
    /** Length of the embeddings of the model that is asked for. */
    dimensions: z.int().min(1).max(65_536).optional(),
    /** Whether shorter embeddings get zeros at their end. */
    fill: z.literal('zeros').optional(),
  }),
);
export type NameMap = z.infer<typeof nameMapSchema>;
export type MappedName = NameMap[string];

/** `llama3.2:latest` and `registry.ollama.ai/library/llama3.2` are `llama3.2`. */
export function toPlainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:registry\.ollama\.ai\/)?(?:library\/)?/, '')
    .replace(/:latest$/, '');
}

/** As Ollama lists a name: with a tag. */
export const toTaggedName = (name: string): string => (name.includes(':') ? name : `${name}:latest`);

const toLiteral = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function matches(pattern: string, name: string): boolean {
  return new RegExp(`^${pattern.split('*').map(toLiteral).join('.*')}$`).test(name);
}

/** The entry for a name: the one without `*`, else the longest pattern. */
export function findMapped(map: NameMap, name: string): MappedName | undefined {
  const plain = toPlainName(name);
  const exact = map[plain];
  if (exact !== undefined) return exact;
  const [pattern] = Object.keys(map)
    .filter((one) => one.includes('*') && matches(one, plain))
    .sort((a, b) => b.length - a.length);
  return pattern === undefined ? undefined : map[pattern];
}
