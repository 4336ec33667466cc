import { PipelineError } from '../../errors.ts';
import type { TreeEntry } from '../../shared/archive/tree.ts';
import { findForbidden, isDeviceName } from './reserved-names.ts';

/** Characters of the longest path that every program of Windows opens, without the end of the text. */
const longestPath = 259;

/** `C:\Users\<20 characters>\AppData\Local\Programs\`: the longest name of a user has 20. Files are written to `<folder>.new` first. */
const longestParent = 'C:\\Users\\'.length + 20 + '\\AppData\\Local\\Programs\\'.length + '.new'.length;

/** What is wrong with a path of an installation on Windows; undefined for one that can be made. `folder` is the name of its top folder. */
export function findPathFault(folder: string, path: string): string | undefined {
  const parts = path.split('/');
  const device = parts.find(isDeviceName);
  if (device !== undefined) return `the name ${device} is that of a device`;
  const forbidden = findForbidden(parts.join(''));
  if (forbidden !== undefined) return `no name can have the character ${forbidden}`;
  if (parts.some((part) => /[. ]$/.test(part))) return 'no name can end with a dot or a space';
  const length = longestParent + folder.length + 1 + path.length;
  return length > longestPath
    ? `in the folder of a user its path can have ${length} characters, and programs open at most ${longestPath}`
    : undefined;
}

/** A file of an installation. */
export interface PlacedFile {
  /** Relative to the installation. */
  path: string;
  size: number;
  /** Absolute, on this machine. */
  from: string;
}

function refuse(message: string, remedy: string): PipelineError {
  return new PipelineError({ code: 'installer-failed', blame: 'input', message, remedy });
}

/**
 * The entries of a payload as files of an installation, below `top`. Folders follow from the files.
 * @throws {PipelineError} installer-failed (input) for a symbolic link, for a path that Windows cannot have, and for two that it cannot tell apart
 */
export function planPlacedFiles(
  tree: readonly TreeEntry[],
  { root, top, folder }: { root: string; top: string; folder: string },
): PlacedFile[] {
  const seen = new Map<string, string>();
  return tree.flatMap((entry) => {
    if (entry.kind === 'dir') return [];
    if (entry.kind === 'symlink')
      throw refuse(
        `${entry.path} is a symbolic link, which Windows makes for administrators only`,
        'ship a copy of its target instead',
      );
    const path = `${top}/${entry.path}`;
    const fault = findPathFault(folder, path);
    if (fault !== undefined)
      throw refuse(`${entry.path}: ${fault}`, 'give the file a shorter or another name');
    const key = path.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other !== undefined)
      throw refuse(`${entry.path} and ${other} have one name on Windows`, 'rename one of them');
    seen.set(key, entry.path);
    return [{ path, size: entry.size, from: `${root}/${entry.path}` }];
  });
}
