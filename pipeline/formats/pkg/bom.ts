import { kindBits, type SummedEntry } from './entry.ts';

/**
 * The store of blocks of a bill of materials: a head, named variables, blocks, and a table of the blocks. All numbers are big-endian. The
 * format has no public description; this is what Installer and lsbom read.
 */
class BlockStore {
  readonly #blocks: Buffer[] = [];
  readonly #variables: { name: string; block: number }[] = [];

  /** Adds a block and returns its number. Block 0 is empty. */
  add(content: Buffer): number {
    return this.#blocks.push(content);
  }

  name(name: string, content: Buffer): void {
    this.#variables.push({ name, block: this.add(content) });
  }

  /** Replaces the bytes of a block from an offset. */
  patch(block: number, at: number, value: number): void {
    this.#blocks[block - 1]?.writeUInt32BE(value, at);
  }

  toBytes(): Buffer {
    const variables = Buffer.concat([
      words(this.#variables.length),
      ...this.#variables.flatMap(({ name, block }) => [
        words(block),
        Buffer.from([name.length]),
        Buffer.from(name, 'latin1'),
      ]),
    ]);
    const head = Buffer.alloc(512);
    let at = head.length + variables.length;
    const pointers = this.#blocks.map((block) => {
      const pointer = words(at, block.length);
      at += block.length;
      return pointer;
    });
    const index = Buffer.concat([words(this.#blocks.length + 1, 0, 0), ...pointers, words(0, 0, 0, 0, 0)]);
    head.write('BOMStore', 'latin1');
    words(1, this.#blocks.length, at, index.length, 512, variables.length).copy(head, 8);
    return Buffer.concat([head, variables, ...this.#blocks, index]);
  }
}

/** Numbers of 32 bits. */
function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

/** Entries of one node of a tree, so that a node fits into a page. */
const perNode = 256;
const pageBytes = 4096;

const toTree = (child: number, count: number, page = pageBytes): Buffer =>
  Buffer.concat([Buffer.from('tree', 'latin1'), words(1, child, page, count), Buffer.from([0])]);

interface Pair {
  left: number;
  right: number;
}

function toNode(isLeaf: boolean, pairs: readonly Pair[]): Buffer {
  return Buffer.concat([
    half(isLeaf ? 1 : 0),
    half(pairs.length),
    words(0, 0),
    ...pairs.map(({ left, right }) => words(left, right)),
  ]);
}

/** Adds the nodes of one level, which refer to their neighbours, and returns what the level above needs of them. */
function addLevel(store: BlockStore, isLeaf: boolean, pairs: readonly Pair[]): Pair[] {
  const nodes: Pair[] = [];
  for (let at = 0; at < pairs.length; at += perNode) {
    const own = pairs.slice(at, at + perNode);
    const block = store.add(toNode(isLeaf, own));
    const before = nodes.at(-1);
    if (before !== undefined) {
      store.patch(before.left, 4, block);
      store.patch(block, 8, before.left);
    }
    nodes.push({ left: block, right: own.at(-1)?.right ?? 0 });
  }
  return nodes;
}

const kinds = { file: 1, dir: 2, symlink: 3 } as const;

/** Type, permissions, owner, time, size and checksum of an entry. */
function toPathInfo({ type, mode, uid, gid, mtime, size, cksum, target }: SummedEntry): Buffer {
  const link = type === 'symlink' ? Buffer.from(`${target ?? ''}\0`) : Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from([kinds[type], 1]),
    half(3),
    half(kindBits[type] | mode),
    words(uid, gid, mtime, type === 'dir' ? 0 : size),
    Buffer.from([1]),
    words(type === 'dir' ? 0 : cksum, link.length),
    link,
  ]);
}

/** Entries by their folder: in a bill of materials the entries of a folder follow each other, and a folder comes before its content. */
function orderByFolder(
  entries: readonly SummedEntry[],
): { entry: SummedEntry; base: string; parent: number }[] {
  const children = new Map<string, SummedEntry[]>();
  for (const entry of entries) {
    const folder = entry.name === '.' ? '' : entry.name.slice(0, entry.name.lastIndexOf('/'));
    const siblings = children.get(folder) ?? [];
    siblings.push(entry);
    children.set(folder, siblings);
  }
  const ordered: { entry: SummedEntry; base: string; parent: number }[] = [];
  const queue = [{ name: '', number: 0 }];
  for (const folder of queue) {
    for (const entry of (children.get(folder.name) ?? []).toSorted((a, b) => compareNames(a.name, b.name))) {
      ordered.push({
        entry,
        base: entry.name.slice(folder.name === '' ? 0 : folder.name.length + 1),
        parent: folder.number,
      });
      if (entry.type === 'dir') queue.push({ name: entry.name, number: ordered.length });
    }
  }
  return ordered;
}

const compareNames = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The bill of materials of a package: every entry of its payload with owner, mode, time, size and checksum. */
export function formatBom(entries: readonly SummedEntry[]): Buffer {
  const store = new BlockStore();
  store.name('BomInfo', words(1, entries.length + 1, 1, 0, 0, 0, 0));
  let pairs = orderByFolder(entries).map(({ entry, base, parent }, index): Pair => {
    const info = store.add(toPathInfo(entry));
    const left = store.add(words(index + 1, info));
    const right = store.add(Buffer.concat([words(parent), Buffer.from(`${base}\0`)]));
    return { left, right };
  });
  pairs = addLevel(store, true, pairs);
  while (pairs.length > 1) pairs = addLevel(store, false, pairs);
  store.name('Paths', toTree(pairs[0]?.left ?? store.add(toNode(true, [])), entries.length));
  const addEmpty = (page: number): Buffer => toTree(store.add(toNode(true, [])), 0, page);
  store.name('HLIndex', addEmpty(pageBytes));
  const views = store.add(addEmpty(128));
  store.name('VIndex', Buffer.concat([words(1, views, 0), Buffer.from([0])]));
  store.name('Size64', addEmpty(pageBytes));
  return store.toBytes();
}
