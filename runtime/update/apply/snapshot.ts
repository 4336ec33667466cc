import { dirname, join } from 'node:path';
import type { UpdateFiles } from '../files/update-files.ts';
import type { Places } from '../places.ts';
import { copyTree } from './copy-tree.ts';
import { listDataUnits } from './data-units.ts';

const listFile = 'list.json';
const content = 'content';

/** Copies the data of the app, which does not run, to `data/<version>`; an earlier copy of that version is replaced. */
export async function takeSnapshot(files: UpdateFiles, places: Places, version: string): Promise<void> {
  const [to, partial] = [places.snapshot(version), `${places.snapshot(version)}.partial`];
  await files.remove(partial);
  await files.remove(to);
  const units = await listDataUnits(files, places);
  await files.makeFolder(join(partial, content, 'runtime'));
  for (const unit of units) await copyTree(files, join(places.appData, unit), join(partial, content, unit));
  await files.replace(join(partial, listFile), `${JSON.stringify(units)}\n`);
  await files.sync(partial);
  await files.rename(partial, to);
}

/** Whether a whole copy of the data of a version is there. */
export async function hasSnapshot(files: UpdateFiles, places: Places, version: string): Promise<boolean> {
  return (await files.find(join(places.snapshot(version), listFile))) !== undefined;
}

/**
 * Puts the data of a snapshot in the place of the present data, by renames; the snapshot is then gone. Can be interrupted at any point and
 * called again, as long as nothing else has changed the data meanwhile.
 */
export async function putBack(files: UpdateFiles, places: Places, version: string): Promise<void> {
  const folder = places.snapshot(version);
  const text = await files.readText(join(folder, listFile));
  if (text === undefined) return;
  const units = new Set(JSON.parse(text) as string[]);
  const { appData, discarded } = places;
  for (const unit of await listDataUnits(files, places)) {
    if (!units.has(unit)) await putAside(files, join(appData, unit), join(discarded, unit));
  }
  for (const unit of units) {
    const saved = join(folder, content, unit);
    // One that is not there any more was put back before an interruption.
    if ((await files.find(saved)) === undefined) continue;
    if ((await files.find(join(appData, unit))) !== undefined)
      await putAside(files, join(appData, unit), join(discarded, unit));
    await files.makeFolder(dirname(join(appData, unit)));
    await files.rename(saved, join(appData, unit));
  }
  await files.remove(join(folder, listFile));
  await files.remove(folder);
  await files.remove(discarded);
}

async function putAside(files: UpdateFiles, from: string, to: string): Promise<void> {
  await files.remove(to);
  await files.makeFolder(dirname(to));
  await files.rename(from, to);
}

/** Puts the data of a snapshot back as `putBack` does, and keeps the snapshot. */
export async function putBackCopy(files: UpdateFiles, places: Places, version: string): Promise<void> {
  const copy = `${version}.copy`;
  await files.remove(places.snapshot(copy));
  await copyTree(files, places.snapshot(version), places.snapshot(copy));
  await files.sync(places.snapshot(copy));
  await putBack(files, places, copy);
}
