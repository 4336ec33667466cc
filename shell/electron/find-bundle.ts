import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folders between the resources of Electron and the payload: on macOS they are those of an application. */
const mostLevels = 8;

/** The payload's folder: the closest one above the resources of Electron that has a bundle.json. Undefined without one. */
export function findBundleRoot(resources: string): string | undefined {
  let folder = resources;
  for (let level = 0; level < mostLevels; level++) {
    if (existsSync(join(folder, 'bundle.json'))) return folder;
    folder = dirname(folder);
  }
  return undefined;
}
