import * as z from 'zod';
import { JsonNode } from '../../../schema/bundle/json-node.ts';
import { toShapeFaults } from '../../../schema/bundle/shape.ts';
import { platforms, type Tier, tiers, toTier } from '../../../schema/vocabulary.ts';
import { Problem } from './problem.ts';

const scenarioSchema = z.string().min(1).describe('name of a scenario below the root');
const tierField = z.string().default('tier-2-desktop').describe('tier, such as desktop or tier-2-desktop');

/** Any object: the manifest's own validation reports its faults. */
export const manifestSchema = z.looseObject({});

export const mergeRequestSchema = z.looseObject({
  scenario: scenarioSchema,
  tier: tierField,
  manifest: manifestSchema.describe('bundle manifest to merge into'),
});

export const assembleRequestSchema = z.looseObject({
  scenario: scenarioSchema,
  tier: tierField,
  include_secrets: z.boolean().default(true),
});

/** Validates a request body against a schema. @throws {Problem} 400 with every fault */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Problem(400, 'invalid request body', toShapeFaults(parsed.error, body, platforms));
}

/** The tier of a name or alias. @throws {Problem} 400 */
export function parseTier(word: string): Tier {
  const tier = toTier(word);
  if (tier !== undefined) return tier;
  throw new Problem(400, 'invalid request', [
    {
      code: 'tier-unknown',
      pointer: '/tier',
      message: `tier ${JSON.stringify(word.slice(0, 80))} is unknown`,
      remedy: `use one of ${tiers.join(', ')}`,
    },
  ]);
}

/** Pairs of `with_swap=postgres=sqlite`, once or several times. @throws {Problem} 400 */
export function parseSwaps(value: unknown): { original: string; replacement: string }[] {
  const words = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return words.map((word: unknown) => {
    const [, original, replacement] = /^([\w.-]+)=([\w.-]+)$/.exec(String(word)) ?? [];
    if (original !== undefined && replacement !== undefined) return { original, replacement };
    const message = `with_swap ${JSON.stringify(String(word).slice(0, 80))} is not of the form original=replacement`;
    throw new Problem(400, 'invalid request', [
      { code: 'swap-invalid', pointer: '/with_swap', message, remedy: 'write postgres=embedded-postgres' },
    ]);
  });
}

/** Ids of the services in a manifest that run code. */
export function runnersOf(manifest: unknown): string[] {
  return new JsonNode(manifest).at('services').items.flatMap((service) => {
    const id = service.at('id').text;
    const isRunner = ['api-binary', 'worker'].includes(service.at('type').text ?? '');
    return id !== undefined && isRunner ? [id] : [];
  });
}
