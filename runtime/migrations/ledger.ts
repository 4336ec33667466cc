import { chmodSync, lstatSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { isSystemError, RuntimeError } from '../errors.ts';
import { isObject } from '../files/json.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { systemRules } from '../platform/system-rules.ts';
import type { MigrationState } from './plan.ts';

/** `migrations.json`: every change is written atomically before the next migration runs. */
export class MigrationLedger {
  readonly #path: string;
  /** The version installed before this start; undefined at a first start. */
  readonly installedVersion: string | undefined;
  #state: MigrationState;
  /** The content that this run has written last. */
  #written: MigrationState;
  #writing: Promise<void> = Promise.resolve();

  /** @throws {RuntimeError} `migrations-unreadable` for an unreadable file: repeating all migrations could destroy data */
  constructor(path: string) {
    this.#path = path;
    makePrivate(path);
    this.#state = readState(path);
    this.#written = this.#state;
    this.installedVersion = this.#state.app_version;
  }

  applied(service: string): readonly string[] {
    return Object.hasOwn(this.#state.applied, service) ? (this.#state.applied[service] ?? []) : [];
  }

  /** Records an applied migration. It stays recorded in memory when the write fails: see `settle`. */
  async recordApplied(service: string, version: string): Promise<void> {
    if (!this.applied(service).includes(version)) {
      const versions = [...this.applied(service), version];
      this.#state = { ...this.#state, applied: { ...this.#state.applied, [service]: versions } };
    }
    await this.settle();
  }

  async recordVersion(version: string): Promise<void> {
    if (this.#state.app_version !== version) this.#state = { ...this.#state, app_version: version };
    await this.settle();
  }

  /** Repeats a failed write. @throws {Error} when it fails again */
  settle(): Promise<void> {
    return this.#queue(async () => {
      if (this.#written !== this.#state) await this.#write(toText(this.#state));
    });
  }

  /**
   * Writes the file again from memory when it differs. `before` is its text before an upgrade, written unchanged when
   * no migration was applied since. True when the file was written.
   */
  async restore(before: string | undefined): Promise<boolean> {
    let wasWritten = false;
    await this.#queue(async () => {
      if (isDeepStrictEqual(parseState(readText(this.#path)), this.#state)) return;
      const isAsBefore = isDeepStrictEqual(parseState(before), this.#state);
      await this.#write(isAsBefore && before !== undefined ? before : toText(this.#state));
      wasWritten = true;
    });
    return wasWritten;
  }

  async #write(text: string): Promise<void> {
    const state = this.#state;
    await writeAtomic(this.#path, text);
    this.#written = state;
  }

  /** Serializes writes; only the caller of a failed write gets its error. */
  #queue(task: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(task);
    this.#writing = done.catch(() => undefined);
    return done;
  }
}

function toText(state: MigrationState): string {
  return `${JSON.stringify(state, null, 2)}\n`;
}

/** Removes the access of other users, who could otherwise change which migrations run. */
function makePrivate(path: string): void {
  if (!systemRules.hasFileModes) return;
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isFile() && (found.mode & 0o077) !== 0) chmodSync(path, 0o600);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Parses the ledger: an empty one without text, undefined for invalid text. */
function parseState(text: string | undefined): MigrationState | undefined {
  try {
    return text === undefined ? { applied: {} } : toState(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function readState(path: string): MigrationState {
  const text = readText(path);
  try {
    return text === undefined ? { applied: {} } : toState(JSON.parse(text));
  } catch (cause) {
    throw new RuntimeError(
      'migrations-unreadable',
      `${path} is damaged: the applied migrations are unknown`,
      'restore it from a backup, or delete it if the app data is new',
      500,
      cause,
    );
  }
}

/** @throws {TypeError} when the value is not a migration ledger */
function toState(value: unknown): MigrationState {
  if (!isObject(value)) throw new TypeError('not a migration ledger');
  const { app_version, applied = {} } = value;
  const isVersion = app_version === undefined || typeof app_version === 'string';
  if (!isVersion || !isObject(applied) || !Object.values(applied).every(isTextList)) {
    throw new TypeError('not a migration ledger');
  }
  return {
    applied: applied as MigrationState['applied'],
    ...(app_version === undefined ? {} : { app_version }),
  };
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
