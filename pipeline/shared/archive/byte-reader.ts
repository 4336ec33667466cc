/** The bytes of a stream in pieces of an asked length. */
export class ByteReader {
  #rest: Uint8Array = new Uint8Array();
  readonly #chunks: AsyncIterator<Uint8Array>;

  readonly #name: string;

  /** `name` is for the message at an early end. */
  constructor(chunks: AsyncIterable<Uint8Array>, name: string) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#name = name;
  }

  async #fill(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return false;
      this.#rest = next.value;
    }
    return true;
  }

  /** The next `length` bytes in pieces, to be read to their end. @throws {Error} at the end of the stream */
  async *take(length: number): AsyncGenerator<Uint8Array> {
    let missing = length;
    while (missing > 0) {
      if (!(await this.#fill())) throw new Error(`unexpected end of ${this.#name}`);
      const piece = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(piece.length);
      missing -= piece.length;
      yield piece;
    }
  }

  /** The next `length` bytes, which must fit into memory. @throws {Error} at the end of the stream */
  async read(length: number): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.take(length)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** What is left. */
  async *rest(): AsyncGenerator<Uint8Array> {
    while (await this.#fill()) {
      const piece = this.#rest;
      this.#rest = new Uint8Array();
      yield piece;
    }
  }

  async isAtEnd(): Promise<boolean> {
    return !(await this.#fill());
  }

  /** Lets the source release its file. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
