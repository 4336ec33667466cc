import { DriverError } from './driver-error.ts';

/** Data on disk, and the version that this app's server reads. */
export interface DataVersion {
  folder: string;
  /** The server's name, as messages show it. */
  product: string;
  found: string;
  wanted: string;
  /**
   * Converts the data from an earlier version, by that version. A conversion must be safe to interrupt: it works in a folder of its own
   * and replaces `folder` at the end.
   */
  upgrades?: Readonly<Record<string, () => Promise<void>>>;
}

/**
 * Makes sure that the server can read its data: data of another version are converted by the upgrade for it.
 * @throws {DriverError} when the version has no upgrade; the data stay as they are.
 */
export async function bringDataToVersion({
  folder,
  product,
  found,
  wanted,
  upgrades = {},
}: DataVersion): Promise<void> {
  if (found === wanted) return;
  const upgrade = Object.hasOwn(upgrades, found) ? upgrades[found] : undefined;
  if (upgrade !== undefined) return upgrade();
  throw new DriverError(
    'data-version-unsupported',
    `the data in ${folder} was written by ${product} ${found}, this app contains ${product} ${wanted}`,
    `install the version of the app that contains ${product} ${found} and export the data, or move the folder to a safe place to start without data`,
  );
}
