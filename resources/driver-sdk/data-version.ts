import { ownValue } from '../../schema/own-value.ts';
import { DriverError } from './driver-error.ts';

/** Data on disk, and the version that this app's server can read. */
export interface DataVersion {
  folder: string;
  /** The server's name in messages. */
  product: string;
  found: string;
  wanted: string;
  /**
   * The conversions, by the earlier version. A conversion must be safe to interrupt: it works in its own folder
   * and replaces `folder` at the end.
   */
  upgrades?: Readonly<Record<string, () => Promise<void>>>;
}

/**
 * Ensures that the server can read its data. Data of another version are converted by the upgrade for that version.
 * @throws {DriverError} `data-version-unsupported` when the version has no upgrade; the data are not changed
 */
export async function bringDataToVersion({
  folder,
  product,
  found,
  wanted,
  upgrades = {},
}: DataVersion): Promise<void> {
  if (found === wanted) return;
  const upgrade = ownValue(upgrades, found);
  if (upgrade !== undefined) return upgrade();
  throw new DriverError(
    'data-version-unsupported',
    `the data in ${folder} was written by ${product} ${found}, this app contains ${product} ${wanted}`,
    `install the version of the app that contains ${product} ${found} and export the data, or move the folder to a safe place to start without data`,
  );
}
