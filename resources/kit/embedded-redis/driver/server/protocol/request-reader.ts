/** Limits of what one client can make the server keep. */
export interface RequestLimits {
  /** Words of a command. */
  words: number;
  /** Bytes of one word. */
  wordBytes: number;
  /** Bytes of all words of one command. */
  requestBytes: number;
}

/** What a client may send before it has logged in. */
export const strangerLimits: RequestLimits = { words: 10, wordBytes: 16_384, requestBytes: 65_536 };
export const clientLimits: RequestLimits = {
  words: 1_048_576,
  wordBytes: 512 * 1024 * 1024,
  requestBytes: 512 * 1024 * 1024,
};

const maxLine = 65_536;

/** A client that does not speak the protocol; its connection ends after the message. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

/**
 * Reads commands from the bytes of a client, as arrays of words or as lines. Words are strings of bytes (latin1), so that they keep every
 * byte and are ordered by bytes. It keeps only what the limits allow, and no more than was sent.
 */
export class RequestReader {
  limits: RequestLimits;
  #chunks: Buffer[] = [];
  #length = 0;
  /** Words of the command that is being read, and how many are missing. */
  #words: string[] = [];
  #missing = 0;
  #wordBytes = 0;
  #nextLength = -1;

  constructor(limits: RequestLimits) {
    this.limits = limits;
  }

  push(chunk: Buffer): void {
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** Whether part of a command is there. */
  get isWithin(): boolean {
    return this.#missing > 0 || this.#length > 0;
  }

  /** The bytes that do not yet make a command. */
  get rest(): number {
    return this.#length;
  }

  /** The next command; undefined until its last byte is there. An empty line is an empty command. @throws {ProtocolError} */
  next(): string[] | undefined {
    if (this.#missing === 0) {
      const line = this.#takeLine();
      if (line === undefined) return undefined;
      if (!line.startsWith('*')) return splitLine(line);
      const count = toCount(line, 'invalid multibulk length');
      if (count > this.limits.words)
        throw new ProtocolError(
          this.limits === strangerLimits ? 'unauthenticated multibulk length' : 'invalid multibulk length',
        );
      if (count <= 0) return [];
      this.#missing = count;
      this.#words = [];
      this.#wordBytes = 0;
    }
    return this.#readWords();
  }

  #readWords(): string[] | undefined {
    while (this.#missing > 0) {
      if (this.#nextLength < 0) {
        const line = this.#takeLine();
        if (line === undefined) return undefined;
        if (!line.startsWith('$')) throw new ProtocolError(`expected '$', got '${line.slice(0, 1)}'`);
        const length = toCount(line, 'invalid bulk length');
        this.#wordBytes += length;
        if (length < 0 || length > this.limits.wordBytes || this.#wordBytes > this.limits.requestBytes)
          throw new ProtocolError(
            this.limits === strangerLimits ? 'unauthenticated bulk length' : 'invalid bulk length',
          );
        this.#nextLength = length;
      }
      if (this.#length < this.#nextLength + 2) return undefined;
      const bytes = this.#take(this.#nextLength + 2);
      this.#words.push(bytes.toString('latin1', 0, this.#nextLength));
      this.#nextLength = -1;
      this.#missing -= 1;
    }
    return this.#words;
  }

  /** A line without its end. */
  #takeLine(): string | undefined {
    this.#join(1);
    let first = this.#chunks[0];
    let end = first?.indexOf(10) ?? -1;
    if (end < 0 && this.#chunks.length > 1) {
      this.#join(Math.min(this.#length, maxLine + 2));
      first = this.#chunks[0];
      end = first?.indexOf(10) ?? -1;
    }
    if (end < 0 || end > maxLine) {
      if (this.#length > maxLine) throw new ProtocolError('too big inline request');
      return undefined;
    }
    const line = this.#take(end + 1);
    return line.toString('latin1', 0, line[end - 1] === 13 ? end - 1 : end);
  }

  #take(length: number): Buffer {
    this.#join(length);
    const [first = Buffer.alloc(0)] = this.#chunks;
    this.#length -= length;
    if (first.length === length) this.#chunks.shift();
    else this.#chunks[0] = first.subarray(length);
    return first.subarray(0, length);
  }

  /** Makes the first chunk at least this long. */
  #join(length: number): void {
    const [first] = this.#chunks;
    if (first === undefined || first.length >= length) return;
    this.#chunks = [Buffer.concat(this.#chunks)];
  }
}

function toCount(line: string, message: string): number {
  const text = line.slice(1);
  if (!/^-?\d{1,10}$/.test(text)) throw new ProtocolError(message);
  return Number(text);
}

/** The words of a line that a person types: separated by spaces, with quotes. @throws {ProtocolError} */
function splitLine(line: string): string[] {
  const words: string[] = [];
  const pattern = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"']\S*))(?=\s|$)/gy;
  const text = line.trimEnd();
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) throw new ProtocolError('unbalanced quotes in request');
    words.push(match[1] === undefined ? (match[2] ?? match[3] ?? '') : toUnescaped(match[1]));
    at = pattern.lastIndex;
  }
  return words;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', a: '\x07' };

function toUnescaped(text: string): string {
  return text.replaceAll(/\\(?:x([0-9a-fA-F]{2})|(.))/gs, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
