import { RE2JS } from 're2js';
import * as z from 'zod';
import type { FileSystem } from '../../ports.ts';

const patternsSchema = z.strictObject({
  patterns: z.array(
    z.strictObject({
      id: z.string(),
      pattern: z.string(),
      digits: z.boolean().default(false).describe('a match counts only when it contains a digit'),
      source: z.string().describe('where the token form is documented'),
    }),
  ),
});

/** A token form that is searched in addition to the maintained rule set. */
export interface LiteralPattern {
  id: string;
  /** Character offsets of every match. */
  find(text: string): number[];
}

/** Whether a literal is a placeholder of a token in documentation: a long run of one character, or AWS's EXAMPLE. */
export function isPlaceholder(literal: string): boolean {
  return /x{8}|X{8}|0{8}|\*{8}|EXAMPLE$/.test(literal);
}

function toPattern(entry: z.output<typeof patternsSchema>['patterns'][number]): LiteralPattern {
  const expression = RE2JS.compile(entry.pattern);
  return {
    id: entry.id,
    find(text) {
      const offsets: number[] = [];
      const matcher = expression.matcher(text);
      while (matcher.find()) {
        const literal = matcher.group() ?? '';
        if (isPlaceholder(literal)) continue;
        if (!entry.digits || /\d/.test(literal)) offsets.push(matcher.start());
      }
      return offsets;
    },
  };
}

/** Reads resources/secret-rules/literals.json of the product. */
export async function loadPatterns(ctx: {
  fs: Pick<FileSystem, 'readText'>;
  packageRoot: string;
}): Promise<LiteralPattern[]> {
  const text = await ctx.fs.readText(`${ctx.packageRoot}/resources/secret-rules/literals.json`);
  return patternsSchema.parse(JSON.parse(text)).patterns.map(toPattern);
}
