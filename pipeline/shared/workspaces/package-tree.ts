import { join } from 'node:path/posix';
import type { FileSystem } from '../../ports.ts';

/** The read functions of the search for workspaces. Paths have one base and '/' as separator; links are not followed. */
export interface PackageTree {
  /** Names in a folder; empty when there is no such folder. */
  list(dir: string): Promise<string[]>;
  isFolder(dir: string): Promise<boolean>;
  isFile(path: string): Promise<boolean>;
  /** The text of a file; undefined when there is no such file. */
  read(path: string): Promise<string | undefined>;
}

/** The tree of absolute paths. */
export function toPackageTree(fs: Pick<FileSystem, 'list' | 'stat' | 'readText'>): PackageTree {
  const isFolder = async (dir: string) => (await fs.stat(dir))?.kind === 'dir';
  const isFile = async (path: string) => (await fs.stat(path))?.kind === 'file';
  return {
    isFolder,
    isFile,
    list: async (dir) => ((await isFolder(dir)) ? fs.list(dir) : []),
    read: async (path) => ((await isFile(path)) ? fs.readText(path) : undefined),
  };
}

/** The folders from `dir` up to `top`, which is at or above it. */
export function listFoldersUp(dir: string, top: string): string[] {
  const folders: string[] = [];
  for (let at = dir; ; at = join(at, '..')) {
    folders.push(at);
    if (at === top || at === join(at, '..')) return folders;
  }
}
