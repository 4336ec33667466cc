/** A record of the catalog of a volume. */
export interface CatalogRecord {
  parent: number;
  name: string;
  /** The rest of the record after its key. */
  data: Buffer;
}

const maxDepth = 16;

const nodeKinds = { leaf: -1, index: 0, header: 1 } as const;

/** A node of the tree: its neighbours, its kind and its records. */
interface Node {
  next: number;
  previous: number;
  kind: number;
  level: number;
  records: Buffer[];
}

function parseNode(bytes: Buffer): Node {
  const count = bytes.readUInt16BE(10);
  const offsetAt = (index: number) => bytes.readUInt16BE(bytes.length - 2 * (index + 1));
  if ((count + 1) * 2 + 14 > bytes.length) throw new Error('a node of the catalog has too many records');
  const records = Array.from({ length: count }, (_, index) => {
    const [start, end] = [offsetAt(index), offsetAt(index + 1)];
    if (start < 14 || end <= start || end > bytes.length - 2 * (count + 1))
      throw new Error('a record of the catalog is outside its node');
    return bytes.subarray(start, end);
  });
  return {
    next: bytes.readUInt32BE(0),
    previous: bytes.readUInt32BE(4),
    kind: bytes.readInt8(8),
    level: bytes.readUInt8(9),
    records,
  };
}

function parseKey(record: Buffer): CatalogRecord {
  if (record.length < 8) throw new Error('a record of the catalog is too short');
  const keyLength = record.readUInt16BE(0);
  const nameLength = record.readUInt16BE(6);
  if (keyLength !== 6 + nameLength * 2 || nameLength > 255 || 2 + keyLength > record.length)
    throw new Error('a key of the catalog has an impossible length');
  const name = Buffer.from(record.subarray(8, 8 + nameLength * 2))
    .swap16()
    .toString('utf16le');
  return { parent: record.readUInt32BE(2), name, data: record.subarray(2 + keyLength) };
}

interface Leaf {
  number: number;
  node: Node;
}

/** The leaves that the index leads to, in its order. */
function listLeaves(root: number, depth: number, nodeAt: (number: number, level: number) => Node): Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (number: number, level: number): void => {
    const node = nodeAt(number, level);
    if (level === 1) leaves.push({ number, node });
    else for (const record of node.records) walk(toChild(parseKey(record)), level - 1);
  };
  walk(root, depth);
  return leaves;
}

const toChild = ({ data }: CatalogRecord): number => (data.length >= 4 ? data.readUInt32BE(0) : 0);

/** Each leaf refers to its neighbours, and the tree to the first. */
function assertChain(leaves: readonly Leaf[], first: number): void {
  const isChain = leaves.every(
    ({ node }, index) =>
      node.next === (leaves[index + 1]?.number ?? 0) && node.previous === (leaves[index - 1]?.number ?? 0),
  );
  if (!isChain || leaves[0]?.number !== first)
    throw new Error('the leaves of the catalog are not those of its index');
}

/**
 * The records of the tree in the bytes of a catalog file, in their order. The leaves that the index leads to are those of the chain, for one
 * reader follows the index and another the chain. @throws {Error} for a tree that is not so
 * https://developer.apple.com/library/archive/technotes/tn/tn1150.html#BTrees
 */
export function readCatalog(bytes: Buffer): CatalogRecord[] {
  const nodeBytes = bytes.length >= 512 ? bytes.readUInt16BE(32) : 0;
  if (nodeBytes < 512 || bytes.length % nodeBytes !== 0)
    throw new Error('the catalog has nodes of an impossible size');
  const head = parseNode(bytes.subarray(0, nodeBytes));
  if (head.kind !== nodeKinds.header) throw new Error('the catalog has no header');
  const total = bytes.length / nodeBytes;
  const visited = new Set<number>();
  const nodeAt = (number: number, level: number): Node => {
    if (number < 1 || number >= total || visited.has(number))
      throw new Error('the catalog has a node twice, or outside it');
    visited.add(number);
    const node = parseNode(bytes.subarray(number * nodeBytes, (number + 1) * nodeBytes));
    if (node.level !== level || node.kind !== (level === 1 ? nodeKinds.leaf : nodeKinds.index))
      throw new Error('the catalog has a node at a wrong level');
    return node;
  };
  const [depth, root] = [bytes.readUInt16BE(14), bytes.readUInt32BE(16)];
  if (depth < 1 || depth > maxDepth) throw new Error('the catalog has an impossible depth');
  const leaves = listLeaves(root, depth, nodeAt);
  assertChain(leaves, bytes.readUInt32BE(24));
  const records = leaves.flatMap(({ node }) => node.records.map(parseKey));
  if (records.length !== bytes.readUInt32BE(20))
    throw new Error('the catalog has another number of records than it states');
  return records;
}
