import type { ggufQuantizations } from '../../../schema/kit-source.ts';
import { toHalf } from './half.ts';

/** Formats of numbers in a GGUF file: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
export const tensorTypes = { f32: 0, f16: 1, q4_0: 2, q8_0: 8 } as const;
export type TensorType = keyof typeof tensorTypes;

export type Quantization = (typeof ggufQuantizations)[number];

/** Values of `general.file_type`. */
export const fileTypes: Readonly<Record<Quantization, number>> = { q8_0: 7, q4_0: 2 };

/** Numbers that share a scale. */
export const blockLength = 32;
const blockBytes = { q8_0: 34, q4_0: 18 } as const;

/** Bytes of so many numbers. */
export function toTensorBytes(type: TensorType, count: number): number {
  if (type === 'f32') return count * 4;
  if (type === 'f16') return count * 2;
  return (count / blockLength) * blockBytes[type];
}

/** Half away from zero, as C's roundf. */
const round = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) + 0.5);

/** Eight bits for each number, in blocks of 32 with a scale. The same bytes on every machine. */
function toQ8(numbers: Float32Array, view: DataView): void {
  for (let at = 0, place = 0; at < numbers.length; at += blockLength, place += blockBytes.q8_0) {
    let most = 0;
    for (let i = 0; i < blockLength; i += 1) most = Math.max(most, Math.abs(numbers[at + i] ?? 0));
    const scale = Math.fround(most / 127);
    const inverse = scale === 0 ? 0 : Math.fround(1 / scale);
    view.setUint16(place, toHalf(scale), true);
    for (let i = 0; i < blockLength; i += 1) {
      view.setInt8(place + 2 + i, round(Math.fround((numbers[at + i] ?? 0) * inverse)));
    }
  }
}

/** Four bits for each number: the one with the largest magnitude is -8. */
function toQ4(numbers: Float32Array, view: DataView): void {
  for (let at = 0, place = 0; at < numbers.length; at += blockLength, place += blockBytes.q4_0) {
    let largest = 0;
    for (let i = 0; i < blockLength; i += 1) {
      const value = numbers[at + i] ?? 0;
      if (Math.abs(value) > Math.abs(largest)) largest = value;
    }
    const scale = Math.fround(largest / -8);
    const inverse = scale === 0 ? 0 : Math.fround(1 / scale);
    view.setUint16(place, toHalf(scale), true);
    const toNibble = (i: number) =>
      Math.min(15, Math.trunc(Math.fround(Math.fround((numbers[at + i] ?? 0) * inverse) + 8.5)));
    for (let i = 0; i < blockLength / 2; i += 1)
      view.setUint8(place + 2 + i, toNibble(i) | (toNibble(i + blockLength / 2) << 4));
  }
}

/** The bytes of numbers in a format. `numbers` is a multiple of 32 long for a quantized one. */
export function writeNumbers(numbers: Float32Array, type: TensorType): Uint8Array {
  const bytes = new Uint8Array(toTensorBytes(type, numbers.length));
  const view = new DataView(bytes.buffer);
  if (type === 'q8_0') toQ8(numbers, view);
  else if (type === 'q4_0') toQ4(numbers, view);
  else {
    for (const [at, value] of numbers.entries()) {
      if (type === 'f16') view.setUint16(at * 2, toHalf(value), true);
      else view.setFloat32(at * 4, value, true);
    }
  }
  return bytes;
}
