import { ByteReader } from '../../shared/archive/byte-reader.ts';

/** An entry of a payload as the header of the package describes it. */
export interface CpioFile {
  /** With a leading slash. */
  path: string;
  /** With the bits of its kind. */
  mode: number;
  /** Seconds since the epoch. */
  time: number;
  /** The number of the file in the package. */
  number: number;
  /** Bytes of the content; of a link those of its target, of a folder none. */
  size: number;
}

const newMagic = '070701';
/** The magic of entries that only name a file of the header: for packages with a file of 4 GiB or more. */
const strippedMagic = '07070X';
const hex = (value: number): string => value.toString(16).padStart(8, '0');

/** The header of an entry, https://github.com/rpm-software-management/rpm/blob/master/docs/manual/format_v4.md */
function formatEntry({ path, mode, time, number, size }: CpioFile, links: number): string {
  const name = `${path}\0`;
  const fields = [number, mode, 0, 0, links, time, size, 0, 0, 0, 0, Buffer.byteLength(name), 0];
  return `${newMagic}${fields.map(hex).join('')}${name}`;
}

const trailer: CpioFile = { path: 'TRAILER!!!', mode: 0, time: 0, number: 0, size: 0 };

/** Reads exactly these bytes and the zeros up to the next multiple of four. */
class Frames {
  readonly #reader: ByteReader;
  #at = 0;

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  async expect(text: string, what: string): Promise<void> {
    const expected = Buffer.from(text);
    const found = await this.#reader.read(expected.length);
    if (!found.equals(expected)) throw new Error(`${what} is not what the header of the package states`);
    this.#at += expected.length;
    await this.pad();
  }

  async pad(): Promise<void> {
    const padding = (4 - (this.#at % 4)) % 4;
    this.#at += padding;
    if ((await this.#reader.read(padding)).some((byte) => byte !== 0))
      throw new Error('the payload is not filled with zeros');
  }

  async *content(size: number): AsyncGenerator<Uint8Array> {
    yield* this.#reader.take(size);
    this.#at += size;
    await this.pad();
  }
}

/**
 * Reads the cpio archive of a payload: the files of the header, each once, in their order, with the same facts, the end, and no byte more.
 * `visit` gets the index of a file and its content, which it reads to its end.
 * @throws {Error} for the first byte that is not so
 */
export async function readCpio(
  chunks: AsyncIterable<Uint8Array>,
  files: readonly CpioFile[],
  isStripped: boolean,
  visit: (index: number, content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const reader = new ByteReader(chunks, 'the payload');
  const frames = new Frames(reader);
  try {
    for (const [index, file] of files.entries()) {
      const entry = isStripped
        ? `${strippedMagic}${hex(index)}`
        : formatEntry({ ...file, path: `.${file.path}` }, 1);
      await frames.expect(entry, `the entry of ${file.path} in the payload`);
      await visit(index, frames.content(file.size));
    }
    await frames.expect(formatEntry(trailer, 1), 'the end of the payload');
    if (!(await reader.isAtEnd())) throw new Error('bytes after the end of the payload');
  } finally {
    await reader.close();
  }
}
