import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const libraries = '/usr/lib';

/** Debian installs libfaketime in a folder per architecture; threaded programs need its MT variant. */
function findLibrary(): string {
  const found = readdirSync(libraries)
    .map((folder) => join(libraries, folder, 'faketime/libfaketimeMT.so.1'))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`no libfaketimeMT.so.1 below ${libraries}`);
  return found;
}

/**
 * Moves the wall clock of running programs that were started with `env`. Monotonic clocks do not change, as
 * when a machine's clock is set (github.com/wolfcw/libfaketime).
 */
export class MovedClock {
  readonly env: Record<string, string>;
  readonly #file: string;

  constructor(folder: string) {
    this.#file = join(folder, 'clock');
    this.env = {
      LD_PRELOAD: findLibrary(),
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1',
    };
    this.move(0);
  }

  /** Sets the clock this many seconds ahead of the machine's, or behind it. */
  move(seconds: number): void {
    const next = `${this.#file}.next`;
    writeFileSync(next, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}\n`);
    renameSync(next, this.#file);
  }
}
