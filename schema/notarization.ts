import * as z from 'zod';

/** Whether Apple has notarized a file for macOS. */
export const notarizationSchema = z
  .discriminatedUnion('notarized', [
    z.looseObject({
      notarized: z.literal(true).describe("Apple's notary service has accepted the file"),
      submission: z.string().min(1).describe('id of the submission to the notary service'),
      stapled: z
        .boolean()
        .describe('whether the file contains the ticket, so that a Mac without a network accepts it'),
    }),
    z.looseObject({
      notarized: z.literal(false).describe("Apple's notary service has not accepted the file"),
      why: z.string().min(1).describe('what was missing, and the consequence for the user who installs it'),
      submission: z
        .string()
        .min(1)
        .optional()
        .describe('id of a submission without a result yet: `vrooli-bundle notarize` asks for it again'),
    }),
  ])
  .describe('whether Apple has notarized a file for macOS; absent for other systems');
export type Notarization = z.infer<typeof notarizationSchema>;
