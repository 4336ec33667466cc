import { realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { isInside } from '../files/inside.ts';

export interface FoundFile {
  path: string;
  size: number;
  /** Changes with the content. */
  etag: string;
  mtime: Date;
}

/**
 * The file for a request path below `root` (a real path): itself, or the index.html of a folder. Undefined for a missing
 * file and for every path outside the root: `..` in any encoding, backslashes, drive letters, links.
 */
export async function findFile(root: string, urlPath: string): Promise<FoundFile | undefined> {
  const relative = decode(urlPath);
  if (relative === undefined || /[\0\\]|(^|\/)\.\.(\/|$)|:/.test(relative)) return undefined;
  const path = join(root, relative);
  return (await toFile(root, path)) ?? (await toFile(root, join(path, 'index.html')));
}

/** Whether a path names a page, not an asset: its last segment has no extension. */
export function isPagePath(urlPath: string): boolean {
  return extname(urlPath.slice(urlPath.lastIndexOf('/') + 1)) === '';
}

async function toFile(root: string, path: string): Promise<FoundFile | undefined> {
  try {
    const real = await realpath(path);
    if (!isInside(root, real)) return undefined;
    const file = await stat(real);
    if (!file.isFile()) return undefined;
    const etag = `"${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}"`;
    return { path: real, size: file.size, etag, mtime: file.mtime };
  } catch {
    // Any unreadable file is treated as missing.
    return undefined;
  }
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
