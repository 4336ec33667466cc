import * as z from 'zod';
import { requirementsSchema } from './analysis.ts';
import { tiers } from './vocabulary.ts';

/** What a resource is. The scoring rule of fitness reads it; see pipeline/analyze/fitness. */
export const resourceClasses = [
  'database',
  'cache',
  'vector-store',
  'object-storage',
  'message-broker',
  'search',
  'llm-server',
  'llm-api',
  'llm-gateway',
  'coding-agent',
  'computer-agent',
  'speech',
  'image-generation',
  'audio-generation',
  'document-processing',
  'workflow-automation',
  'browser-automation',
  'code-execution',
  'sandbox',
  'secrets-store',
  'identity',
  'home-automation',
  'monitoring',
  'network',
  'media',
  'simulation',
  'communication',
  'business-application',
  'tool',
] as const;
export const resourceClassSchema = z.enum(resourceClasses);
export type ResourceClass = z.infer<typeof resourceClassSchema>;

/** A way to do without a resource in a bundle. Several are in order of preference. */
export const catalogueSwapSchema = z.strictObject({
  replacement: z.string().describe('empty for kind "none"'),
  kind: z
    .enum(['drop-in', 'adapt', 'remote', 'none'])
    .describe(
      'drop-in: unmodified clients keep working; adapt: the scenario must change; remote: the resource stays outside; none: nothing exists',
    ),
  tiers: z.array(z.enum(tiers)).min(1).default(['desktop']),
  shipped: z.boolean().default(false).describe('the resource kit ships the replacement and rewires to it'),
  offline: z.boolean().describe('usable without a network'),
  fitness: z.number().min(0).max(1).describe('fitness of the tiers above with the replacement in place'),
  requirements: requirementsSchema.partial().optional().describe('what the replacement needs'),
  reason: z.string().min(1),
  limitations: z.string().default(''),
  loads: z
    .array(z.string().regex(/^\.[a-z0-9]+$/))
    .default([])
    .describe('endings of the initialization files that the replacement loads on its first start'),
});
export type CatalogueSwap = z.infer<typeof catalogueSwapSchema>;

export const catalogueResourceSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  aliases: z.array(z.string()).default([]),
  description: z.string().min(1),
  class: resourceClassSchema,
  heavy: z.boolean().default(false).describe('too much for a desktop bundle as it is'),
  requirements: requirementsSchema,
  offline: z.boolean().describe('works without a network once installed'),
  embedded: z
    .boolean()
    .default(false)
    .describe('a library inside the program that uses it: nothing has to be shipped'),
  fitness: z
    .partialRecord(z.enum(tiers), z.number().min(0).max(1))
    .default({})
    .describe('overrides the scoring rule'),
  fitness_reason: z.string().optional().describe('why the rule does not fit'),
  swaps: z.array(catalogueSwapSchema).default([]),
  infrastructure_env: z
    .array(z.string().regex(/^[A-Z][A-Z0-9_]*$/))
    .default([])
    .describe('environment variables that carry credentials of this resource; never in a bundle'),
});
export type CatalogueResource = z.infer<typeof catalogueResourceSchema>;

/** resources/catalogue/<group>.json: what is known about the resources that scenarios ask for. */
export const catalogueSchema = z.strictObject({
  $schema: z.string().optional(),
  resources: z.array(catalogueResourceSchema).min(1),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
