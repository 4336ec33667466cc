import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { ArchiveEntry } from '../../shared/archive/untar.ts';
import { isPlainPath, toFault } from '../content.ts';
import { describeOwner, isOwnedByRoot } from '../payload-file.ts';

const allowedModes: Record<ArchiveEntry['type'], readonly number[]> = {
  file: [0o644, 0o755],
  dir: [0o755],
  symlink: [0o777],
  other: [],
};

/** Faults of an entry of a package: kind, owner, mode, a second entry with the same path. */
export function findEntryFaults(
  name: string,
  entry: Omit<ArchiveEntry, 'content'>,
  seen: ReadonlySet<string>,
): Diagnostic[] {
  const { path, type, mode } = entry;
  const faults: string[] = [];
  if (!isPlainPath(path)) faults.push('is not a plain path');
  if (type === 'other') faults.push('is neither a file, a folder nor a symbolic link');
  else if (!allowedModes[type].includes(mode)) faults.push(`has the mode ${mode.toString(8)}`);
  if (!isOwnedByRoot(entry)) faults.push(`belongs to ${describeOwner(entry)}, not to root`);
  if (seen.has(path)) faults.push('occurs twice');
  return faults.map((what) => toFault('archive-entry-unexpected', name, `${path || 'the root'} ${what}`));
}
