import * as z from 'zod';
import {
  generatorSchema,
  promptSchema,
  remoteSchema,
  secretClasses,
  secretTargetSchema,
} from './bundle/secret.ts';
import { diagnosticSchema } from './diagnostic.ts';
import { tiers } from './vocabulary.ts';

export const plannedSecretSchema = z.looseObject({
  id: z.string(),
  class: z.enum(secretClasses),
  description: z.string(),
  format: z.string().optional(),
  required: z.boolean(),
  generator: generatorSchema.optional(),
  prompt: promptSchema.optional(),
  remote: remoteSchema.optional(),
  target: secretTargetSchema,
  services: z.array(z.string()).describe('ids of the services that read it'),
  source: z.string().describe('where the need was found: a file, and a place in it'),
});
export type PlannedSecret = z.infer<typeof plannedSecretSchema>;

export const excludedSecretSchema = z.looseObject({
  id: z.string(),
  class: z.literal('infrastructure'),
  reason: z.string(),
  replaced_by: z.string().optional().describe('what the bundle has instead: a member of the resource kit'),
});

/** A literal in the scenario's files that its allow-list covers. */
export const allowedLiteralSchema = z.looseObject({
  file: z.string().describe('relative to the scenario'),
  line: z.int().positive(),
  rule: z.string(),
  reason: z.string(),
  expires: z.string().describe('last day on which it is allowed'),
});

/** secret-plan.json: names, classes and targets; never a value. */
export const secretPlanSchema = z.looseObject({
  schema_version: z.literal('secret-plan.v1'),
  scenario: z.string(),
  tier: z.enum(tiers),
  secrets: z.array(plannedSecretSchema),
  excluded: z.array(excludedSecretSchema),
  configuration: z
    .array(z.string())
    .optional()
    .describe('names that the code reads and that are no secrets: ports, hosts, URLs, flags'),
  offline: z.boolean().optional().describe('false when a secret has to be fetched from somewhere'),
  allowed: z.array(allowedLiteralSchema).optional(),
  diagnostics: z.array(diagnosticSchema),
});
export type SecretPlan = z.infer<typeof secretPlanSchema>;
