import type { BuildContext } from '../../../ports.ts';
import type { ArchiveLimits } from '../../../shared/archive/tar-frames.ts';
import type { ArchiveEntry } from '../../../shared/archive/untar.ts';
import { type FileContents, openContents } from './content.ts';
import { readFolderEntries } from './folder.ts';
import { damaged, openImage, type SquashImage } from './image.ts';
import { type Inode, readInode } from './inode.ts';
import { readListedTable, readTable, type Table } from './table.ts';

/** An inode has at least 32 bytes in its table, and four for each block of a file; an entry of a folder at most 264. */
const bytesPerEntry = 264;
const longestPath = 4096;

interface Tree {
  image: SquashImage;
  inodes: Table;
  folders: Table;
  contents: FileContents;
  limits: ArchiveLimits;
  visit: (entry: ArchiveEntry) => Promise<void>;
  entries: number;
  bytes: number;
}

async function assertOwnedByRoot(image: SquashImage): Promise<void> {
  const id = (await readListedTable(image, image.superblock.ids, 4, 4)).u32();
  if (id !== 0) throw new Error(`the files of the image belong to ${id}, not to root`);
}

function toEntry(tree: Tree, path: string, node: Inode): ArchiveEntry {
  return {
    path,
    type: node.kind,
    size: node.kind === 'file' ? node.size : 0,
    mode: node.mode & 0o7777,
    uid: node.user,
    gid: node.group,
    uname: '',
    gname: '',
    mtime: node.time,
    target: node.kind === 'symlink' ? node.target : undefined,
    content: node.kind === 'file' ? tree.contents.read(node) : (async function* () {})(),
  };
}

async function visitNode(tree: Tree, path: string, node: Inode): Promise<void> {
  const { limits, image, folders, inodes } = tree;
  tree.entries += 1;
  tree.bytes += node.kind === 'file' ? node.size : 0;
  if (tree.entries > limits.entries) throw new Error(`the archive has more than ${limits.entries} entries`);
  if (tree.bytes > limits.bytes)
    throw new Error(`the archive has more than ${limits.bytes} bytes when it is unpacked`);
  await tree.visit(toEntry(tree, path, node));
  if (node.kind !== 'dir') return;
  const names = new Set<string>();
  for (const { name, block, offset } of readFolderEntries(folders, node, limits.entries)) {
    if (['', '.', '..'].includes(name) || name.includes('/') || names.has(name))
      throw damaged(`the name ${JSON.stringify(name)} in ${path}/`);
    names.add(name);
    const inside = path === '' ? name : `${path}/${name}`;
    // A folder that is in itself would never end.
    if (inside.length > longestPath) throw damaged('a path without an end');
    await visitNode(tree, inside, readInode(inodes.at(block, offset), image.superblock.blockSize));
  }
}

/**
 * Reads the image of `size` bytes at a position of a file: every folder, file and link, a folder before its content. `visit` reads the content of
 * a file to its end, or not at all. The path of the root is ''.
 * @throws {Error} for an image that mksquashfs does not write for an AppImage, and above the limits
 */
export async function readSquashFs(
  ctx: Pick<BuildContext, 'fs'>,
  path: string,
  { start, size }: { start: number; size: number },
  limits: ArchiveLimits,
  visit: (entry: ArchiveEntry) => Promise<void>,
): Promise<void> {
  const image = await openImage(ctx, path, start, size);
  const { inodes, folders, fragments, root, blockSize, inodeCount } = image.superblock;
  if (inodeCount > limits.entries) throw new Error(`the archive has more than ${limits.entries} entries`);
  await assertOwnedByRoot(image);
  const contents = await openContents(image, fragments, limits);
  const tableBytes = limits.entries * bytesPerEntry + Math.ceil(limits.bytes / blockSize) * 4;
  const tree: Tree = {
    image,
    inodes: await readTable(image, inodes, folders, tableBytes),
    folders: await readTable(image, folders, contents.start, tableBytes),
    contents,
    limits,
    visit,
    entries: 0,
    bytes: 0,
  };
  const position = { block: Number(root >> 16n), offset: Number(root & 0xffffn) };
  const node = readInode(tree.inodes.at(position.block, position.offset), blockSize);
  if (node.kind !== 'dir') throw damaged('its root is not a folder');
  await visitNode(tree, '', node);
}
