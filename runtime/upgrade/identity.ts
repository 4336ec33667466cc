import { statSync } from 'node:fs';

/** Identifies installed files by inode, size and time, which change when an installer writes them. Undefined when one is missing. */
export function toIdentity(paths: readonly string[]): string | undefined {
  try {
    const stats = paths.map((path) => statSync(path, { bigint: true }));
    return stats.map(({ ino, size, mtimeMs }) => `${ino}-${size}-${mtimeMs}`).join(' ');
  } catch {
    // A package manager can delete them while the app runs: the identity is then unknown.
    return undefined;
  }
}
