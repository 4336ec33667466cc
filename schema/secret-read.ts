import * as z from 'zod';

/** One line of secret-reads.jsonl: a secret that a backend was asked for. Never a value. */
export const secretReadSchema = z.object({
  at: z
    .string()
    .describe('when it was read: UTC, to the second')
    .meta({ examples: ['2026-11-01T12:00:00Z'] }),
  event: z.literal('secret_read').describe('kind of the line'),
  reference: z
    .string()
    .describe('the reference as the setting has it')
    .meta({ examples: ['vault://kv/ci/windows#password'] }),
  backend: z.string().describe('id of the backend'),
  requester: z.string().describe('actor of the workflow, or user name'),
  build: z.string().describe('the run of the workflow with its attempt, or the machine'),
  outcome: z.enum(['read', 'refused']).describe('whether the backend gave a value'),
  code: z.string().optional().describe('error code of a read that was refused'),
});
export type SecretRead = z.infer<typeof secretReadSchema>;
