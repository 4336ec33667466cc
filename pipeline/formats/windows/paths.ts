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
