/** An entry of the directory of a compound file. */
export interface DirectoryEntry {
  name: string;
  kind: 'stream' | 'root';
  first: number;
  /** Bytes. */
  size: number;
}

const entryBytes = 128;
const none = 0xffffffff;

/** The class of a Windows Installer package, {000c1084-0000-0000-c000-000000000046}, as bytes. */
const packageClass = Buffer.from('84100c0000000000c000000000000046', 'hex');

interface RawEntry extends DirectoryEntry {
  siblings: [number, number];
  child: number;
}

function parseEntry(bytes: Buffer): RawEntry | undefined {
  const type = bytes[66];
  if (type === 0) {
    // Writers fill an unused entry with zeros, or mark its three neighbours as absent.
    const rest = Buffer.concat([bytes.subarray(0, 66), bytes.subarray(80)]);
    const neighbours = [68, 72, 76].map((at) => bytes.readUInt32LE(at));
    if (rest.some((byte) => byte !== 0) || neighbours.some((value) => value !== 0 && value !== none))
      throw new Error('an unused entry of the directory has a content');
    return undefined;
  }
  const length = bytes.readUInt16LE(64);
  const isNamed = length >= 2 && length <= 64 && length % 2 === 0;
  if (!isNamed || bytes.subarray(length - 2, 64).some((byte) => byte !== 0))
    throw new Error('an entry of the directory has no name');
  if (type !== 2 && type !== 5) throw new Error('the compound file has a storage, which no installer has');
  const isRoot = type === 5;
  const clsid = bytes.subarray(80, 96);
  const isClass = isRoot ? clsid.equals(packageClass) : clsid.every((byte) => byte === 0);
  // State, times of creation and change, and the upper half of the size
  const isPlain =
    isClass && bytes.subarray(96, 116).every((byte) => byte === 0) && bytes.readUInt32LE(124) === 0;
  if (!isPlain || (bytes[67] ?? 2) > 1)
    throw new Error('an entry of the directory has facts that no installer has');
  return {
    name: bytes.toString('utf16le', 0, length - 2),
    kind: isRoot ? 'root' : 'stream',
    first: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
    siblings: [bytes.readUInt32LE(68), bytes.readUInt32LE(72)],
    child: bytes.readUInt32LE(76),
  };
}

/** The numbers of the entries below the root, as a reader that searches the tree finds them. */
function walk(entries: readonly (RawEntry | undefined)[], start: number): Set<number> {
  const seen = new Set<number>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === none) continue;
    const entry = entries[next];
    if (entry === undefined || seen.has(next) || entry.kind === 'root' || entry.child !== none)
      throw new Error('the tree of the directory is broken');
    seen.add(next);
    open.push(...entry.siblings);
  }
  return seen;
}

/**
 * The entries of a directory: the root first, then every stream. A package has no other storage.
 * @throws {Error} for an entry that a reader could find in another way, or not at all
 */
export function parseDirectory(bytes: Buffer): { root: DirectoryEntry; streams: DirectoryEntry[] } {
  const raw = Array.from({ length: bytes.length / entryBytes }, (_, index) =>
    parseEntry(bytes.subarray(index * entryBytes, (index + 1) * entryBytes)),
  );
  const [root] = raw;
  if (root?.kind !== 'root' || root.name !== 'Root Entry' || root.siblings.some((one) => one !== none))
    throw new Error('the directory has no root');
  const reachable = walk(raw, root.child);
  const streams = raw.flatMap((entry, index) =>
    entry === undefined || index === 0 ? [] : [{ entry, index }],
  );
  if (streams.some(({ index }) => !reachable.has(index)))
    throw new Error('the directory has an entry outside of its tree');
  const names = new Set(streams.map(({ entry }) => entry.name));
  if (names.size !== streams.length) throw new Error('the directory has a name twice');
  return { root, streams: streams.map(({ entry }) => entry) };
}
