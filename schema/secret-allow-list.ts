import * as z from 'zod';

export const allowEntrySchema = z.strictObject({
  file: z
    .string()
    .min(1)
    .describe('relative to the scenario; "dir/**" means everything below')
    .meta({ examples: ['api/testdata/token.txt', 'api/testdata/**'] }),
  rule: z
    .string()
    .min(1)
    .describe('id of the rule that found the literal, as the diagnostic gives it')
    .meta({ examples: ['json-web-token'] }),
  line: z.int().positive().optional().describe('only this line, counted from 1; default: the whole file'),
  reason: z
    .string()
    .trim()
    .min(8, 'state in a few words why this is not a secret')
    .describe('reason why this is not a secret; copied to the audit record'),
  expires: z.iso
    .date()
    .describe('last day on which the entry is valid, in UTC; after it the finding is an error again')
    .meta({ examples: ['2027-01-31'] }),
});
export type AllowEntry = z.output<typeof allowEntrySchema>;

/** .vrooli/secret-scan-allow.json: literals in a scenario's files that look like secrets but are not. */
export const allowListSchema = z.strictObject({
  $schema: z.string().optional().describe('the JSON Schema of this document, for editors'),
  allow: z.array(allowEntrySchema).describe('literals that are not secrets'),
});
