import { type TensorType, tensorTypes, toTensorBytes } from './quantize.ts';

/** A value of the metadata, with its type. */
export type MetadataValue =
  | { uint32: number }
  | { float32: number }
  | { bool: boolean }
  | { string: string }
  | { strings: readonly string[] }
  | { int32s: readonly number[] }
  | { float32s: readonly number[] };

export interface TensorHead {
  name: string;
  /** The longest axis of memory last, as safetensors has it. */
  shape: readonly number[];
  type: TensorType;
}

const alignment = 32;
const types = { uint32: 4, int32: 5, float32: 6, bool: 7, string: 8, array: 9 } as const;

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const uint64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const string = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  return Buffer.concat([uint64(bytes.length), bytes]);
};
const float32s = (values: readonly number[]): Buffer => Buffer.from(Float32Array.from(values).buffer);
const array = (type: number, length: number, content: Buffer): Buffer =>
  Buffer.concat([uint32(types.array), uint32(type), uint64(length), content]);

function toValue(value: MetadataValue): Buffer {
  if ('uint32' in value) return Buffer.concat([uint32(types.uint32), uint32(value.uint32)]);
  if ('float32' in value) return Buffer.concat([uint32(types.float32), float32s([value.float32])]);
  if ('bool' in value) return Buffer.concat([uint32(types.bool), Buffer.of(value.bool ? 1 : 0)]);
  if ('string' in value) return Buffer.concat([uint32(types.string), string(value.string)]);
  if ('strings' in value)
    return array(types.string, value.strings.length, Buffer.concat(value.strings.map(string)));
  if ('int32s' in value)
    return array(types.int32, value.int32s.length, Buffer.from(Int32Array.from(value.int32s).buffer));
  return array(types.float32, value.float32s.length, float32s(value.float32s));
}

const countOf = ({ shape }: TensorHead): number => shape.reduce((product, length) => product * length, 1);

/** Bytes of a tensor, and the zeros after it. */
export function toTensorPlace(tensor: TensorHead): { bytes: number; padding: number } {
  const bytes = toTensorBytes(tensor.type, countOf(tensor));
  return { bytes, padding: -bytes & (alignment - 1) };
}

/** Everything before the numbers of the first tensor: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
export function writeGgufHead(
  metadata: Readonly<Record<string, MetadataValue>>,
  tensors: readonly TensorHead[],
): Buffer {
  let offset = 0;
  const entries = Object.entries(metadata).flatMap(([key, value]) => [string(key), toValue(value)]);
  const heads = tensors.flatMap((tensor) => {
    const { bytes, padding } = toTensorPlace(tensor);
    const axes = tensor.shape.toReversed();
    const head = [
      string(tensor.name),
      uint32(axes.length),
      ...axes.map(uint64),
      uint32(tensorTypes[tensor.type]),
      uint64(offset),
    ];
    offset += bytes + padding;
    return head;
  });
  const head = Buffer.concat([
    Buffer.from('GGUF'),
    uint32(3),
    uint64(tensors.length),
    uint64(Object.keys(metadata).length),
    ...entries,
    ...heads,
  ]);
  return Buffer.concat([head, Buffer.alloc(-head.length & (alignment - 1))]);
}
