import * as z from 'zod';
import { generatorSchema, promptSchema, remoteSchema, secretTargetSchema } from '../bundle/secret.ts';

const sizeSchema = z.union([z.number(), z.string(), z.looseObject({})]);

const requirementsSchema = z.looseObject({
  ram_mb: sizeSchema
    .optional()
    .describe('memory; a bare number is in megabytes of 2^20 bytes')
    .meta({ examples: [512, '2Gi', '512m', '4GB minimum, 8GB recommended'] }),
  disk_mb: sizeSchema
    .optional()
    .describe('disk space; a bare number is in megabytes of 2^20 bytes')
    .meta({ examples: [1024, '10GB'] }),
  cpu_cores: sizeSchema
    .optional()
    .describe('processor cores, possibly a fraction')
    .meta({ examples: [2, 0.5, '500m', '2 cores'] }),
  gpu: z
    .union([z.boolean(), z.string(), z.looseObject({})])
    .optional()
    .describe('none, optional or required; true is required')
    .meta({ examples: ['none', 'optional', 'required'] }),
  network: z
    .union([z.boolean(), z.string()])
    .optional()
    .describe('none, optional or required; true is required')
    .meta({ examples: ['none', 'optional', 'required'] }),
});

/** A secret as a scenario declares it. Its generator, prompt, remote and target have the form of bundle.json. */
const secretSchema = z.looseObject({
  secret_id: z.string().optional().describe('name by which services refer to the secret'),
  env: z
    .string()
    .optional()
    .describe('environment variable that gets the value; default: the id in capitals'),
  class: z
    .string()
    .optional()
    .describe(
      'per_install_generated, user_prompt, remote_fetch or infrastructure; default: derived from the name',
    )
    .meta({ examples: ['per_install_generated', 'user_prompt', 'remote_fetch', 'infrastructure'] }),
  description: z.string().optional().describe('what the secret is for; for user_prompt what to enter'),
  label: z.string().optional().describe('label of the field in the first-run wizard'),
  format: z.string().optional().describe('ECMAScript regular expression the value must match'),
  required: z
    .boolean()
    .optional()
    .describe('whether services that use it wait until there is a value; default true'),
  services: z
    .array(z.string())
    .optional()
    .describe('ids of the services that read it; default: those whose code names the variable'),
  generator: generatorSchema.optional().describe('how a per_install_generated secret is made'),
  prompt: promptSchema
    .partial()
    .optional()
    .describe('what the first-run wizard shows for a user_prompt secret'),
  remote: remoteSchema.optional().describe('where a remote_fetch secret comes from'),
  target: secretTargetSchema.optional().describe('how a service gets the value, when env does not define it'),
});
const secretsSchema = z.array(z.union([z.string(), secretSchema])).optional();

const tierFields = {
  status: z
    .string()
    .optional()
    .describe('whether it can ship on this tier')
    .meta({ examples: ['ready', 'limited', 'blocked'] }),
  supported: z.boolean().optional().describe('false: it cannot run on this tier, independent of its score'),
  fitness_score: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('how well it suits the tier, from 0 to 1; above 1 it is read as a percentage'),
  requirements: requirementsSchema.optional().describe('its requirements on this tier'),
  reason: z.string().optional().describe('reason for the score or status; for people'),
};

const tierSchema = z.looseObject({
  ...tierFields,
  adaptations: z
    .array(
      z.looseObject({
        dependency: z.string().optional().describe('dependency that is replaced on this tier'),
        swap: z.string().optional().describe('what replaces it'),
        impact: z.string().optional().describe('disadvantage for the user'),
      }),
    )
    .optional()
    .describe('replacements that the authors suggest; analyze proposes them'),
  secrets: secretsSchema.describe('secrets that an installation on this tier needs; names, never values'),
});

const knownDependencySchema = z.looseObject({
  footprint: requirementsSchema.optional().describe('what it needs of the computer it runs on'),
  offline: z.boolean().optional().describe('whether it works without a network once installed'),
  platform_support: z
    .record(
      z.string(),
      z.looseObject({
        ...tierFields,
        alternatives: z.array(z.string()).optional().describe('possible replacements on this tier'),
      }),
    )
    .optional()
    .describe('by tier: how well it suits it'),
  swappable_with: z
    .array(z.union([z.string(), z.looseObject({ id: z.string().describe('name of the replacement') })]))
    .optional()
    .describe('possible replacements on every tier'),
});

export const deploymentSchema = z.looseObject({
  aggregate_requirements: requirementsSchema
    .optional()
    .describe('total of what the scenario and its dependencies need, shown beside the computed sums'),
  tiers: z
    .record(z.string(), tierSchema)
    .optional()
    .describe('by tier: local, server, desktop, mobile, saas, enterprise, or tier-2-desktop and the like')
    .meta({ examples: [{ desktop: { status: 'ready' } }] }),
  secrets: secretsSchema.describe('secrets that every tier needs; names, never values'),
  dependencies: z
    .looseObject({
      resources: z.record(z.string(), knownDependencySchema).optional().describe('by name of the resource'),
      scenarios: z.record(z.string(), knownDependencySchema).optional().describe('by name of the scenario'),
    })
    .optional()
    .describe('data about each dependency; takes precedence over the catalogue'),
});
