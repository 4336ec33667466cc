import { isPrivateName } from '../../schema/private-names.ts';

/** The names that a request path consists of, decoded. */
export interface RequestPath {
  names: readonly string[];
  /** Whether the path ends with a slash, so that it names a folder. `/` does. */
  isFolder: boolean;
}

/** What no name of a file may hold: separators in any coding, NUL, and the colon of drive letters and alternate streams. */
const forbidden = /[\0/\\:]/;

/**
 * Undefined for a path that cannot name a file below the root: `..`, `//`, an encoded slash, a backslash, NUL, a drive letter, or bad
 * coding. `urlPath` begins with a slash and has no query.
 */
export function toRequestPath(urlPath: string): RequestPath | undefined {
  const parts = urlPath.slice(1).split('/');
  const isFolder = parts.at(-1) === '';
  if (isFolder) parts.pop();
  const names = parts.map(decode);
  return names.every(isName) ? { names, isFolder } : undefined;
}

/** Whether files at these names are hidden: one of the names is private, or the file's own name begins with a dot. */
export function isHidden(names: readonly string[]): boolean {
  return names.some(isPrivateName) || (names.at(-1)?.startsWith('.') ?? false);
}

function isName(name: string | undefined): name is string {
  return name !== undefined && name !== '' && name !== '.' && name !== '..' && !forbidden.test(name);
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
