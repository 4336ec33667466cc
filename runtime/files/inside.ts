import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, parse, relative, resolve } from 'node:path';
import { isSystemError } from '../errors.ts';

/** Whether `path` is `root` or below it, after resolving `..`. Does not follow links. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !/^\.\.[/\\]/.test(way) && !isAbsolute(way));
}

/** The absolute path of `path` inside `root`, following the links of existing folders; undefined when it is outside `root`. */
export function findInside(root: string, path: string): string | undefined {
  const target = resolve(root, path);
  return isInside(resolve(root), target) && isInside(realOf(root), realOf(target)) ? target : undefined;
}

/** As `findInside`. @throws {Error} when the path is outside `root` */
export function resolveInside(root: string, path: string): string {
  const target = findInside(root, path);
  if (target !== undefined) return target;
  throw new Error(`path ${JSON.stringify(path)} is outside ${root}`);
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** The real path of the nearest existing ancestor, plus the rest. */
function realOf(path: string): string {
  try {
    // An error costs a start more than a look.
    if (isThere(path)) return realpathSync(path);
  } catch (error) {
    // A cycle of links has no target, so it is not inside.
    if (isSystemError(error, 'ELOOP')) return parse(path).root;
    // A write through a dangling link would create its target.
    const target = linkTarget(path);
    if (target !== undefined) return realOf(resolve(dirname(path), target));
  }
  const parent = dirname(path);
  return parent === path ? path : resolve(realOf(parent), basename(path));
}

/** Whether there is a file, a folder or a link; a link need not lead anywhere. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
