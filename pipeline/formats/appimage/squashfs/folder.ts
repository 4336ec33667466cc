import { damaged } from './image.ts';
import type { FolderNode } from './inode.ts';
import type { Table } from './table.ts';

/** An entry of a folder: where its inode is in the table. */
export interface FolderEntry {
  name: string;
  block: number;
  offset: number;
}

const headerBytes = 12;
const entryBytes = 8;
/** The size of a folder counts them for the names that are not stored. */
const uncounted = 3;

/** The entries of a folder in their order. @throws {Error} for a list of another length than its folder states */
export function readFolderEntries(folders: Table, node: FolderNode, limit: number): FolderEntry[] {
  const entries: FolderEntry[] = [];
  let left = node.size - uncounted;
  if (left <= 0) return entries;
  const reader = folders.at(node.block, node.offset);
  while (left > 0) {
    const count = reader.u32() + 1;
    const block = reader.u32();
    reader.u32();
    left -= headerBytes;
    // https://dr-emann.github.io/squashfs/squashfs.html: at most 256 entries follow one header
    if (count > 256) throw damaged(`a folder with ${count} entries in one run`);
    for (let index = 0; index < count; index++) {
      const offset = reader.u16();
      reader.i16();
      reader.u16();
      const length = reader.u16() + 1;
      const bytes = reader.take(length);
      const name = bytes.toString('utf8');
      if (!Buffer.from(name).equals(bytes)) throw damaged('a name that is not UTF-8');
      left -= entryBytes + length;
      entries.push({ name, block, offset });
    }
    if (entries.length > limit) throw new Error(`the archive has more than ${limit} entries`);
  }
  if (left !== 0) throw damaged('a folder of another length than it states');
  return entries;
}
