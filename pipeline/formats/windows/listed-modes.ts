import * as z from 'zod';
import type { PayloadEntry } from '../../../schema/artifact-manifest.ts';

const listSchema = z.looseObject({
  files: z.array(z.looseObject({ path: z.string(), mode: z.string().optional() })),
});

/**
 * The entries of a payload with the modes that its own list states: a package for Windows has none. A file that is not listed has the mode of
 * a file that is not a program.
 */
export function withListedModes(
  entries: readonly PayloadEntry[],
  listText: string | undefined,
): PayloadEntry[] {
  const modes = new Map<string, string | undefined>();
  try {
    const parsed = listSchema.safeParse(JSON.parse(listText ?? '{}'));
    for (const { path, mode } of parsed.data?.files ?? []) modes.set(path, mode);
  } catch (error) {
    // `verify` reports a list that is not JSON.
    if (!(error instanceof SyntaxError)) throw error;
  }
  return entries.map((entry) =>
    entry.type === 'file' ? { ...entry, mode: modes.get(entry.path) ?? '0644' } : entry,
  );
}
