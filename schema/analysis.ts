import * as z from 'zod';
import { diagnosticSchema } from './diagnostic.ts';
import { leftOutListSchema } from './left-out.ts';
import { tiers } from './vocabulary.ts';

/** null: the source does not state the amount, or it cannot be read (then a diagnostic reports it). Unknown is never 0. */
const amountSchema = z.number().nonnegative().nullable();

const needSchema = z.enum(['none', 'optional', 'required']);
const gpuSchema = needSchema.describe(
  'none: runs without a GPU; optional: faster with one; required: does not run without',
);
const statuses = ['ready', 'limited', 'blocked'] as const;
const statusSchema = z
  .enum(statuses)
  .describe(
    'blocked: a required dependency cannot ship; limited: an optional one cannot, or there are warnings; ready: neither',
  );

export const requirementsSchema = z.object({
  ram_mb: amountSchema.describe('megabytes of 2^20 bytes; null: unknown'),
  disk_mb: amountSchema.describe('megabytes of 2^20 bytes; null: unknown'),
  cpu_cores: amountSchema.describe('cores, possibly a fraction; null: unknown'),
  gpu: gpuSchema,
  network: needSchema.describe(
    'none: works offline; optional: loses something offline; required: useless offline',
  ),
});
export type Requirements = z.infer<typeof requirementsSchema>;

export const nodeSchema = z.looseObject({
  id: z.string().describe('resource:<name> or scenario:<name>'),
  kind: z
    .enum(['resource', 'scenario'])
    .describe('resource: a server, tool or library it uses; scenario: another app of the repository'),
  name: z.string().describe('canonical: lower case, hyphens, without the prefix resource-'),
  required: z.boolean().describe('a chain of required dependencies leads to it'),
  enabled: z.boolean().describe('false: every dependency on it is switched off'),
  known: z.boolean().describe('in the catalogue (resource) or found in the repository (scenario)'),
  class: z.string().describe('class of the catalogue; scenario; unknown'),
  requirements: requirementsSchema.describe('what this node alone needs of the computer it runs on'),
  offline: z.boolean().describe('works without a network once installed'),
  gpu: gpuSchema,
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
  required: z.boolean().describe('whether the first node does not work without the second'),
  enabled: z.boolean().default(true).describe('false: declared, but switched off; not followed'),
  source: z
    .enum(['declared', 'resource-config'])
    .describe("a scenario's declaration, or a resource's own configuration in the repository"),
});
export type GraphEdge = z.infer<typeof edgeSchema>;

export const graphSchema = z.object({
  nodes: z
    .array(nodeSchema)
    .describe('each resource and scenario once, however many depend on it; the root is one'),
  edges: z.array(edgeSchema).describe('one for each declared dependency, switched-off ones included'),
  cycles: z.array(z.array(z.string())).describe('each a path of ids; the last leads back to the first'),
  depth: z.int().nonnegative().describe('edges of the longest path from the root'),
  start_order: z
    .array(z.string())
    .describe('ids, dependencies first, the root last; without what is disabled'),
});
export type Graph = z.infer<typeof graphSchema>;

export const tierFitnessSchema = z.looseObject({
  score: z.number().min(0).max(1).describe('mean over the enabled dependencies'),
  status: statusSchema,
  blockers: z.array(z.string()).describe('dependencies that are unsupported or score below 0.75'),
  warnings: z.array(z.string()).describe('what a user of this tier would miss, one sentence each'),
  requirements: requirementsSchema.describe(
    'sums over the enabled nodes; for gpu and network the strongest requirement',
  ),
  declared: requirementsSchema
    .partial()
    .extend({
      score: z.number().min(0).max(1).optional().describe('fitness_score of the declaration, from 0 to 1'),
      status: statusSchema.optional().describe('status of the declaration'),
    })
    .optional()
    .describe('what the scenario itself declares for the tier, beside the computed values'),
  with_swaps: z
    .object({
      score: z
        .number()
        .min(0)
        .max(1)
        .describe('mean with every replaced dependency at the fitness of its replacement'),
      status: statusSchema,
      blockers: z.array(z.string()).describe('dependencies that still block'),
      demotions: z
        .array(z.string())
        .optional()
        .describe('requirements that are left out, as asked; absent: none'),
    })
    .optional()
    .describe(
      'fitness after the applied swaps, without what is left out; score and blockers above describe the scenario as it is declared',
    ),
});
export type TierFitness = z.infer<typeof tierFitnessSchema>;

