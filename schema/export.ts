import * as z from 'zod';
import { bundleSchema } from './bundle/manifest.ts';

/** The envelope of an exported bundle, as `assemble --export` and the HTTP endpoint give it. The checksum covers the manifest alone. */
export const exportSchema = z.object({
  status: z.literal('exported').describe('result of the export'),
  schema: z.literal('desktop.v0.1').describe('target and version of the manifest'),
  scenario: z.string().describe('name of the scenario'),
  tier: z.string().describe('requested tier, such as tier-2-desktop'),
  manifest: bundleSchema,
  checksum: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .describe('of the manifest: sha256: over its RFC 8785 form')
    .meta({ examples: ['sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'] }),
  generated_at: z
    .string()
    .describe('when it was exported: UTC, to the second')
    .meta({ examples: ['2025-01-15T12:00:00Z'] }),
});
export type ExportEnvelope = z.infer<typeof exportSchema>;
