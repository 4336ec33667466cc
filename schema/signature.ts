import * as z from 'zod';

/** The signer of a file, or the reason why it is not signed: a release always states one of the two. */
export const signatureSchema = z.discriminatedUnion('signed', [
  z.looseObject({
    signed: z.literal(true).describe('the file is signed'),
    by: z.string().min(1).describe('subject of the certificate, or user id and fingerprint of the key'),
    timestamped: z.boolean().optional().describe('whether a server confirmed the time of the signature'),
    chain: z
      .enum(['trusted', 'not-judged'])
      .optional()
      .describe('whether the certificate was judged by roots that the check was given'),
    detached: z
      .string()
      .regex(/^[^/\\\0]+$/, 'must be a bare file name')
      .optional()
      .describe('name of the file beside it that has the signature; absent when the signature is in the file')
      .meta({ examples: ['picker-wheel-1.2.3-linux-x64.AppImage.asc'] }),
    public_key: z
      .string()
      .optional()
      .describe(
        'the public key of a signature that does not contain it; it proves nothing unless it is compared with one from another place',
      ),
  }),
  z.looseObject({
    signed: z.literal(false).describe('the file is not signed'),
    why: z.string().min(1).describe('what was missing, and the consequence for the user who installs it'),
  }),
]);
export type Signature = z.infer<typeof signatureSchema>;
