import { posix } from 'node:path';
import { servicesFolder } from '../../../../schema/bundle/working-tree.ts';

/** The folder of app data that has the shape of a Vrooli checkout: `scenarios/<name>` in it is the working tree. */
export const checkoutFolder = 'work';

/** The working tree of a scenario, relative to app data. */
export function toTreePath(name: string): string {
  return posix.join(checkoutFolder, 'scenarios', name);
}

/** A folder of the working tree as a program gets it. */
export function toTreeFolder(name: string, folder: string): string {
  return `\${data}/${posix.join(toTreePath(name), folder)}`;
}

/** Folders by which code recognizes a Vrooli checkout, relative to app data. */
export const checkoutMarks = [posix.join(checkoutFolder, '.vrooli'), posix.join(checkoutFolder, 'resources')];

/** The folder of the payload that has the shape of the scenario: an API at the top of the scenario fills it itself. */
export function toTreeSource(apiFolder: string | undefined): string {
  return apiFolder === '.' ? posix.join(servicesFolder, 'api') : servicesFolder;
}
