import { byCodeUnit } from '../../../../schema/by-code-unit.ts';
import type { StagedDocument } from '../../../../schema/staged-payload.ts';
import { isPlainPath } from '../../../formats/content.ts';

const longestPath = 1024;

/** Relative, with single slashes, and the same file on every system that unpacks it. */
const isSafePath = (path: string): boolean =>
  path !== '' &&
  path.length <= longestPath &&
  isPlainPath(path) &&
  path.isWellFormed() &&
  !/[\\\p{Cc}]|^[A-Za-z]:/u.test(path);

/**
 * Whether a link stays in the payload when everything else does: it leads up through its own folders first, which are no links, and then only
 * down.
 */
function isSafeTarget(path: string, target: string): boolean {
  const up = /^(?:\.\.\/)*/.exec(target)?.[0].length ?? 0;
  const depth = path.split('/').length - 1;
  return isSafePath(target.slice(up)) && up / 3 <= depth;
}

const isSorted = (paths: readonly string[]): boolean =>
  paths.every((path, at) => at === 0 || byCodeUnit(paths[at - 1] ?? '', path) < 0);

/** What is wrong with the paths of a staged payload, the first 20: each one names its path. Pure. */
export function findPathFaults({ folders, files, icons }: StagedDocument): string[] {
  const faults: string[] = [];
  const there = new Set(folders);
  const show = (path: string) => JSON.stringify(path);
  if (!isSorted(folders)) faults.push('folders are not sorted, or one occurs twice');
  if (!isSorted(files.map(({ path }) => path))) faults.push('files are not sorted, or one occurs twice');
  if (new Set(icons.map(({ path }) => path)).size !== icons.length) faults.push('an icon occurs twice');
  for (const path of [...folders, ...files.map((file) => file.path)]) {
    if (!isSafePath(path)) faults.push(`${show(path)} is not a path below the payload`);
    const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    if (parent !== '' && !there.has(parent)) faults.push(`the folder of ${show(path)} is not listed`);
  }
  for (const entry of files) {
    if (there.has(entry.path)) faults.push(`${show(entry.path)} is a folder and a file`);
    if (entry.type === 'symlink' && !isSafeTarget(entry.path, entry.target))
      faults.push(
        `the link ${show(entry.path)} leads to ${show(entry.target)}, outside the payload or back up`,
      );
  }
  return faults.slice(0, 20);
}
