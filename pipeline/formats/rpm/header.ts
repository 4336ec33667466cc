/** A value of a header, as it is stored: numbers of a type have its width, texts end with a zero byte. */
export interface TagValue {
  tag: number;
  type: number;
  count: number;
  bytes: Uint8Array;
}

/** A header structure: values by tag. */
export type HeaderValues = ReadonlyMap<number, TagValue>;

/** Bytes before the index: magic, reserved, number of entries, bytes of the store. */
export const introBytes = 16;
const entryBytes = 16;
/** The end of a region has the form of an entry. */
const trailerBytes = 16;
/** rpm itself refuses more. */
const maxEntries = 0xffff;
const magic = 0x8eade801;

const types = { int16: 3, int32: 4, int64: 5, text: 6, binary: 7, texts: 8, translated: 9 } as const;
const widths: ReadonlyMap<number, number> = new Map([
  [types.int16, 2],
  [types.int32, 4],
  [types.int64, 8],
  [types.binary, 1],
]);

const toView = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The bytes of a header after its intro. @throws {Error} for another magic, no entry, or more than the limit */
export function parseIntro(intro: Uint8Array, maxBytes: number): { entries: number; bytes: number } {
  const view = toView(intro);
  if (view.getUint32(0) !== magic || view.getUint32(4) !== 0)
    throw new Error('a header does not begin with the magic of version 1');
  const [entries, store] = [view.getUint32(8), view.getUint32(12)];
  const bytes = entries * entryBytes + store;
  if (entries < 2 || entries > maxEntries || store < trailerBytes || bytes > maxBytes)
    throw new Error(`a header with ${entries} entries and a store of ${store} bytes`);
  return { entries, bytes };
}

/** Bytes of `count` texts at the begin of some bytes. */
function measureTexts(bytes: Uint8Array, count: number): number {
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const end = bytes.indexOf(0, at);
    if (end === -1) throw new Error('a text of a header has no end');
    at = end + 1;
  }
  return at;
}

function measure(type: number, count: number, rest: Uint8Array): number {
  const width = widths.get(type);
  if (width !== undefined) return width * count;
  if (type === types.texts || ((type === types.text || type === types.translated) && count === 1))
    return measureTexts(rest, count);
  throw new Error(`a value of the type ${type} with ${count} parts`);
}

/** Reads the trailer that says which entries a region has: all of them, so that digests and signatures cover every value. */
function assertRegion(view: DataView, region: number, entries: number, storeAt: number): void {
  const trailer = view.byteLength - trailerBytes;
  const entry = [0, 4, 8, 12].map((at) => view.getUint32(at));
  const end = [0, 4].map((at) => view.getUint32(trailer + at));
  const isWhole =
    view.getInt32(trailer + 8) === -entries * entryBytes && view.getUint32(trailer + 12) === trailerBytes;
  const expected = [region, types.binary, trailer - storeAt, trailerBytes];
  if (!isWhole || entry.join() !== expected.join() || end.join() !== `${region},${types.binary}`)
    throw new Error('a header has values outside its region');
}

/**
 * The values of a header structure without its intro. Accepts what rpmbuild writes and nothing else: tags in ascending order, values in the
 * order of the tags, next to each other, with zeros where a number is aligned, all in one region. No byte belongs to no value.
 * https://github.com/rpm-software-management/rpm/blob/master/docs/manual/format_header.md
 * @throws {Error} for the first byte that is not so
 */
export function parseHeader(bytes: Uint8Array, entries: number, region: number): HeaderValues {
  const view = toView(bytes);
  const storeAt = entries * entryBytes;
  const store = bytes.subarray(storeAt, bytes.length - trailerBytes);
  assertRegion(view, region, entries, storeAt);
  const values = new Map<number, TagValue>();
  let end = 0;
  let last = 0;
  for (let index = 1; index < entries; index += 1) {
    const [tag = 0, type = 0, offset = 0, count = 0] = [0, 4, 8, 12].map((at) =>
      view.getUint32(index * entryBytes + at),
    );
    const width = widths.get(type) ?? 1;
    const start = Math.ceil(end / width) * width;
    if (
      tag <= last ||
      offset !== start ||
      count === 0 ||
      store.subarray(end, start).some((byte) => byte !== 0)
    )
      throw new Error(`the value ${tag} of a header is not where rpmbuild writes it`);
    const size = measure(type, count, store.subarray(start));
    if (start + size > store.length) throw new Error(`the value ${tag} of a header has no end`);
    values.set(tag, { tag, type, count, bytes: store.subarray(start, start + size) });
    end = start + size;
    last = tag;
  }
  if (end !== store.length) throw new Error(`${store.length - end} bytes after the last value of a header`);
  return values;
}

/** The texts of a tag; none without the tag. @throws {Error} for another type, and for bytes that are not UTF-8 */
export function readTexts(values: HeaderValues, tag: number): string[] {
  const value = values.get(tag);
  if (value === undefined) return [];
  if (widths.has(value.type)) throw new Error(`the value ${tag} of a header is not a text`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    .decode(value.bytes.subarray(0, -1))
    .split('\0');
}

/** The numbers of a tag; none without the tag. @throws {Error} for another type, and for a number above 2^53 */
export function readNumbers(values: HeaderValues, tag: number): number[] {
  const value = values.get(tag);
  if (value === undefined) return [];
  const { type, count } = value;
  const width = widths.get(type);
  if (width === undefined || type === types.binary)
    throw new Error(`the value ${tag} of a header is not a number`);
  const view = toView(value.bytes);
  return Array.from({ length: count }, (_, index) => {
    const at = index * width;
    if (width === 2) return view.getUint16(at);
    if (width === 4) return view.getUint32(at);
    const large = view.getBigUint64(at);
    if (large > Number.MAX_SAFE_INTEGER) throw new Error(`the value ${tag} of a header is too large`);
    return Number(large);
  });
}
