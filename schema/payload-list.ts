import * as z from 'zod';
import { payloadEntrySchema, payloadManifestSchema } from './artifact-manifest.ts';
import { targets } from './vocabulary.ts';

/** payload.json: what an installed app compares itself with. It is a file of the payload, so manifest.json has its digest. */
export const payloadListSchema = z.looseObject({
  schema_version: z.literal('payload-list.v1').describe('format of this document; readers refuse any other'),
  app: payloadManifestSchema.shape.app,
  target: z.enum(targets).describe('operating system and processor of the payload'),
  files: z
    .array(payloadEntrySchema)
    .min(1)
    .describe(
      'files and links of the payload except this document, sorted by path in code units; folders are implied',
    ),
  beside: z
    .array(payloadEntrySchema.options[0])
    .default([])
    .describe(
      'files that an archive has in the folder of the payload, such as the script that starts the app; after another installer they are not there',
    ),
});
export type PayloadList = z.infer<typeof payloadListSchema>;
