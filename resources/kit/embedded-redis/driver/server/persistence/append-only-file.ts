import {
  closeSync,
  fdatasync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  fstatSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Store } from '../store/store.ts';
import type { Recorder } from './recorder.ts';
import { planSnapshot } from './snapshot.ts';

const syncInterval = 1_000;
const leastRewrite = 16 * 1024 * 1024;
const chunkSize = 1024 * 1024;

/** A command as the file has it, as latin1 text. */
export const toRecord = (words: readonly string[]): string =>
  `*${words.length}\r\n${words.map((word) => `$${word.length}\r\n${word}\r\n`).join('')}`;

export interface AppendOnlyOptions {
  /** Whether each write is on the disk before it is acknowledged; otherwise within a second. */
  isSyncedAlways: boolean;
  log: (line: string) => void;
}

/** Keeps changes in a file of commands. Each command is written before its reply is sent. */
export class AppendOnlyFile implements Recorder {
  readonly #path: string;
  readonly #store: Store;
  readonly #options: AppendOnlyOptions;
  #file: number;
  #size: number;
  #baseSize: number;
  #pending = '';
  #database: number;
  #depth = 0;
  #isMulti = false;
  #fault: string | undefined;
  #triedAt = 0;
  #isUnsynced = false;
  #isPromised = false;
  readonly #timer: NodeJS.Timeout;

  constructor(path: string, store: Store, options: AppendOnlyOptions) {
    this.#path = path;
    this.#store = store;
    this.#options = options;
    this.#file = openSync(path, 'a', 0o600);
    this.#size = fstatSync(this.#file).size;
    this.#baseSize = this.#size;
    this.#database = -1;
    this.#timer = setInterval(() => this.#everySecond(), syncInterval);
    this.#timer.unref();
  }

  append(database: number, commands: readonly (readonly string[])[], isPromised = true): void {
    if (commands.length === 0) return;
    this.#isPromised ||= isPromised;
    if (this.#depth > 0 && !this.#isMulti) {
      this.#isMulti = true;
      this.#pending += toRecord(['MULTI']);
    }
    if (database !== this.#database) {
      this.#database = database;
      this.#pending += toRecord(['SELECT', String(database)]);
    }
    for (const words of commands) this.#pending += toRecord(words);
  }

  begin(): void {
    this.#depth += 1;
  }

  end(): void {
    this.#depth -= 1;
    if (!this.#isMulti) return;
    this.#isMulti = false;
    this.#pending += toRecord(['EXEC']);
  }

  findFault(): string | undefined {
    if (this.#fault !== undefined && Date.now() - this.#triedAt > syncInterval) this.flush();
    return this.#fault;
  }

  flush(): boolean {
    if (this.#pending === '') return true;
    const isPromised = this.#isPromised;
    this.#isPromised = false;
    this.#triedAt = Date.now();
    try {
      this.#size += this.#write(this.#file, this.#pending);
      this.#pending = '';
      if (this.#options.isSyncedAlways) fdatasyncSync(this.#file);
      else this.#isUnsynced = true;
      if (this.#fault !== undefined) this.#options.log('the append-only file can be written again');
      this.#fault = undefined;
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      if (this.#fault === undefined) this.#options.log(`the append-only file cannot be written: ${message}`);
      this.#fault = code === 'ENOSPC' ? 'No space left on device' : message;
      // Half a command at the end would hide what is written behind it.
      ftruncateSync(this.#file, this.#size);
      return !isPromised;
    }
    if (this.#size > leastRewrite && this.#size > this.#baseSize * 2) this.rewrite();
    return true;
  }

  rewrite(): void {
    const path = `${this.#path}.new`;
    let size = 0;
    try {
      const file = openSync(path, 'w', 0o600);
      try {
        let text = '';
        for (const words of planSnapshot(this.#store)) {
          text += toRecord(words);
          if (text.length < chunkSize) continue;
          size += this.#write(file, text);
          text = '';
        }
        size += this.#write(file, text);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      // Windows does not replace a file that is open.
      closeSync(this.#file);
      try {
        renameSync(path, this.#path);
        syncFolder(dirname(this.#path));
      } finally {
        this.#file = openSync(this.#path, 'a', 0o600);
        this.#size = fstatSync(this.#file).size;
      }
      this.#pending = '';
      this.#database = -1;
    } catch (error) {
      this.#options.log(`the append-only file cannot be rewritten: ${String(error)}`);
    }
    // After a failure, the next try comes when the file has doubled again.
    this.#baseSize = Math.max(size, this.#size);
  }

  /** Writes what is left to the disk. */
  close(): void {
    clearInterval(this.#timer);
    this.flush();
    fsyncSync(this.#file);
    closeSync(this.#file);
  }

  #everySecond(): void {
    for (const database of this.#store.databases) database.expireDue(1_000);
    this.flush();
    if (!this.#isUnsynced) return;
    this.#isUnsynced = false;
    fdatasync(this.#file, (error) => {
      if (error !== null && error.code !== 'EBADF')
        this.#options.log(`the append-only file cannot be synced: ${error.message}`);
    });
  }

  /** Writes all bytes; returns their number. */
  #write(file: number, text: string): number {
    const bytes = Buffer.from(text, 'latin1');
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    return bytes.length;
  }
}

/** Makes a rename durable. Not possible on Windows, which journals renames itself. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
