import type { UpdateFiles } from '../files/update-files.ts';
import type { Places } from '../places.ts';

/** The committed version, and the version of the installation that it belongs to. */
export interface Current {
  version: string;
  installed: string;
}

/** The pointer; undefined where the installed version is started. */
export async function readCurrent(files: UpdateFiles, places: Places): Promise<Current | undefined> {
  const [version, installed] = ((await files.readText(places.current)) ?? '').split('\n');
  return version && installed ? { version, installed } : undefined;
}

/** Replaces the pointer by rename, or removes it. */
export async function writeCurrent(
  files: UpdateFiles,
  places: Places,
  current: Current | undefined,
): Promise<void> {
  if (current === undefined) await files.remove(places.current);
  else await files.replace(places.current, `${current.version}\n${current.installed}\n`);
}
