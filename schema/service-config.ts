import * as z from 'zod';

/**
 * .vrooli/service.json as scenarios write it. Real repositories have several shapes for the same thing; all of them are listed here
 * for editors. `analyze` reads more than this without failing and says what it did not understand.
 */
const portValueSchema = z.union([z.int().min(1).max(65535), z.string()]);

export const declaredPortSchema = z.looseObject({
  env_var: z.string().optional().describe('environment variable that tells the scenario its port'),
  range: z
    .union([z.string(), z.looseObject({ min: z.int(), max: z.int() })])
    .optional()
    .describe('ports to choose from, "15000-19999"'),
  port: portValueSchema.optional().describe('fixed port; beside a range the range counts'),
  description: z.string().optional(),
});

const initializationSchema = z.array(
  z.union([z.string(), z.looseObject({ file: z.string().optional(), type: z.string().optional() })]),
);

export const declaredDependencySchema = z.looseObject({
  name: z.string().optional().describe('only in arrays; in objects the key is the name'),
  type: z.string().optional().describe('"scenario" makes an entry under resources a scenario'),
  required: z.boolean().optional().describe('default true: the scenario does not work without it'),
  enabled: z.boolean().optional().describe('default true; false keeps it listed but out of every count'),
  version: z.string().optional(),
  description: z.string().optional(),
  purpose: z.string().optional(),
  initialization: initializationSchema
    .optional()
    .describe('files that prepare it, such as a database schema; a schema is loaded before data'),
  schema_file: z.string().optional().describe('one such file'),
});

const dependencyListSchema = z.array(z.union([z.string(), declaredDependencySchema]));
const dependencyMapSchema = z.record(
  z.string(),
  z.union([declaredDependencySchema, z.boolean(), z.string()]),
);

/** An object by name, an array, or the groups `required` and `optional`, each an array or an object. */
export const declaredDependenciesSchema = z.union([
  dependencyListSchema,
  z.looseObject({
    required: z.union([dependencyListSchema, dependencyMapSchema]).optional(),
    optional: z.union([dependencyListSchema, dependencyMapSchema]).optional(),
  }),
]);

export const lifecycleStepSchema = z.looseObject({
  name: z
    .string()
    .optional()
    .describe('a step with "migrate" in its name that runs the API itself becomes a migration'),
  run: z.string().optional().describe('shell command, run in the folder of the scenario'),
  description: z.string().optional(),
  background: z.boolean().optional(),
});

export const lifecyclePhaseSchema = z.looseObject({
  description: z.string().optional(),
  steps: z.array(lifecycleStepSchema).optional(),
});

export const declaredHealthSchema = z.looseObject({
  endpoints: z
    .record(z.string(), z.string())
    .optional()
    .describe('request path by endpoint, {"api": "/health"}'),
  checks: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        type: z.string().optional(),
        target: z.string().optional(),
        timeout: z.number().optional().describe('milliseconds'),
        interval: z.number().optional().describe('milliseconds'),
      }),
    )
    .optional(),
  startup_grace_period: z.number().optional().describe('milliseconds'),
});

const sizeSchema = z.union([z.number(), z.string(), z.looseObject({})]);

export const declaredRequirementsSchema = z.looseObject({
  ram_mb: sizeSchema.optional().describe('512, "2Gi", "512m", "4GB minimum, 8GB recommended"'),
  disk_mb: sizeSchema.optional(),
  cpu_cores: sizeSchema.optional().describe('2, 0.5, "500m", "2 cores"'),
  gpu: z.union([z.boolean(), z.string(), z.looseObject({})]).optional(),
  network: z.union([z.boolean(), z.string()]).optional().describe('none, optional or required'),
});

export const declaredTierSchema = z.looseObject({
  status: z.string().optional().describe('ready, limited or blocked'),
  supported: z.boolean().optional(),
  fitness_score: z.number().min(0).max(100).optional(),
  requirements: declaredRequirementsSchema.optional(),
});

export const declaredDeploymentSchema = z.looseObject({
  aggregate_requirements: declaredRequirementsSchema.optional(),
  tiers: z
    .record(z.string(), declaredTierSchema)
    .optional()
    .describe('by tier: local, server, desktop, mobile, saas, enterprise, or tier-2-desktop and the like'),
  dependencies: z
    .looseObject({
      resources: z
        .record(
          z.string(),
          z.looseObject({
            footprint: declaredRequirementsSchema.optional(),
            platform_support: z.record(z.string(), declaredTierSchema).optional(),
            swappable_with: z.array(z.union([z.string(), z.looseObject({ id: z.string() })])).optional(),
          }),
        )
        .optional(),
      scenarios: z.record(z.string(), z.looseObject({})).optional(),
    })
    .optional()
    .describe('what the authors know of each dependency; wins over the catalogue'),
});

export const serviceConfigSchema = z.looseObject({
  $schema: z.string().optional(),
  version: z.string().optional().describe('version of the configuration'),
  service: z
    .looseObject({
      name: z.string().min(1).optional(),
      displayName: z.string().optional(),
      display_name: z.string().optional(),
      description: z.string().optional(),
      version: z.string().optional().describe('version of the scenario'),
    })
    .optional(),
  ports: z.record(z.string(), z.union([declaredPortSchema, portValueSchema])).optional(),
  lifecycle: z
    .looseObject({
      version: z.string().optional(),
      health: declaredHealthSchema.optional(),
      setup: lifecyclePhaseSchema.optional().describe('builds; its "go build" line tells the entry point'),
      develop: lifecyclePhaseSchema.optional(),
      production: lifecyclePhaseSchema.optional(),
      stop: lifecyclePhaseSchema.optional(),
    })
    .optional(),
  dependencies: z
    .looseObject({
      resources: declaredDependenciesSchema.optional(),
      scenarios: declaredDependenciesSchema.optional(),
    })
    .optional(),
  deployment: declaredDeploymentSchema.optional(),
});
export type ServiceConfig = z.infer<typeof serviceConfigSchema>;
