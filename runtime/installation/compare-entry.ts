import type { Stats } from 'node:fs';
import type { PayloadEntry } from '../../schema/artifact-manifest.ts';
import type { FoundEntry } from './walk-folder.ts';

/** A difference between an installation and its list. `what` completes a sentence about the path. */
export interface Difference {
  kind: 'changed' | 'missing' | 'additional' | 'rights' | 'unreadable';
  path: string;
  what: string;
}

/** Who may own files of the installation besides root: the owner of its folder. Undefined on systems without owners and modes. */
export type Owner = number | undefined;

const kinds = {
  dir: 'a folder',
  file: 'a file',
  symlink: 'a symbolic link',
  other: 'neither a file nor a folder',
};
const octal = (mode: number): string => `0${(mode & 0o7777).toString(8).padStart(3, '0')}`;

/** What others than the owner must not be able to do with a file or folder. A folder is packaged with the mode 0755. */
export function findRightsFaults(path: string, stats: Stats, stated: number, owner: Owner): Difference[] {
  if (owner === undefined) return [];
  const mode = stats.mode & 0o7777;
  const faults: Difference[] = [];
  // An unpacked archive has less rights where the user's umask takes some away.
  if ((mode & ~stated) !== 0)
    faults.push({
      kind: 'rights',
      path,
      what: `has the mode ${octal(mode)}, packaged with ${octal(stated)}`,
    });
  else if ((stated & 0o100) !== 0 && (mode & 0o100) === 0)
    faults.push({ kind: 'rights', path, what: `cannot be executed: its mode is ${octal(mode)}` });
  if (stats.uid !== owner && stats.uid !== 0) {
    faults.push({
      kind: 'rights',
      path,
      what: `belongs to the user with the id ${stats.uid}, who can change it`,
    });
  }
  return faults;
}

/** Kind, link target, size and rights against the list; the content of a file is compared by its caller. */
export function compareEntry(found: FoundEntry, stated: PayloadEntry, owner: Owner): Difference[] {
  const { path } = found;
  if (found.kind === 'unreadable') return [{ kind: 'unreadable', path, what: found.why }];
  if (found.kind !== stated.type)
    return [{ kind: 'changed', path, what: `is ${kinds[found.kind]}, packaged as ${kinds[stated.type]}` }];
  if (stated.type === 'symlink') {
    const target = found.kind === 'symlink' ? found.target : '';
    if (target === stated.target) return [];
    return [{ kind: 'changed', path, what: `leads to ${target}, packaged as a link to ${stated.target}` }];
  }
  const { size } = found.stats;
  const rights = findRightsFaults(path, found.stats, Number.parseInt(stated.mode, 8), owner);
  if (size === stated.size) return rights;
  return [{ kind: 'changed', path, what: `has ${size} bytes, packaged with ${stated.size}` }, ...rights];
}
