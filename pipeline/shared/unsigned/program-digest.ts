import { createHash, type Hash } from 'node:crypto';
import { type HeaderState, maxHeader, type UnsignedForm } from './form.ts';
import { readMachO } from './mach-o.ts';
import { readPe } from './pe.ts';
import { readSlices, type Slice } from './universal.ts';

const readHeader = (header: Uint8Array): HeaderState => readPe(header) ?? readMachO(header);

/** Takes the bytes of one file and gives a digest at the end; undefined for a file of another kind. */
interface Digester {
  update(chunk: Uint8Array): void;
  digest(): string | undefined;
}

/** A program of which the header was read: hashes what is not in its signature. */
class FormDigest implements Digester {
  readonly #hash: Hash = createHash('sha256');
  #position: number;
  #hashed: number;

  readonly #form: UnsignedForm;

  constructor(form: UnsignedForm) {
    this.#form = form;
    this.#hash.update(form.header);
    this.#position = form.header.length;
    this.#hashed = form.header.length;
  }

  update(bytes: Uint8Array): void {
    const { start, end } = this.#form.signature ?? { start: Number.POSITIVE_INFINITY, end: 0 };
    const clamp = (at: number) => Math.min(bytes.length, Math.max(0, at - this.#position));
    const parts = [bytes.subarray(0, clamp(start)), bytes.subarray(Math.max(clamp(start), clamp(end)))];
    for (const part of parts) {
      this.#hash.update(part);
      this.#hashed += part.length;
    }
    this.#position += bytes.length;
  }

  digest(): string {
    const over = this.#hashed % this.#form.align;
    if (over !== 0) this.#hash.update(new Uint8Array(this.#form.align - over));
    return this.#hash.digest('hex');
  }
}

/** A universal binary: the digests of its programs, wherever they lie in it. */
class SlicesDigest implements Digester {
  readonly #programs: readonly ProgramDigest[];
  #position = 0;

  readonly #slices: readonly Slice[];

  constructor(slices: readonly Slice[]) {
    this.#slices = slices;
    this.#programs = slices.map(() => new ProgramDigest());
  }

  update(bytes: Uint8Array): void {
    const clamp = (at: number) => Math.min(bytes.length, Math.max(0, at - this.#position));
    this.#slices.forEach(({ start, end }, index) => {
      const part = bytes.subarray(clamp(start), clamp(end));
      if (part.length > 0) this.#programs[index]?.update(part);
    });
    this.#position += bytes.length;
  }

  digest(): string | undefined {
    const found = this.#slices.map(({ processor }, index) => [processor, this.#programs[index]?.digest()]);
    if (found.some(([, digest]) => digest === undefined)) return undefined;
    return createHash('sha256').update(JSON.stringify(found.sort())).digest('hex');
  }
}

function toDigester(head: Uint8Array): { needs: number } | Digester | undefined {
  const slices = readSlices(head);
  if (slices !== undefined) {
    if ('needs' in slices) return slices;
    const digester = new SlicesDigest(slices.slices);
    digester.update(head);
    return digester;
  }
  const state = readHeader(head);
  return state === undefined || 'needs' in state ? state : new FormDigest(state);
}

/**
 * The SHA-256 of a program as it is without its signature, from chunks of any size in one pass: equal for a program before and after it was
 * signed, or signed by others. Windows programs, 64-bit programs of macOS and universal ones. At most 1 MiB of a file is kept.
 */
export class ProgramDigest implements Digester {
  #head: Uint8Array = new Uint8Array();
  #needs = 4;
  #digester: Digester | undefined;
  #isOther = false;

  update(chunk: Uint8Array): void {
    if (this.#isOther) return;
    if (this.#digester !== undefined) {
      this.#digester.update(chunk);
      return;
    }
    this.#head = Buffer.concat([this.#head, chunk]);
    while (this.#digester === undefined && !this.#isOther && this.#head.length >= this.#needs) {
      const state = toDigester(this.#head);
      if (state === undefined || ('needs' in state && state.needs > maxHeader)) this.#isOther = true;
      else if ('needs' in state) this.#needs = state.needs;
      else this.#digester = state;
    }
    if (this.#digester !== undefined || this.#isOther) this.#head = new Uint8Array();
  }

  /** Lower-case hex; undefined for a file that is not a program of a known kind. Call it once, at the end. */
  digest(): string | undefined {
    return this.#digester?.digest();
  }
}
