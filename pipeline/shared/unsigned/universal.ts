import { toView } from './form.ts';

/** A program in a universal binary. */
export interface Slice {
  /** Type and subtype of its processor, in hex. */
  processor: string;
  start: number;
  end: number;
}

const magic = 0xcafebabe;
/** The same bytes begin a class of Java, whose version is more than this. */
const maxSlices = 16;

/** The programs of a universal binary in the order of their bytes; the bytes that are needed when the header has fewer; undefined for another file. */
export function readSlices(header: Uint8Array): { needs: number } | { slices: Slice[] } | undefined {
  if (header.length < 4 || toView(header).getUint32(0) !== magic) return undefined;
  if (header.length < 8) return { needs: 8 };
  const count = toView(header).getUint32(4);
  if (count === 0 || count > maxSlices) return undefined;
  const needs = 8 + count * 20;
  if (header.length < needs) return { needs };
  const slices = Array.from({ length: count }, (_, index): Slice => {
    const at = 8 + index * 20;
    const [start, size] = [toView(header).getUint32(at + 8), toView(header).getUint32(at + 12)];
    const processor = Buffer.from(header.subarray(at, at + 8)).toString('hex');
    return { processor, start, end: start + size };
  }).sort((a, b) => a.start - b.start);
  const fits = slices.every(({ start }, index) => start >= (slices[index - 1]?.end ?? needs));
  return fits ? { slices } : undefined;
}
