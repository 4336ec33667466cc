import type { InstallerEntry, PayloadEntry } from '../../../schema/artifact-manifest.ts';
import type { ArchiveLimits } from './tar-frames.ts';

/** Folders that a manifest implies by a path, or does not list because they are empty. */
const moreEntries = 10_000;
/** Bytes of the headers and the padding of an entry. */
const entryBytes = 4096;
/** What zeros to the next multiple of 10,240 bytes and the root need. */
const moreBytes = 1024 * 1024;

const gib = 1024 ** 3;

/**
 * Bounds for reading an installer: from what manifest.json lists, so that an archive with more ends early; without a list constants, and the
 * bytes from the size of the file.
 */
export function toArchiveLimits(
  listed: readonly (PayloadEntry | InstallerEntry)[] | undefined,
  size: number,
): ArchiveLimits {
  if (listed === undefined) return { entries: 250_000, bytes: Math.max(gib, size * 200) };
  const folders = listed.reduce((sum, { path }) => sum + path.split('/').length, 0);
  const entries = listed.length + folders + moreEntries;
  const content = listed.reduce((sum, entry) => sum + (entry.type === 'file' ? entry.size : 0), 0);
  return { entries, bytes: content + entries * entryBytes + moreBytes };
}
