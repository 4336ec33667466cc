/** Bounds on the content of an archive that somebody else made. */
export interface ArchiveLimits {
  /** Entries, folders and headers of long names included. */
  entries: number;
  /** Bytes of the tar after decompression. */
  bytes: number;
}

const block = 512;

/** Bytes of one header with a long name; the longest path of a system has 4096. */
const maxMetaBytes = 16 * 1024;
/** Bytes of all of them, which become names in memory. */
const maxAllMetaBytes = 32 * 1024 * 1024;
/** GNU tar fills an archive with zeros up to a multiple of 10,240 bytes. */
const maxPadding = 1024 * 1024;

const contentTypes = new Set(['0', '\0']);
const emptyTypes = new Set(['1', '2', '3', '4', '5', '6']);
const metaTypes = new Set(['x', 'L', 'K']);
/** Keys that an archiver needs for long names and large files. Others, such as an owner, would override what the header states. */
const paxKeys = new Set(['path', 'linkpath', 'size']);

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

function parseNumber(field: Uint8Array): number {
  const [first = 0] = field;
  // https://www.gnu.org/software/tar/manual/html_section/Extensions.html: base 256 where octal digits are too few
  if (first === 0x80) return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  const text = Buffer.from(field).toString('latin1').replaceAll(/[\0 ]/g, '');
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : Number.NaN;
}

/** The records of a PAX header; undefined where it is not exactly a list of records. */
function parsePax(bytes: Uint8Array): Map<string, string> | undefined {
  const records = new Map<string, string>();
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(0x20, at);
    const digits = Buffer.from(bytes.subarray(at, Math.max(space, at))).toString('latin1');
    const end = at + Number(digits);
    if (!/^[1-9]\d{0,5}$/.test(digits) || end > bytes.length || bytes[end - 1] !== 0x0a) return undefined;
    const text = Buffer.from(bytes.subarray(space + 1, end - 1)).toString('utf8');
    const equals = text.indexOf('=');
    const key = text.slice(0, equals);
    if (equals < 1 || records.has(key)) return undefined;
    records.set(key, text.slice(equals + 1));
    at = end;
  }
  return records;
}

/**
 * Follows the bytes of a tar and refuses what programs read in different ways or what costs memory: other kinds of headers, records that
 * override an owner, a size where there is no content, bytes after the end, and more than the limits.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13
 */
class TarFrames {
  readonly #limits: ArchiveLimits;
  #header: Uint8Array[] = [];
  #headerBytes = 0;
  /** Bytes up to the next header. */
  #skip = 0;
  /** The kind of the last entry when it describes the next one. */
  #pending = new Set<string>();
  #meta: { type: string; parts: Uint8Array[]; missing: number } | undefined;
  #nextSize: number | undefined;
  #metaBytes = 0;
  #entries = 0;
  #bytes = 0;
  #padding: number | undefined;

  constructor(limits: ArchiveLimits) {
    this.#limits = limits;
  }

  /** @throws {Error} for the first byte that must not be there */
  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.bytes)
      throw new Error(`the archive has more than ${this.#limits.bytes} bytes when it is unpacked`);
    let rest = chunk;
    while (rest.length > 0) rest = rest.subarray(this.#take(rest));
  }

  /** @throws {Error} when the archive has no end */
  end(): void {
    if (this.#padding === undefined) throw new Error('the tar archive has no end: Unexpected end of data');
  }

  #take(bytes: Uint8Array): number {
    if (this.#padding !== undefined) {
      this.#padding += bytes.length;
      if (!isZero(bytes) || this.#padding > maxPadding)
        throw new Error('bytes after the end of the tar archive');
      return bytes.length;
    }
    if (this.#skip > 0) {
      const taken = Math.min(this.#skip, bytes.length);
      this.#skip -= taken;
      this.#takeMeta(bytes.subarray(0, taken));
      return taken;
    }
    const taken = Math.min(block - this.#headerBytes, bytes.length);
    this.#header.push(bytes.subarray(0, taken));
    this.#headerBytes += taken;
    if (this.#headerBytes === block) this.#takeHeader(Buffer.concat(this.#header));
    return taken;
  }

  #takeMeta(bytes: Uint8Array): void {
    const meta = this.#meta;
    if (meta === undefined) return;
    const own = bytes.subarray(0, meta.missing);
    meta.parts.push(Uint8Array.from(own));
    meta.missing -= own.length;
    if (this.#skip > 0) return;
    this.#meta = undefined;
    if (meta.type !== 'x') return;
    const records = parsePax(Buffer.concat(meta.parts));
    const other = [...(records?.keys() ?? [])].find((key) => !paxKeys.has(key));
    if (records === undefined || other !== undefined)
      throw new Error(`a PAX header with ${other === undefined ? 'broken records' : `the key "${other}"`}`);
    const size = records.get('size');
    if (size !== undefined && !/^\d{1,15}$/.test(size)) throw new Error('a PAX header with a broken size');
    this.#nextSize = size === undefined ? undefined : Number(size);
  }

  #takeHeader(header: Uint8Array): void {
    this.#header = [];
    this.#headerBytes = 0;
    if (isZero(header)) {
      if (this.#pending.size > 0) throw new Error('the tar archive ends after the header of a long name');
      this.#padding = 0;
      return;
    }
    this.#entries += 1;
    if (this.#entries > this.#limits.entries)
      throw new Error(`the archive has more than ${this.#limits.entries} entries`);
    const type = String.fromCharCode(header[156] ?? 0);
    const size = parseNumber(header.subarray(124, 136));
    if (!Number.isSafeInteger(size)) throw new Error('a tar header with a broken size');
    if (metaTypes.has(type)) this.#startMeta(type, size);
    else this.#startContent(type, this.#nextSize ?? size);
  }

  #startMeta(type: string, size: number): void {
    this.#metaBytes += size;
    if (size > maxMetaBytes || this.#metaBytes > maxAllMetaBytes)
      throw new Error(`a header of ${size} bytes for a long name`);
    if (this.#pending.has(type) || size === 0) throw new Error('two headers for the name of one entry');
    this.#pending.add(type);
    this.#meta = { type, parts: [], missing: size };
    this.#skip = Math.ceil(size / block) * block;
  }

  #startContent(type: string, size: number): void {
    this.#pending = new Set();
    this.#nextSize = undefined;
    if (!contentTypes.has(type) && !emptyTypes.has(type))
      throw new Error(`an entry of the kind ${JSON.stringify(type)}, which installers do not have`);
    if (emptyTypes.has(type) && size !== 0) throw new Error('an entry that is not a file has a content');
    this.#skip = Math.ceil(size / block) * block;
  }
}

/**
 * Passes the bytes of a tar on while they have the form that every program reads in the same way, within the limits.
 * @throws {Error} for the first header or byte that has not
 */
export async function* checkTarFrames(
  chunks: AsyncIterable<Uint8Array>,
  limits: ArchiveLimits,
): AsyncGenerator<Uint8Array> {
  const frames = new TarFrames(limits);
  for await (const chunk of chunks) {
    frames.push(chunk);
    yield chunk;
  }
  frames.end();
}
