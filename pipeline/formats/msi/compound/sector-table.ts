import { special } from './header.ts';

/** The table that names the next sector of each sector. Each sector is taken once. */
export class SectorTable {
  readonly #bytes: Buffer;
  readonly #count: number;
  readonly #taken: Uint8Array;

  /** `count` is the number of sectors that exist. @throws {Error} when the table is too short, or describes more */
  constructor(bytes: Buffer, count: number) {
    this.#bytes = bytes;
    this.#count = count;
    this.#taken = new Uint8Array(count);
    if (bytes.length < count * 4) throw new Error('the table of sectors is too short');
    for (let at = count * 4; at < bytes.length; at += 4) {
      const value = bytes.readUInt32LE(at);
      // osslsigncode marks an end after the last of the short sectors.
      if (value !== special.free && !(at === count * 4 && value === special.end))
        throw new Error('the table of sectors is too long');
    }
  }

  #next(sector: number): number {
    return this.#bytes.readUInt32LE(sector * 4);
  }

  #mark(sector: number): void {
    if (sector >= this.#count || this.#taken[sector] === 1) throw new Error('two streams share a sector');
    this.#taken[sector] = 1;
  }

  /** The chain that begins with a sector, at most `most` long; empty for the mark of an end. @throws {Error} when it is broken */
  take(first: number, most: number): number[] {
    const chain: number[] = [];
    let sector = first;
    while (sector !== special.end && !(chain.length === 0 && sector === special.free)) {
      if (chain.length >= most) throw new Error('a stream has too many sectors');
      this.#mark(sector);
      chain.push(sector);
      sector = this.#next(sector);
    }
    return chain;
  }

  /** Takes sectors that the table marks with a value. */
  takeAll(sectors: readonly number[], mark: number): void {
    for (const sector of sectors) {
      this.#mark(sector);
      if (this.#next(sector) !== mark) throw new Error('the table of sectors is broken');
    }
  }

  /** @throws {Error} when a sector is in use, but in no stream */
  assertAllTaken(): void {
    for (let sector = 0; sector < this.#count; sector++)
      if (this.#taken[sector] === 0 && this.#next(sector) !== special.free)
        throw new Error('a sector is in no stream');
  }

  /** Sectors that are not in use. */
  free(): number[] {
    const found: number[] = [];
    for (let sector = 0; sector < this.#count; sector++) if (this.#taken[sector] === 0) found.push(sector);
    return found;
  }
}
