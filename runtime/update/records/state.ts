import * as z from 'zod';
import { channels } from '../../../schema/update/settings.ts';
import type { UpdateFiles } from '../files/update-files.ts';
import type { Places } from '../places.ts';

const seenSchema = z.looseObject({ sequence: z.int(), sha256: z.string(), issued: z.string() });

const lastSchema = z.looseObject({
  at: z.string(),
  from: z.string(),
  to: z.string(),
  result: z.enum(['applied', 'rolled_back', 'interrupted']),
  message: z.string(),
});

const stateSchema = z.looseObject({
  schema_version: z.literal('update-state.v1'),
  channel: z.enum(channels).optional(),
  pin: z.string().optional(),
  seen: z.partialRecord(z.enum(channels), seenSchema).default({}),
  refused: z
    .array(z.looseObject({ version: z.string(), manifest: z.string(), why: z.string(), at: z.string() }))
    .default([]),
  installed: z.looseObject({ version: z.string(), root: z.string() }).optional(),
  history: z.array(z.looseObject({ version: z.string(), min_from: z.string() })).default([]),
  last: lastSchema.optional(),
});

/** What an installation has seen of its feeds, and what its user has chosen. */
export type UpdateState = z.infer<typeof stateSchema>;

const none: UpdateState = stateSchema.parse({ schema_version: 'update-state.v1' });

/** The state; the first one where there is none. @throws {Error} when the file is damaged: what was seen guards against old feeds */
export async function readState(files: UpdateFiles, places: Places): Promise<UpdateState> {
  const text = await files.readText(places.state);
  return text === undefined ? structuredClone(none) : stateSchema.parse(JSON.parse(text));
}

/** Changes the state; returns the new one. */
export async function changeState(
  files: UpdateFiles,
  places: Places,
  change: (state: UpdateState) => UpdateState,
): Promise<UpdateState> {
  const next = change(await readState(files, places));
  await files.makeFolder(places.root);
  await files.replace(places.state, `${JSON.stringify(next, null, 2)}\n`);
  return next;
}
