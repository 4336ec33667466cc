import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { StoredFile } from './find-file.ts';

/** Bytes. Reading a larger file once would delay its answer: its tag is made beside the first one. */
const eagerLimit = 32 * 1024 * 1024;

/** Strong validators (RFC 9110, section 8.8.3). */
export interface ContentTags {
  /**
   * The sha256 of a file's bytes as an entity tag, with its quotes. Each file is read once for as long as size, times and inode stay.
   * Undefined for a large file that was not read yet, unless `needed`.
   */
  find(file: StoredFile, needed: boolean): Promise<string | undefined>;
}

interface Known {
  identity: string;
  tag: Promise<string>;
  isMade: boolean;
}

export function createContentTags(): ContentTags {
  const known = new Map<string, Known>();

  function read(file: StoredFile): Known {
    const identity = toIdentity(file);
    const found = known.get(file.path);
    if (found?.identity === identity) return found;
    const made: Known = { identity, tag: hash(file.path), isMade: false };
    known.set(file.path, made);
    made.tag.then(
      () => {
        made.isMade = true;
      },
      // The next request tries again, and the one that waits for this gets the error.
      () => known.get(file.path) === made && known.delete(file.path),
    );
    return made;
  }

  return {
    async find(file, needed) {
      const { tag, isMade } = read(file);
      return needed || isMade || file.stats.size <= eagerLimit ? tag : undefined;
    },
  };
}

/** The time of the last change of the inode is in it: packages level the time of the content. */
function toIdentity({ stats }: StoredFile): string {
  return [stats.dev, stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ');
}

async function hash(path: string): Promise<string> {
  const sha256 = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), sha256);
  return `"${sha256.digest('base64url')}"`;
}
