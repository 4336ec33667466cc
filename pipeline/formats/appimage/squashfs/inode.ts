import { damaged } from './image.ts';
import type { TableReader } from './table.ts';

interface Common {
  /** Permission bits. */
  mode: number;
  /** Indexes in the table of owners. */
  user: number;
  group: number;
  /** Seconds since the epoch. */
  time: number;
}

export interface FolderNode extends Common {
  kind: 'dir';
  /** Where its list is in the table of folders, and its bytes. */
  block: number;
  offset: number;
  size: number;
}

export interface FileNode extends Common {
  kind: 'file';
  size: number;
  /** Where its first block is in the image. */
  start: number;
  /** The size of each block in the image, with a bit for one that is not compressed; 0 for a block of zeros. */
  blocks: number[];
  /** The shared block with its end, and where in it. */
  fragment: { index: number; offset: number } | undefined;
}

export interface LinkNode extends Common {
  kind: 'symlink';
  target: string;
}

export type Inode = FolderNode | FileNode | LinkNode;

const noFragment = 0xffffffff;
const longestTarget = 4096;

function readFolder(common: Common, reader: TableReader, isLong: boolean): FolderNode {
  if (!isLong) {
    const block = reader.u32();
    reader.u32();
    const [size, offset] = [reader.u16(), reader.u16()];
    return { ...common, kind: 'dir', block, offset, size };
  }
  reader.u32();
  const [size, block] = [reader.u32(), reader.u32()];
  reader.take(6);
  const offset = reader.u16();
  return { ...common, kind: 'dir', block, offset, size };
}

function readFile(common: Common, reader: TableReader, isLong: boolean, blockSize: number): FileNode {
  const start = isLong ? reader.u64() : reader.u32();
  let size = 0;
  if (isLong) {
    size = reader.u64();
    reader.take(12);
  }
  const [index, offset] = [reader.u32(), reader.u32()];
  if (isLong) reader.u32();
  else size = reader.u32();
  const fragment = index === noFragment ? undefined : { index, offset };
  const count = fragment === undefined ? Math.ceil(size / blockSize) : Math.floor(size / blockSize);
  // The words are read from the table, so that a count that the table does not have is refused before it costs memory.
  const words = reader.take(count * 4);
  const blocks = Array.from({ length: count }, (_, at) => words.readUInt32LE(at * 4));
  return { ...common, kind: 'file', size, start, blocks, fragment };
}

function readLink(common: Common, reader: TableReader): LinkNode {
  reader.u32();
  const length = reader.u32();
  if (length > longestTarget) throw damaged(`a link of ${length} bytes`);
  return { ...common, kind: 'symlink', target: reader.take(length).toString('utf8') };
}

/** Reads the inode at the position of a reader. @throws {Error} for devices, pipes and sockets */
export function readInode(reader: TableReader, blockSize: number): Inode {
  const [kind, mode, user, group] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()];
  const time = reader.u32();
  reader.u32();
  const common = { mode, user, group, time };
  if (kind === 1 || kind === 8) return readFolder(common, reader, kind === 8);
  if (kind === 2 || kind === 9) return readFile(common, reader, kind === 9, blockSize);
  if (kind === 3 || kind === 10) return readLink(common, reader);
  throw new Error(`the image has an entry of the kind ${kind}, which installers do not have`);
}
