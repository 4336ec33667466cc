import * as z from 'zod';
import type { FileSystem } from '../../ports.ts';
import { fromHalf } from './half.ts';

/** A tensor in a safetensors file: https://github.com/huggingface/safetensors#format */
export interface SafeTensor {
  name: string;
  shape: number[];
  dtype: 'F32' | 'F16' | 'BF16';
  /** Bytes in the file. */
  start: number;
  end: number;
}

const maxHead = 64 * 1024 * 1024;
const tensorSchema = z.object({
  dtype: z.string(),
  shape: z.array(z.int().min(0)),
  data_offsets: z.tuple([z.int().min(0), z.int().min(0)]),
});
const headSchema = z.record(z.string(), z.union([tensorSchema, z.record(z.string(), z.string())]));
const widths = { F32: 4, F16: 2, BF16: 2 } as const;
const isKnownType = (dtype: string): dtype is SafeTensor['dtype'] => Object.hasOwn(widths, dtype);

async function readRange(
  fs: Pick<FileSystem, 'read'>,
  file: string,
  start: number,
  end: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of fs.read(file, { start, end })) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length !== end - start) throw new Error('the safetensors file ends too early');
  return bytes;
}

/**
 * The tensors of a file in the order of their bytes; those of whole numbers are left out.
 * @throws {Error} for a file of another form
 */
export async function readSafetensors(fs: Pick<FileSystem, 'read'>, file: string): Promise<SafeTensor[]> {
  const length = (await readRange(fs, file, 0, 8)).readBigUInt64LE();
  if (length > BigInt(maxHead)) throw new Error(`the head of the safetensors file has ${length} bytes`);
  const base = 8 + Number(length);
  const text = (await readRange(fs, file, 8, base)).toString('utf8');
  const head = headSchema.parse(JSON.parse(text));
  const tensors = Object.entries(head).flatMap(([name, entry]): SafeTensor[] => {
    const read = tensorSchema.safeParse(entry);
    if (name === '__metadata__' || !read.success) return [];
    const {
      dtype,
      shape,
      data_offsets: [start, end],
    } = read.data;
    if (!isKnownType(dtype)) return [];
    const count = shape.reduce((product, axis) => product * axis, 1);
    if (end - start !== count * widths[dtype])
      throw new Error(`the tensor ${name} has ${end - start} bytes for ${count} numbers`);
    return [{ name, shape, dtype, start: base + start, end: base + end }];
  });
  return tensors.sort((a, b) => a.start - b.start);
}

/** The numbers of a tensor. */
export async function readTensor(
  fs: Pick<FileSystem, 'read'>,
  file: string,
  { dtype, start, end }: SafeTensor,
): Promise<Float32Array> {
  const bytes = await readRange(fs, file, start, end);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const numbers = new Float32Array(bytes.length / widths[dtype]);
  for (let at = 0; at < numbers.length; at += 1) {
    if (dtype === 'F32') numbers[at] = view.getFloat32(at * 4, true);
    else if (dtype === 'F16') numbers[at] = fromHalf(view.getUint16(at * 2, true));
    else {
      const word = new DataView(new ArrayBuffer(4));
      word.setUint16(0, view.getUint16(at * 2, true));
      numbers[at] = word.getFloat32(0);
    }
  }
  return numbers;
}
