import * as z from 'zod';
import { sha256Schema } from './artifact-origins.ts';

/** One line of the governance log (JSON Lines): who made what public, or withdrew it, and when. */
export const governanceEntrySchema = z.looseObject({
  schema_version: z.literal('governance-entry.v1').describe('format of this line; readers refuse any other'),
  action: z.enum(['promoted', 'revoked']).describe('what was done'),
  at: z
    .string()
    .describe('when: UTC, to the second')
    .meta({ examples: ['2026-01-15T12:00:00Z'] }),
  who: z.string().describe('account that did it'),
  approved_by: z.array(z.string()).describe('accounts that approved it; empty where no approval is required'),
  app: z.string().describe('name of the app'),
  version: z.string().describe('version of the app'),
  tag: z.string().describe('tag of the release'),
  release_url: z.string().describe('address of the release'),
  run_url: z.string().optional().describe('address of the run that built the files'),
  artifact_url: z.string().optional().describe('address of the artifact with the files'),
  artifact_sha256: sha256Schema.optional().describe('digest of the archive of the artifact'),
  reason: z.string().optional().describe('why a release was withdrawn'),
});
export type GovernanceEntry = z.infer<typeof governanceEntrySchema>;
