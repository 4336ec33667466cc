import type { Migration } from '../../schema/bundle/service.ts';

/** What `migrations.json` holds: applied versions by service, and the app version that was last started whole. */
export interface MigrationState {
  app_version?: string;
  applied: Record<string, string[]>;
}

/**
 * The migrations to run now, in the manifest's order. Each runs once per version; `always` runs at every start,
 * `install` only where no version was installed before, `upgrade` only where another one was.
 */
export function planMigrations(
  migrations: readonly Migration[],
  applied: readonly string[],
  installedVersion: string | undefined,
  appVersion: string,
): Migration[] {
  return migrations.filter(({ version, run_on }) => {
    if (run_on === 'always') return true;
    if (applied.includes(version)) return false;
    if (run_on === 'install') return installedVersion === undefined;
    if (run_on === 'upgrade') return installedVersion !== undefined && installedVersion !== appVersion;
    return true;
  });
}
