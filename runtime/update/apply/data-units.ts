import { join } from 'node:path';
import type { UpdateFiles } from '../files/update-files.ts';
import { type Places, updatesFolder } from '../places.ts';

/** The kernel's lock is on this very file, and a socket belongs to the process that made it. */
const kept = ['lock', 'sockets', 'open'];

/**
 * The parts of app data that a snapshot has and a restore moves, as paths below app data: its entries, and those of `runtime`, which itself
 * stays where it is.
 */
export async function listDataUnits(
  files: UpdateFiles,
  { appData }: Pick<Places, 'appData'>,
): Promise<string[]> {
  const names = (await files.list(appData)).filter((name) => name !== updatesFolder && name !== 'runtime');
  const own = (await files.list(join(appData, 'runtime'))).filter((name) => !kept.includes(name));
  return [...names, ...own.map((name) => join('runtime', name))];
}
