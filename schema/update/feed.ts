import * as z from 'zod';
import { targets } from '../vocabulary.ts';
import { channels } from './settings.ts';

export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');

/** A version that can be the name of a folder on every system. */
export const versionSchema = z
  .string()
  .max(100)
  .regex(
    /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]*[0-9A-Za-z-])?(?:\+[0-9A-Za-z.-]*[0-9A-Za-z-])?$/,
    'must be a semantic version',
  );

const timeSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'must be a time in UTC with seconds')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'must be a time that exists');

/** A relative address that stays in the folder of the feed. */
const placeSchema = z
  .string()
  .max(300)
  .regex(
    /^[A-Za-z0-9_][A-Za-z0-9._+-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._+-]*)*$/,
    'must be a plain relative path',
  );

const maxArchive = 64 * 1024 ** 3;

const archiveSchema = z.looseObject({
  url: placeSchema.describe('address, relative to the folder of the feed'),
  size: z.int().min(1).max(maxArchive).describe('bytes'),
  sha256: digestSchema.describe('of the archive'),
});
export type FeedArchive = z.infer<typeof archiveSchema>;

const deltaSchema = archiveSchema.extend({
  from: versionSchema.describe('version that has the other files'),
  from_manifest: digestSchema.describe('SHA-256 of payload.json of that version'),
});
export type FeedDelta = z.infer<typeof deltaSchema>;

const feedTargetSchema = z.looseObject({
  manifest: digestSchema.describe('SHA-256 of payload.json of this version'),
  full: archiveSchema.describe('archive with every file'),
  deltas: z.array(deltaSchema).max(100).describe('archives with the files that an earlier version has not'),
});
export type FeedTarget = z.infer<typeof feedTargetSchema>;

export const rolloutSchema = z.looseObject({
  percent: z.number().min(0).max(100).describe('share of the installations'),
  salt: z.string().min(1).max(200).describe('another salt chooses other installations'),
});
export type Rollout = z.infer<typeof rolloutSchema>;

const releaseSchema = z.looseObject({
  version: versionSchema,
  notes: z.string().max(100_000).describe('what is new, for the user'),
  critical: z.boolean().describe('a security fix: the rollout is ignored'),
  min_from: versionSchema.describe('oldest version that can be updated to this one and read its data'),
  rollout: rolloutSchema,
  targets: z.partialRecord(z.enum(targets), feedTargetSchema),
});
export type FeedRelease = z.infer<typeof releaseSchema>;

/** `<channel>.json` of a folder of feeds; docs/reference/updates.md is its contract. */
export const updateFeedSchema = z.looseObject({
  schema_version: z.literal('update-feed.v1'),
  app: z.string().min(1).max(300).describe('id of the app'),
  channel: z.enum(channels),
  sequence: z.int().min(1).describe('rises with each publication'),
  issued: timeSchema,
  expires: timeSchema,
  releases: z.array(releaseSchema).max(1000),
  withdrawn: z.array(versionSchema).max(1000).describe('versions that must not be used any more'),
});
export type UpdateFeed = z.infer<typeof updateFeedSchema>;
