import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';

/** True when `path` is `root` or lies under it, after `..` is worked out. Links are not followed. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/**
 * The absolute path of `path` inside `root`, links of the folders that exist included.
 * @throws Error when it would leave `root`
 */
export function resolveInside(root: string, path: string): string {
  const target = resolve(root, path);
  if (!isInside(resolve(root), target) || !isInside(realOf(root), realOf(target))) {
    throw new Error(`path ${JSON.stringify(path)} leaves ${root}; it must stay inside`);
  }
  return target;
}

/** The real path of the nearest ancestor that exists, plus the rest. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : resolve(realOf(parent), relative(parent, path));
  }
}
