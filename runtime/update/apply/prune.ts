import { join } from 'node:path';
import { payloadListFile } from '../../../schema/installed-app.ts';
import type { UpdateFiles } from '../files/update-files.ts';
import type { Places } from '../places.ts';
import { readCurrent } from '../records/current.ts';
import { readJournal } from '../records/journal.ts';
import { readState } from '../records/state.ts';
import { parsePayloadList } from '../stage/read-list.ts';
import { toStoreName } from '../stage/store-name.ts';

/** Removes what no version needs that is kept: the committed one, the one before it, and one that is staged. */
export async function prune(files: UpdateFiles, places: Places): Promise<void> {
  const [state, current, journal] = [
    await readState(files, places),
    await readCurrent(files, places),
    await readJournal(files, places),
  ];
  const kept = new Set([
    ...state.history.map(({ version }) => version),
    current?.version,
    journal?.from,
    journal?.to,
  ]);
  const objects = new Set<string>();
  for (const name of await files.list(places.versions)) {
    if (!kept.has(name)) await files.remove(join(places.versions, name));
    else for (const object of await listObjects(files, join(places.versions, name))) objects.add(object);
  }
  for (const name of await files.list(places.store)) {
    if (!objects.has(name)) await files.remove(join(places.store, name));
  }
  const withData = new Set(state.history.slice(0, -1).map(({ version }) => version));
  if (journal !== undefined && journal.state !== 'committing') withData.add(journal.from);
  for (const name of await files.list(places.snapshots)) {
    if (!withData.has(name)) await files.remove(join(places.snapshots, name));
  }
  await files.remove(places.discarded);
}

/** The names in the store of the files of a version. */
async function listObjects(files: UpdateFiles, root: string): Promise<string[]> {
  const text = await files.readText(join(root, payloadListFile));
  const list = text === undefined ? undefined : parsePayloadList(text);
  if (list === undefined) return [];
  return list.files.flatMap((entry) => (entry.type === 'file' ? [toStoreName(entry)] : []));
}
