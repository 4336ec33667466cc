import * as z from 'zod';
import { diagnosticSchema } from './diagnostic.ts';
import { tiers } from './vocabulary.ts';

/** null means that the source did not say, or said something unreadable (a diagnostic tells which); never 0 for unknown. */
const amountSchema = z.number().nonnegative().nullable();

export const requirementsSchema = z.object({
  ram_mb: amountSchema.describe('megabytes of 2^20 bytes; null: unknown'),
  disk_mb: amountSchema.describe('megabytes of 2^20 bytes; null: unknown'),
  cpu_cores: amountSchema.describe('cores, possibly a fraction; null: unknown'),
  gpu: z.enum(['none', 'optional', 'required']),
  network: z.enum(['none', 'optional', 'required']).describe('none: works offline'),
});
export type Requirements = z.infer<typeof requirementsSchema>;

export const nodeSchema = z.looseObject({
  id: z.string().describe('resource:<name> or scenario:<name>'),
  kind: z.enum(['resource', 'scenario']),
  name: z.string().describe('canonical: lower case, hyphens, without the prefix resource-'),
  required: z.boolean().describe('a chain of required dependencies leads to it'),
  enabled: z.boolean().describe('false: every dependency on it is switched off'),
  known: z.boolean().describe('in the catalogue (resource) or found in the repository (scenario)'),
  class: z.string().describe('class of the catalogue; scenario; unknown'),
  requirements: requirementsSchema,
  offline: z.boolean().describe('works without a network once installed'),
  gpu: z.enum(['none', 'optional', 'required']),
  in_bundle: z
    .enum(['service', 'kit', 'embedded', 'remote', 'absent'])
    .optional()
    .describe(
      'how a bundle made now provides it: a service of the scenario, a member of the resource kit, a library inside a program, a service on a network, or not at all',
    ),
});
export type GraphNode = z.infer<typeof nodeSchema>;

export const edgeSchema = z.object({
  from: z.string().describe('id of the node that depends'),
  to: z.string().describe('id of the node it depends on'),
  required: z.boolean(),
  enabled: z.boolean().default(true).describe('false: declared, but switched off; not followed'),
  source: z
    .enum(['declared', 'resource-config'])
    .describe("a scenario's declaration, or a resource's own configuration in the repository"),
});
export type GraphEdge = z.infer<typeof edgeSchema>;

export const graphSchema = z.object({
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
  cycles: z.array(z.array(z.string())).describe('each a path of ids; the last leads back to the first'),
  depth: z.int().nonnegative().describe('edges of the longest path from the root'),
  start_order: z
    .array(z.string())
    .describe('ids, dependencies first, the root last; without what is disabled'),
});
export type Graph = z.infer<typeof graphSchema>;

export const tierFitnessSchema = z.looseObject({
  score: z.number().min(0).max(1).describe('mean over the enabled dependencies'),
  status: z.enum(['ready', 'limited', 'blocked']),
  blockers: z.array(z.string()).describe('dependencies that are unsupported or score below 0.75'),
  warnings: z.array(z.string()),
  requirements: requirementsSchema,
  declared: requirementsSchema
    .partial()
    .extend({
      score: z.number().min(0).max(1).optional(),
      status: z.enum(['ready', 'limited', 'blocked']).optional(),
    })
    .optional()
    .describe('what the scenario itself says of the tier; stands beside the computed values'),
  with_swaps: z
    .object({
      score: z.number().min(0).max(1),
      status: z.enum(['ready', 'limited', 'blocked']),
      blockers: z.array(z.string()),
    })
    .optional()
    .describe('what the applied swaps leave; score and blockers above describe the scenario as it is'),
});
export type TierFitness = z.infer<typeof tierFitnessSchema>;

export const proposedSwapSchema = z.object({
  original: z.string().describe('the resource that is replaced'),
  replacement: z.string().describe('empty for kind "none"'),
  tiers: z.array(z.enum(tiers)),
  kind: z.enum(['drop-in', 'adapt', 'remote', 'none']),
  applied: z.boolean().describe('assemble does it; at most one for each original'),
  shipped: z.boolean().default(false).describe('the resource kit ships the replacement'),
  offline: z.boolean().default(true).describe('usable without a network'),
  reason: z.string().default(''),
  limitations: z.string().default(''),
  fitness_delta: z
    .number()
    .default(0)
    .describe('what the swap adds to the score of the original in the asked tier'),
});
export type ProposedSwap = z.infer<typeof proposedSwapSchema>;

export const plannedArtifactSchema = z.object({
  service: z.string().describe('id of the service, or name of the resource, that it is for'),
  path: z.string(),
  kind: z.enum(['build', 'download', 'file']),
  how: z.string().describe('one line for people'),
  loaded_by: z
    .string()
    .optional()
    .describe(
      'member of the resource kit that loads the file on its first start; several in the order of this list',
    ),
  pointer: z.string().optional().describe('place in the service config that asks for the file'),
});
export type PlannedArtifact = z.infer<typeof plannedArtifactSchema>;

/** analysis.json. The skeleton is a bundle manifest without secrets; `assemble` completes and validates it. */
export const analysisSchema = z.looseObject({
  schema_version: z.literal('analysis.v1'),
  scenario: z.string(),
  tier: z.enum(tiers),
  source: z.object({
    service_config: z.string().describe('relative to the scenario'),
    sha256: z.string().describe('of its bytes'),
  }),
  graph: graphSchema,
  fitness: z.partialRecord(z.enum(tiers), tierFitnessSchema),
  swaps: z.array(proposedSwapSchema),
  skeleton: z.looseObject({}).describe('bundle.json without secrets'),
  artifacts: z.array(plannedArtifactSchema),
  diagnostics: z.array(diagnosticSchema),
});
export type Analysis = z.infer<typeof analysisSchema>;
