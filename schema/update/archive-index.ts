import * as z from 'zod';
import { targets } from '../vocabulary.ts';
import { digestSchema, versionSchema } from './feed.ts';

const maxFile = 64 * 1024 ** 3;

const objectSchema = z.discriminatedUnion('as', [
  z.looseObject({
    as: z.literal('whole'),
    sha256: digestSchema,
    size: z.int().min(0).max(maxFile).describe('bytes of the file'),
  }),
  z.looseObject({
    as: z.literal('patch'),
    sha256: digestSchema,
    size: z.int().min(0).max(maxFile).describe('bytes of the file'),
    base: digestSchema.describe('SHA-256 of the file of the earlier version that the patch is for'),
  }),
]);
export type ArchiveObject = z.infer<typeof objectSchema>;

/** `index.json`, the first entry of an archive of an update. */
export const archiveIndexSchema = z.looseObject({
  schema_version: z.literal('update-archive.v1'),
  app: z.string().min(1),
  version: versionSchema,
  target: z.enum(targets),
  manifest: digestSchema.describe('SHA-256 of payload.json'),
  from_manifest: digestSchema.optional().describe('SHA-256 of payload.json of the earlier version'),
  objects: z.array(objectSchema).min(1).max(500_000).describe('in the order of the entries that follow'),
});
export type ArchiveIndex = z.infer<typeof archiveIndexSchema>;

/** The name of the entry of an object. */
export const toObjectName = ({ as, sha256 }: ArchiveObject): string =>
  `objects/${sha256}.${as === 'whole' ? 'zst' : 'patch'}`;
