import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { RuntimeError } from '../errors.ts';
import { temporaryName } from '../files/write-atomic.ts';
import { backUp, dropBackupsOf, pruneBackups } from './backup.ts';
import { toIdentity } from './identity.ts';
import { restoreState, type Truth } from './restore.ts';
import { type AppDataState, layout, readState, writeFirstState, writeState } from './state.ts';
import { compareVersions } from '../../schema/compare-versions.ts';

export interface PrepareOptions {
  appData: string;
  /** app.version of the manifest. */
  appVersion: string;
  /** Files that an installer writes (the executable, the manifest): different files with the same app version mean a reinstallation. */
  installed?: readonly string[];
}

/** App data after its preparation, and the kind of this start. */
export interface AppData {
  kind: 'install' | 'same' | 'reinstall' | 'upgrade';
  previousVersion?: string;
  /** Id of this installation, for /status and telemetry. */
  instance: string;
  /**
   * Call after all migrations of an upgrade: records this version as the version of the data. Until then the state has the old
   * version: the next start is an upgrade again, and the old version of the app can still start.
   */
  commit(): Promise<void>;
  /** Set while this start is an upgrade that is not committed. */
  readonly upgrade: Upgrade | undefined;
}

export interface Upgrade {
  /** The folder of the backed-up state files, relative to app data. */
  backup: string;
  /**
   * Restores the state files, but keeps applied migrations and stored values; can be called again. Returns those that
   * were written. @throws {Error} when one cannot be written
   */
  restore(truth: Truth): Promise<string[]>;
}

/**
 * Prepares app data for this version: private folders, no leftovers, a backup before an upgrade. The work of every start is
 * synchronous: handing it to Node's thread pool takes longer than the work itself.
 * @throws {RuntimeError} `downgrade-refused` when a newer version has used this app data
 */
export async function prepareAppData(options: PrepareOptions): Promise<AppData> {
  const { appData, appVersion } = options;
  const runtimeFolder = join(appData, 'runtime');
  mkdirSync(appData, { recursive: true, mode: 0o700 });
  mkdirSync(runtimeFolder, { recursive: true, mode: 0o700 });
  chmodSync(runtimeFolder, 0o700);
  for (const folder of [appData, runtimeFolder]) removeLeftovers(folder);

  const statePath = join(runtimeFolder, 'state.json');
  const previous = readState(statePath);
  if (previous !== undefined) assertNoDowngrade(previous, options);
  const paths = options.installed ?? [];
  const installed = paths.length === 0 ? undefined : toIdentity(paths);
  const kind = toKind(previous, appVersion, installed);
  const next: AppDataState = {
    ...previous,
    layout,
    app_version: appVersion,
    instance: previous?.instance ?? randomUUID(),
    ...(installed === undefined ? {} : { installed }),
  };
  const backup = kind === 'upgrade' ? toName(`${previous?.app_version}-to-${appVersion}`) : undefined;
  let upgrade: Upgrade | undefined;
  if (backup !== undefined) {
    const folder = await backUp(appData, backup);
    upgrade = {
      backup: `runtime/backups/${backup}`,
      restore: (truth) => restoreState(appData, folder, truth),
    };
  }
  // The old version runs again after a failed upgrade: the next upgrade needs a new backup.
  if (kind === 'same' || kind === 'reinstall') await dropBackupsOf(appData, toName(`${appVersion}-to-`));
  if (kind === 'install' || kind === 'reinstall') writeFirstState(statePath, next);

  return {
    kind,
    ...(previous === undefined ? {} : { previousVersion: previous.app_version }),
    instance: next.instance,
    get upgrade() {
      return upgrade;
    },
    async commit() {
      if (upgrade === undefined) return;
      await writeState(statePath, next);
      upgrade = undefined;
      await pruneBackups(appData);
    },
  };
}

function toKind(previous: AppDataState | undefined, version: string, installed?: string): AppData['kind'] {
  if (previous === undefined) return 'install';
  if (previous.app_version !== version) return 'upgrade';
  const isKnown = installed !== undefined && previous.installed !== undefined;
  return isKnown && installed !== previous.installed ? 'reinstall' : 'same';
}

function assertNoDowngrade(previous: AppDataState, { appVersion, appData }: PrepareOptions): void {
  const older = (compareVersions(appVersion, previous.app_version) ?? 0) < 0;
  if (!older && previous.layout <= layout) return;
  throw new RuntimeError(
    'downgrade-refused',
    `the data in ${appData} belongs to version ${previous.app_version}; version ${appVersion} is older`,
    `install version ${previous.app_version} or later, or start with another --app-data folder`,
  );
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (temporaryName.test(name)) rmSync(join(folder, name), { force: true });
  }
}

function toName(text: string): string {
  return text.replace(/[^A-Za-z0-9.+-]/g, '_').slice(0, 100);
}
