import * as z from 'zod';
import { tiers } from './vocabulary.ts';

const headFields = {
  at: z
    .string()
    .describe('when it happened: UTC, to the second')
    .meta({ examples: ['2025-01-15T12:00:00Z'] }),
  actor: z.string().describe('user name, or the actor of the workflow'),
  commit: z.string().describe('full SHA of the scanned commit'),
  scenario: z.string().describe('name of the scenario'),
  tier: z.enum(tiers).describe('tier that the secrets were planned for'),
};

/** One line of secret-audit.jsonl: a secret that was left out or a literal that was allowed, with actor and reason. No values. */
export const auditLineSchema = z.discriminatedUnion('event', [
  z.object({
    ...headFields,
    event: z.literal('secret_excluded').describe('a secret was left out of the bundle'),
    id: z.string().describe('id that the secret would have had'),
    reason: z.string().describe('reason why it is left out'),
    replaced_by: z.string().optional().describe('member of the resource kit that replaces it in the bundle'),
  }),
  z.object({
    ...headFields,
    event: z.literal('literal_allowed').describe('the allow-list covered a literal that looks like a secret'),
    file: z.string().describe('relative to the scenario'),
    line: z.int().positive().describe('line of the literal, counted from 1'),
    rule: z.string().describe('id of the rule that found it'),
    reason: z.string().describe('reason why it is not a secret, from the allow-list'),
    expires: z.string().describe('last day on which it is allowed'),
  }),
  z.object({
    ...headFields,
    event: z.literal('plan').describe('the last line is a summary'),
    secrets: z.int().nonnegative().describe('number of secrets in the bundle'),
    excluded: z.int().nonnegative().describe('number of secrets that were left out'),
    allowed: z.int().nonnegative().describe('number of literals that were allowed'),
  }),
]);
export type AuditLine = z.infer<typeof auditLineSchema>;
