import { chmodSync, lstatSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { isSystemError, RuntimeError } from '../errors.ts';
import { isObject } from '../files/json.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { systemRules } from '../platform/system-rules.ts';
import type { MigrationState } from './plan.ts';

/** `migrations.json`: every change is on disk, whole, before the next migration runs. */
export class MigrationLedger {
  readonly #path: string;
  /** The version that was installed when this start began; undefined on a first start. */
  readonly installedVersion: string | undefined;
  #state: MigrationState;
  /** What is on disk, as far as this run has written it. */
  #written: MigrationState;
  #writing: Promise<void> = Promise.resolve();

  /** @throws RuntimeError when the file is there but unreadable: to run everything again could destroy data */
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

  /** What is applied is never forgotten again, also when it cannot be written now: see `settle`. */
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

  /** Writes what could not be written before. @throws Error when it still cannot be */
  settle(): Promise<void> {
    return this.#queue(async () => {
      if (this.#written !== this.#state) await this.#write(toText(this.#state));
    });
  }

  /**
   * Makes the file say what this run knows, whatever it says now: as the text of before an upgrade where nothing was
   * applied since. True when it had to be written.
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

  /** One after the other; what failed is its own caller's matter. */
  #queue(task: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(task);
    this.#writing = done.catch(() => undefined);
    return done;
  }
}

function toText(state: MigrationState): string {
  return `${JSON.stringify(state, null, 2)}\n`;
}

/** What others could write decides which migrations run. */
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

/** Nothing is applied where there is no text; undefined for what is no ledger. */
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
      `${path} is damaged, so it is not known which migrations were applied`,
      'restore it from a backup, or delete it if the app data is new',
      500,
      cause,
    );
  }
}

/** @throws TypeError for what is no ledger */
function toState(value: unknown): MigrationState {
  if (!isObject(value)) throw new TypeError('not a ledger of migrations');
  const { app_version, applied = {} } = value;
  const isVersion = app_version === undefined || typeof app_version === 'string';
  if (!isVersion || !isObject(applied) || !Object.values(applied).every(isTextList)) {
    throw new TypeError('not a ledger of migrations');
  }
  return {
    applied: applied as MigrationState['applied'],
    ...(app_version === undefined ? {} : { app_version }),
  };
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
