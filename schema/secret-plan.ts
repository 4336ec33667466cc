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
  id: z.string().describe('name by which services refer to the secret; the same on every machine'),
  class: z
    .enum(secretClasses)
    .describe('generated on the first start, asked for once, or fetched over HTTPS'),
  description: z.string().describe('what the secret is for'),
  format: z.string().optional().describe('ECMAScript regular expression the value must match'),
  required: z.boolean().describe('whether services that use it wait until there is a value'),
  generator: generatorSchema.optional().describe('how a per_install_generated secret is made'),
  prompt: promptSchema.optional().describe('what the first-run wizard shows for a user_prompt secret'),
  remote: remoteSchema.optional().describe('where a remote_fetch secret comes from'),
  target: secretTargetSchema.describe('how a service gets the value'),
  services: z.array(z.string()).describe('ids of the services that read it'),
  source: z.string().describe('file, and position in it, where the secret was found'),
});
export type PlannedSecret = z.infer<typeof plannedSecretSchema>;

export const excludedSecretSchema = z.looseObject({
  id: z.string().describe('id that the secret would have had'),
  class: z
    .literal('infrastructure')
    .describe('it opens a server of the author, so a bundle must not contain it'),
  reason: z.string().describe('why it is left out, for the audit record'),
  replaced_by: z.string().optional().describe('member of the resource kit that replaces it in the bundle'),
});

/** A literal in the scenario's files that its allow-list covers. */
export const allowedLiteralSchema = z.looseObject({
  file: z.string().describe('relative to the scenario'),
  line: z.int().positive().describe('line of the literal, counted from 1'),
  rule: z.string().describe('id of the rule that found it'),
  reason: z.string().describe('reason why it is not a secret, from the allow-list'),
  expires: z.string().describe('last day on which it is allowed'),
});

/** secret-plan.json: names, classes and targets; never a value. */
export const secretPlanSchema = z.looseObject({
  schema_version: z.literal('secret-plan.v1').describe('format of this document; readers refuse any other'),
  scenario: z.string().describe('name of the scenario'),
  tier: z.enum(tiers).describe('tier that the plan is for'),
  secrets: z
    .array(plannedSecretSchema)
    .describe('secrets that assemble puts into the bundle, one for each target'),
  excluded: z.array(excludedSecretSchema).describe('secrets that are left out, with the reason'),
  configuration: z
    .array(z.string())
    .optional()
    .describe('names that the code reads and that are not secrets: ports, hosts, URLs, flags'),
  offline: z.boolean().optional().describe('false when a secret has to be fetched over a network'),
  allowed: z
    .array(allowedLiteralSchema)
    .optional()
    .describe('literals in the sources that the allow-list covers'),
  diagnostics: z
    .array(diagnosticSchema)
    .describe('findings about the sources; one error makes the command exit 1'),
});
export type SecretPlan = z.infer<typeof secretPlanSchema>;
