import { readFileSync } from 'node:fs';
import { isSystemError, RuntimeError } from '../errors.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import type { MigrationState } from './plan.ts';

/** `migrations.json`: every change is on disk, whole, before the next migration runs. */
export class MigrationLedger {
  readonly #path: string;
  /** The version that was installed when this start began; undefined on a first start. */
  readonly installedVersion: string | undefined;
  #state: MigrationState;
  #writing: Promise<void> = Promise.resolve();

  /** @throws RuntimeError when the file is there but unreadable: to run everything again could destroy data */
  constructor(path: string) {
    this.#path = path;
    this.#state = readState(path);
    this.installedVersion = this.#state.app_version;
  }

  applied(service: string): readonly string[] {
    return Object.hasOwn(this.#state.applied, service) ? (this.#state.applied[service] ?? []) : [];
  }

  async recordApplied(service: string, version: string): Promise<void> {
    if (this.applied(service).includes(version)) return;
    const versions = [...this.applied(service), version];
    await this.#write({ ...this.#state, applied: { ...this.#state.applied, [service]: versions } });
  }

  async recordVersion(version: string): Promise<void> {
    if (this.#state.app_version !== version) await this.#write({ ...this.#state, app_version: version });
  }

  #write(state: MigrationState): Promise<void> {
    this.#state = state;
    this.#writing = this.#writing.then(() =>
      writeAtomic(this.#path, `${JSON.stringify(this.#state, null, 2)}\n`),
    );
    return this.#writing;
  }
}

function readState(path: string): MigrationState {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return { applied: {} };
    throw error;
  }
  try {
    return toState(JSON.parse(text));
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
  const { app_version, applied = {} } = value as Partial<MigrationState>;
  const isLedger =
    (app_version === undefined || typeof app_version === 'string') &&
    typeof applied === 'object' &&
    Object.values(applied).every(
      (versions) => Array.isArray(versions) && versions.every((version) => typeof version === 'string'),
    );
  if (!isLedger) throw new TypeError('not a ledger of migrations');
  return { applied, ...(app_version === undefined ? {} : { app_version }) };
}
