import * as z from 'zod';
import { generatorSchema, secretClasses } from '../../../schema/bundle/secret.ts';
import { ownValue } from '../../../schema/own-value.ts';
import type { FileSystem } from '../../ports.ts';
import type { Classification } from './candidate.ts';

const classSchema = z.enum([...secretClasses, 'infrastructure', 'configuration']);

const rulesSchema = z.strictObject({
  rules: z
    .array(z.strictObject({ id: z.string(), class: classSchema, name: z.string(), why: z.string() }))
    .min(1),
  declared_classes: z.record(z.string(), classSchema),
  generators: z.array(generatorSchema).min(1),
  words: z.record(z.string(), z.string()),
});

/** resources/secret-rules/classes.json: how a name is classified; the first rule that matches decides. */
export type SecretRules = z.output<typeof rulesSchema>;

/** Reads the classification rules of resources/secret-rules. */
export async function loadRules(ctx: {
  fs: Pick<FileSystem, 'readText'>;
  packageRoot: string;
}): Promise<SecretRules> {
  return rulesSchema.parse(
    JSON.parse(await ctx.fs.readText(`${ctx.packageRoot}/resources/secret-rules/classes.json`)),
  );
}

/** The class of a name and the reason, by the first rule that matches. The last rule matches everything. */
export function classify(
  rules: SecretRules,
  name: string,
): { class: Classification; rule: string; why: string } {
  const upper = name.toUpperCase().slice(0, 200);
  const rule = rules.rules.find((candidate) => new RegExp(candidate.name).test(upper));
  return rule === undefined
    ? { class: 'configuration', rule: 'none', why: 'matches no rule' }
    : { class: rule.class, rule: rule.id, why: rule.why };
}

/** A label for people: `OPENAI_API_KEY` becomes "OpenAI API key". */
export function toLabel(rules: SecretRules, name: string): string {
  const words = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => ownValue(rules.words, word) ?? word);
  const label = words.join(' ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}