export const proposedSwapSchema = z.object({
  original: z.string().describe('the resource that is replaced'),
  replacement: z.string().describe('empty for kind "none"'),
  tiers: z.array(z.enum(tiers)).describe('tiers in which the replacement makes sense'),
  kind: z
    .enum(['drop-in', 'adapt', 'remote', 'none'])
    .describe(
      'drop-in: unmodified clients keep working; adapt: the scenario must change; remote: the resource stays outside; none: nothing exists',
    ),
  applied: z.boolean().describe('assemble applies it; at most one for each original'),
  leaves_out: z
    .boolean()
    .optional()
    .describe(
      'kind "none": no source names the original, so that the app probably runs without it; --with-swap <original>=none leaves it out',
    ),
  literal_ports: z
    .array(z.int().min(1).max(65_535))
    .optional()
    .describe(
      'ports of the original that code has as a number where it reads no variable with its address; the replacement takes them when they are free. Absent: none',
    ),
  split_addresses: z
    .array(z.string())
    .optional()
    .describe(
      'variables with an address that code reads together with one that has the port: they get the host alone. Absent: none',
    ),
  content: z
    .array(z.union([z.string(), z.record(z.string(), z.json())]))
    .optional()
    .describe(
      'what service.json declares for the original, such as its buckets; the replacement creates it. Absent: nothing',
    ),
  shipped: z.boolean().default(false).describe('the resource kit ships the replacement'),
  offline: z.boolean().default(true).describe('usable without a network'),
  reason: z.string().default('').describe('reason for the replacement, or for its absence; for people'),
  limitations: z.string().default('').describe('what the replacement does not do; empty: nothing known'),
  fitness_delta: z
    .number()
    .default(0)
    .describe('increase of the score of the original in the requested tier'),
});
export type ProposedSwap = z.infer<typeof proposedSwapSchema>;

export const plannedArtifactSchema = z.object({
  service: z.string().describe('id of the service, or name of the resource, that it is for'),
  path: z
    .string()
    .describe(
      'build: source folder, file: source file, both relative to the scenario; download: place in the bundle',
    ),
  kind: z
    .enum(['build', 'download', 'file'])
    .describe('build: compiled from sources; download: fetched while packaging; file: copied unchanged'),
  how: z.string().describe('one line for people'),
  loaded_by: z
    .string()
    .optional()
    .describe(
      'member of the resource kit that loads the file on its first start; several in the order of this list',
    ),
  strict: z
    .boolean()
    .optional()
    .describe(
      'whether a part of the file that cannot be loaded ends the first start, instead of being reported',
    ),
  pointer: z.string().optional().describe('place in the service config that asks for the file'),
  scenario: z
    .string()
    .optional()
    .describe("the required scenario that it is from; absent: the app's own scenario"),
});
export type PlannedArtifact = z.infer<typeof plannedArtifactSchema>;

/** A scenario beside the app's own whose programs are part of the bundle. */
export const includedScenarioSchema = z.object({
  name: z.string().describe('its name in the graph'),
  folder: z.string().describe('relative to the repository'),
  services: z.array(z.string()).describe('ids of its services in the skeleton'),
  required_by: z.array(z.string()).describe('names of the scenarios in the bundle that depend on it'),
});
export type IncludedScenario = z.infer<typeof includedScenarioSchema>;

/** analysis.json. The skeleton is a bundle manifest without secrets; `assemble` completes and validates it. */
export const analysisSchema = z.looseObject({
  schema_version: z.literal('analysis.v1').describe('format of this document; readers refuse any other'),
  scenario: z.string().describe('name of the scenario, as its service.json gives it'),
  tier: z.enum(tiers).describe('requested tier; the swaps and the skeleton are made for it'),
  source: z
    .object({
      service_config: z.string().describe('relative to the scenario'),
      sha256: z.string().describe('64 hex digits: SHA-256 of its bytes'),
    })
    .describe('the file that was analyzed'),
  graph: graphSchema.describe('everything that the scenario depends on, directly or not'),
  fitness: z
    .partialRecord(z.enum(tiers), tierFitnessSchema)
    .describe('by tier: how well the scenario suits it'),
  swaps: z.array(proposedSwapSchema).describe('proposed replacements; assemble applies those with `applied`'),
  skeleton: z.looseObject({}).describe('bundle.json without secrets; assemble completes and validates it'),
  scenarios: z
    .array(includedScenarioSchema)
    .optional()
    .describe('further scenarios whose programs are in the bundle, dependencies first; absent: none'),
  left_out: leftOutListSchema,
  artifacts: z.array(plannedArtifactSchema).describe('files that packaging has to build, fetch or copy'),
  refusals: z
    .array(diagnosticSchema)
    .default([])
    .describe(
      'errors of assemble and build: requirements that no bundle contains, services that no builder makes',
    ),
  diagnostics: z
    .array(diagnosticSchema)
    .describe('findings about the sources; one error makes the command exit 1'),
});
export type Analysis = z.infer<typeof analysisSchema>;
