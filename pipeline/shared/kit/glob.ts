import { matchesGlob } from 'node:path/posix';

/**
 * A test for paths against globs (`*`, `**`, `?`, `{a,b}`). A glob that matches a folder also matches everything below it.
 */
export function toGlobMatcher(globs: readonly string[]): (path: string) => boolean {
  return (path) => globs.some((glob) => matchesGlob(path, glob) || matchesGlob(path, `${glob}/**`));
}
