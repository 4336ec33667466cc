import type { FileHandle } from 'node:fs/promises';
import { GgufError } from './gguf-error.ts';

const blockBytes = 1024 * 1024;
const maxTextBytes = 16 * 1024 * 1024;

/** Bytes of each scalar type: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
const sizes: Readonly<Record<number, number>> = {
  0: 1,
  1: 1,
  2: 2,
  3: 2,
  4: 4,
  5: 4,
  6: 4,
  7: 1,
  10: 8,
  11: 8,
  12: 8,
};

/** Reads the values of a GGUF file one after the other, in blocks. */
export class GgufReader {
  readonly #handle: FileHandle;
  #block = Buffer.alloc(0);
  #blockStart = 0;
  /** Bytes from the start of the file. */
  position = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async bytes(length: number): Promise<Buffer> {
    const start = this.position - this.#blockStart;
    if (start < 0 || start + length > this.#block.length) await this.#fill(length);
    const from = this.position - this.#blockStart;
    this.position += length;
    return this.#block.subarray(from, from + length);
  }

  async #fill(length: number): Promise<void> {
    const block = Buffer.alloc(Math.max(length, blockBytes));
    const { bytesRead } = await this.#handle.read(block, 0, block.length, this.position);
    if (bytesRead < length) throw new GgufError('it ends inside its head');
    this.#block = block.subarray(0, bytesRead);
    this.#blockStart = this.position;
  }

  async uint32(): Promise<number> {
    return (await this.bytes(4)).readUInt32LE();
  }

  /** A 64-bit number up to `max`. */
  async count(max: number): Promise<number> {
    const value = (await this.bytes(8)).readBigUInt64LE();
    if (value > BigInt(max)) throw new GgufError(`it states the size ${value}, more than ${max}`);
    return Number(value);
  }

  async text(): Promise<string> {
    return (await this.bytes(await this.count(maxTextBytes))).toString('utf8');
  }

  async skipText(): Promise<void> {
    await this.skip(await this.count(maxTextBytes));
  }

  async skip(length: number): Promise<void> {
    this.position += length;
  }

  sizeOf(type: number): number {
    const size = sizes[type];
    if (size === undefined) throw new GgufError(`it has a value of the unknown type ${type}`);
    return size;
  }

  async scalar(type: number): Promise<number | boolean> {
    const bytes = await this.bytes(this.sizeOf(type));
    switch (type) {
      case 0:
        return bytes.readUInt8();
      case 1:
        return bytes.readInt8();
      case 2:
        return bytes.readUInt16LE();
      case 3:
        return bytes.readInt16LE();
      case 4:
        return bytes.readUInt32LE();
      case 5:
        return bytes.readInt32LE();
      case 6:
        return bytes.readFloatLE();
      case 7:
        return bytes.readUInt8() !== 0;
      case 10:
        return Number(bytes.readBigUInt64LE());
      case 11:
        return Number(bytes.readBigInt64LE());
      default:
        return bytes.readDoubleLE();
    }
  }
}
