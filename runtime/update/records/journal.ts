import * as z from 'zod';
import { versionSchema } from '../../../schema/update/feed.ts';
import type { UpdateFiles } from '../files/update-files.ts';
import type { Places } from '../places.ts';

const journalSchema = z.looseObject({
  schema_version: z.literal('update-journal.v1'),
  state: z.enum(['staged', 'snapshotting', 'trying', 'committing', 'restoring']),
  from: z.string().min(1),
  to: versionSchema.or(z.string().min(1)),
  reason: z.enum(['update', 'withdrawn', 'rollback']),
  /** Interrupted tries. */
  attempts: z.int().min(0),
  /** Whether the data of the newer version is kept on the way to an older one. */
  keep_data: z.boolean(),
  /** The oldest version that can read the data of `to`. */
  min_from: z.string(),
  /** SHA-256 of payload.json of `to`. */
  manifest: z.string(),
  /** While `restoring`: what follows. */
  follows: z.enum(['refuse', 'retry']).optional(),
  why: z.string().optional(),
});

/** The update that is under way. */
export type Journal = z.infer<typeof journalSchema>;

/** The journal; undefined without an update. A file that is not a journal counts as none: each write of one is atomic. */
export async function readJournal(files: UpdateFiles, places: Places): Promise<Journal | undefined> {
  const text = await files.readText(places.journal);
  if (text === undefined) return undefined;
  try {
    return journalSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Replaces the journal; returns what was written. */
export async function writeJournal(files: UpdateFiles, places: Places, journal: Journal): Promise<Journal> {
  await files.makeFolder(places.root);
  await files.replace(places.journal, `${JSON.stringify(journal, null, 2)}\n`);
  return journal;
}
