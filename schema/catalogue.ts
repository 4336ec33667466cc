import * as z from 'zod';
import { requirementsSchema } from './analysis.ts';
import { targets, tiers } from './vocabulary.ts';

/** The class of a resource, for the scoring rule of fitness; see pipeline/stages/analyze/fitness. */
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

/** A replacement of a resource in a bundle. Several are in order of preference. */
export const catalogueSwapSchema = z.strictObject({
  replacement: z
    .string()
    .describe('a member of the resource kit or another replacement; empty for kind "none"'),
  kind: z
    .enum(['drop-in', 'adapt', 'remote', 'none'])
    .describe(
      'drop-in: unmodified clients keep working; adapt: the scenario must change; remote: the resource stays outside; none: nothing exists',
    ),
  program: z
    .string()
    .optional()
    .describe(
      'kind "remote": the program of the user that is this replacement; an installed app looks for it on PATH and reports whether it is there',
    )
    .meta({ examples: ['claude'] }),
  tiers: z
    .array(z.enum(tiers))
    .min(1)
    .default(['desktop'])
    .describe('tiers in which the replacement makes sense'),
  offline: z.boolean().describe('usable without a network'),
  fitness: z.number().min(0).max(1).describe('fitness of the tiers above with the replacement in place'),
  requirements: requirementsSchema.partial().optional().describe('what the replacement needs'),
  login_on: z
    .array(z.enum(targets))
    .optional()
    .describe(
      'targets on which every client has to log in; on the others the replacement answers a client without a password',
    )
    .meta({ examples: [['win-x64']] }),
  reason: z.string().min(1).describe('reason for the replacement, or for its absence; analyze shows it'),
  limitations: z.string().default('').describe('what the replacement does not do; empty: nothing known'),
});
export type CatalogueSwap = z.infer<typeof catalogueSwapSchema>;

export const catalogueResourceSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .describe('canonical name: lower case with hyphens; unique over all files of the catalogue')
    .meta({ examples: ['postgres', 'vault'] }),
  aliases: z.array(z.string()).default([]).describe('other names that scenarios use for it'),
  description: z.string().min(1).describe('what it is, in one sentence'),
  class: resourceClassSchema.describe('kind of resource, used by the scoring rule of fitness'),
  heavy: z.boolean().default(false).describe('too large for a desktop bundle'),
  requirements: requirementsSchema.describe('what one instance needs of the computer it runs on'),
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
  signs: z
    .array(z.string().min(2))
    .default([])
    .describe(
      'words besides its names that show in sources that they use it: usual ports, protocols, parts of paths; letters of any case',
    )
    .meta({ examples: [['6379']] }),
  swaps: z
    .array(catalogueSwapSchema)
    .default([])
    .describe('replacements in a bundle, the preferred one first'),
  infrastructure_env: z
    .array(z.string().regex(/^[A-Z][A-Z0-9_]*$/))
    .default([])
    .describe('environment variables with credentials of this resource; never in a bundle')
    .meta({ examples: [['POSTGRES_PASSWORD']] }),
});
export type CatalogueResource = z.infer<typeof catalogueResourceSchema>;

/** resources/catalogue/<group>.json: the known resources of scenarios. */
export const catalogueSchema = z.strictObject({
  $schema: z.string().optional().describe('the JSON Schema of this document, for editors'),
  resources: z.array(catalogueResourceSchema).min(1).describe('one entry for each resource, sorted by name'),
});
