import type { Migration } from '../../schema/bundle/service.ts';

/** The content of `migrations.json`: applied versions by service, and the last app version whose migrations were all applied. */
export interface MigrationState {
  app_version?: string;
  applied: Record<string, string[]>;
}

/**
 * The due migrations, in the manifest's order. Each runs once per version; `always` runs at every start,
 * `install` only without an installed version, `upgrade` only when another version was installed.
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
