import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DriverError } from '../../../driver-sdk/driver-error.ts';
import { isVerifierOf, toVerifier } from './scram.ts';
import type { Settings } from './settings.ts';

/** The role and database of a data directory. Stored inside it, so that both appear together. */
export interface AppRole {
  user: string;
  database: string;
  verifier: string;
  /** Databases of further scenarios. */
  databases?: string[];
}

const fileName = 'app-role.json';

/** The role of the settings, with a new SCRAM verifier of its password. */
export function createAppRole({ user, database, password, databases }: Settings): AppRole {
  return withDatabases(
    { user, database, verifier: toVerifier(password) },
    databases.map(({ name }) => name),
  );
}

/** The role with databases of further scenarios. */
export function withDatabases(role: AppRole, names: readonly string[]): AppRole {
  const databases = [...new Set([...(role.databases ?? []), ...names])];
  return databases.length === 0 ? role : { ...role, databases };
}

/** SQL that creates the role and its databases; one statement per line, as single-user mode requires. */
export function planCreateRole({ user, database, verifier, databases = [] }: AppRole): string {
  return [
    `CREATE ROLE "${user}" LOGIN CREATEDB PASSWORD '${verifier}';`,
    ...[database, ...databases].map((name) => `CREATE DATABASE "${name}" OWNER "${user}";`),
    '',
  ].join('\n');
}

/** SQL that sets the role's password to that of the settings; undefined when it is unchanged. @throws {DriverError} `data-folder-foreign` */
export function planPasswordChange(
  role: AppRole,
  settings: Settings,
): { role: AppRole; sql: string } | undefined {
  if (role.user !== settings.user || role.database !== settings.database) {
    throw new DriverError(
      'data-folder-foreign',
      `${settings.dataDir} was created for database "${role.database}" of "${role.user}", not for "${settings.database}" of "${settings.user}"`,
      'set the earlier POSTGRES_USER and POSTGRES_DB of the service, or another POSTGRES_DATA_DIR',
    );
  }
  if (isVerifierOf(role.verifier, settings.password)) return undefined;
  const changed = { ...role, verifier: toVerifier(settings.password) };
  return { role: changed, sql: `ALTER ROLE "${changed.user}" PASSWORD '${changed.verifier}';\n` };
}

/** Reads the role that a data directory was created for. @throws {DriverError} `data-folder-foreign` when the file is missing or invalid */
export function readAppRole(dataDir: string): AppRole {
  const file = join(dataDir, fileName);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as AppRole;
  } catch (cause) {
    throw new DriverError(
      'data-folder-foreign',
      `${file} is missing or broken, so ${dataDir} is not a data directory of this app`,
      `move ${dataDir} to a safe place; the app then starts with an empty database`,
      { cause },
    );
  }
}

/** Writes the role into the data directory (0600). */
export async function writeAppRole(dataDir: string, role: AppRole): Promise<void> {
  const temporary = join(dataDir, `${fileName}.${randomUUID()}`);
  await writeFile(temporary, `${JSON.stringify(role)}\n`, { mode: 0o600, flush: true });
  await rename(temporary, join(dataDir, fileName));
}
