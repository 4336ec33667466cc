/** Bytes of a sector, and of a sector of the stream of short streams. */
export const headerBytes = 512;
const versions = [
  { number: 3, shift: 9 },
  { number: 4, shift: 12 },
];
export const shortSectorBytes = 64;

/** Streams below this size are in the stream of short streams. */
export const shortLimit = 4096;

/** Values in the table of sectors that are not the number of a sector. */
export const special = { table: 0xfffffffd, tableOfTables: 0xfffffffc, end: 0xfffffffe, free: 0xffffffff };

const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const listedInHeader = 109;

/** Where the parts of a compound file are. */
export interface CompoundHeader {
  /** Bytes of a sector: 512 or 4096. The header has the first sector. */
  sectorBytes: number;
  /** Sectors of the directory, where the header counts them. */
  directorySectors: number | undefined;
  tableSectors: number;
  firstDirectory: number;
  firstShortTable: number;
  shortTableSectors: number;
  firstTableOfTables: number;
  tablesOfTables: number;
  /** Numbers of the first sectors of the table of sectors. */
  tables: number[];
}

/**
 * The header of a compound file of version 3, or of version 4, which osslsigncode writes for large files. https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cfb/
 * @throws {Error} for another file, and for a value that no program writes
 */
export function parseCompoundHeader(bytes: Buffer): CompoundHeader {
  if (bytes.length !== headerBytes || !bytes.subarray(0, 8).equals(signature))
    throw new Error('it is not a compound file');
  const version = versions.find(({ number }) => number === bytes.readUInt16LE(26));
  const isKnown =
    version !== undefined &&
    bytes.readUInt16LE(28) === 0xfffe &&
    bytes.readUInt16LE(30) === version.shift &&
    bytes.readUInt16LE(32) === 6 &&
    bytes.readUInt32LE(56) === shortLimit &&
    [0x3b, 0x3e].includes(bytes.readUInt16LE(24)) &&
    bytes.subarray(8, 24).every((byte) => byte === 0) &&
    bytes.subarray(34, 40).every((byte) => byte === 0) &&
    (version.number === 4 || bytes.readUInt32LE(40) === 0) &&
    bytes.readUInt32LE(52) === 0;
  if (!isKnown) throw new Error('the compound file has a header that no installer has');
  const listed = Array.from({ length: listedInHeader }, (_, index) => bytes.readUInt32LE(76 + index * 4));
  const used = listed.indexOf(special.free);
  const tables = used === -1 ? listed : listed.slice(0, used);
  if (listed.slice(tables.length).some((sector) => sector !== special.free))
    throw new Error('the compound file has a header that no installer has');
  return {
    sectorBytes: 2 ** version.shift,
    directorySectors: version.number === 4 ? bytes.readUInt32LE(40) : undefined,
    tableSectors: bytes.readUInt32LE(44),
    firstDirectory: bytes.readUInt32LE(48),
    firstShortTable: bytes.readUInt32LE(60),
    shortTableSectors: bytes.readUInt32LE(64),
    firstTableOfTables: bytes.readUInt32LE(68),
    tablesOfTables: bytes.readUInt32LE(72),
    tables,
  };
}
