/** Bytes of the content in one block; only the last block of a cabinet is shorter. */
export const blockBytes = 32_768;

/** The largest content of a folder: its number of blocks is a field of 16 bits. */
export const maxFolderBytes = 0xffff * blockBytes;

export const headerBytes = 36;
export const folderBytes = 8;
export const fileBytes = 16;

/** A file of a cabinet. Its name is ASCII: the key of a row of the table File. */
export interface CabinetFile {
  name: string;
  /** Bytes. */
  size: number;
}

/** MS-DOS date and time of seconds since the epoch, in UTC; 1980 for an earlier time. */
function toDosTime(epoch: number): { date: number; time: number } {
  const at = new Date(Math.max(epoch, 315_532_800) * 1000);
  return {
    date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  };
}

/** The seconds since the epoch of an MS-DOS date and time. */
export function fromDosTime(date: number, time: number): number {
  const day = [(date >> 9) + 1980, ((date >> 5) & 15) - 1, date & 31] as const;
  return Date.UTC(...day, time >> 11, (time >> 5) & 63, (time & 31) * 2) / 1000;
}

function formatFile({ name, size }: CabinetFile, start: number, epoch: number): Buffer {
  const bytes = Buffer.alloc(fileBytes + name.length + 1);
  const { date, time } = toDosTime(epoch);
  bytes.writeUInt32LE(size, 0);
  bytes.writeUInt32LE(start, 4);
  bytes.writeUInt16LE(0, 8);
  bytes.writeUInt16LE(date, 10);
  bytes.writeUInt16LE(time, 12);
  // The bit "changed since the last backup", as every writer sets it
  bytes.writeUInt16LE(0x20, 14);
  bytes.write(name, fileBytes, 'latin1');
  return bytes;
}

/** Everything of a cabinet before its blocks. */
export interface CabinetHead {
  files: readonly CabinetFile[];
  /** Number of blocks. */
  blocks: number;
  /** Bytes of the blocks with their headers. */
  packedBytes: number;
  /** Seconds since the epoch. */
  epoch: number;
}

/**
 * The head of a cabinet with one folder in MSZIP: header, folder and list of files. A reader that knows the files compares it byte by byte.
 * https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-cab/
 */
export function formatHead({ files, blocks, packedBytes, epoch }: CabinetHead): Buffer {
  let start = 0;
  const list = files.map((file) => {
    const bytes = formatFile(file, start, epoch);
    start += file.size;
    return bytes;
  });
  const listed = Buffer.concat(list);
  const dataAt = headerBytes + folderBytes + listed.length;
  const head = Buffer.alloc(headerBytes + folderBytes);
  head.write('MSCF', 0, 'latin1');
  head.writeUInt32LE(dataAt + packedBytes, 8);
  head.writeUInt32LE(headerBytes + folderBytes, 16);
  head.writeUInt16LE(0x0103, 24);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(files.length, 28);
  head.writeUInt32LE(dataAt, headerBytes);
  head.writeUInt16LE(blocks, headerBytes + 4);
  head.writeUInt16LE(1, headerBytes + 6);
  return Buffer.concat([head, listed]);
}

function foldWords(bytes: Uint8Array, seed: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length & ~3;
  let sum = seed;
  for (let at = 0; at < whole; at += 4) sum ^= view.getUint32(at, true);
  let rest = 0;
  for (let at = whole; at < bytes.length; at++) rest = (rest << 8) | (bytes[at] ?? 0);
  return (sum ^ rest) >>> 0;
}

/** Bytes of the header of a block. */
export const blockHeaderBytes = 8;

/** The header of a block: its checksum and its two sizes. */
export function formatBlockHeader(packed: Uint8Array, unpackedBytes: number): Buffer {
  const header = Buffer.alloc(blockHeaderBytes);
  header.writeUInt16LE(packed.length, 4);
  header.writeUInt16LE(unpackedBytes, 6);
  header.writeUInt32LE(foldWords(header.subarray(4), foldWords(packed, 0)), 0);
  return header;
}
