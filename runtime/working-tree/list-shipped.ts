import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Shipped } from './plan.ts';

/** A larger file is linked instead of copied: models and programs would fill app data. */
const largestCopy = 4 * 1024 * 1024;

/**
 * The content of a working tree's source. Folders named node_modules, and those that `isLinked` names, are one link each: they hold
 * what programs read only. `isCopied`: files that are copied whatever their size.
 */
export function listShipped(
  root: string,
  isLinked: (path: string) => boolean,
  isCopied: (path: string) => boolean = () => false,
): { files: Shipped[]; folders: string[] } {
  const files: Shipped[] = [];
  const folders: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const isWhole = entry.name === 'node_modules' || isLinked(path);
      if (entry.isDirectory() && !isWhole) {
        folders.push(path);
        visit(path);
      } else
        files.push({
          path,
          how: isWhole || (!isCopied(path) && isLarge(root, path, entry)) ? 'link' : 'copy',
        });
    }
  };
  visit('');
  return { files, folders };
}

function isLarge(root: string, path: string, entry: Dirent): boolean {
  return entry.isSymbolicLink() || statSync(join(root, path)).size > largestCopy;
}
