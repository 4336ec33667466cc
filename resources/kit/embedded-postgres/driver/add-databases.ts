import type { Client } from 'pg';
import { readAppRole, withDatabases, writeAppRole } from './app-role.ts';
import { type FillOptions, logReport, runBesides } from './fill-cluster.ts';
import { applyInitialization, connectTo, type DatabaseContent, readContents } from './initialization.ts';
import { createReport, mergeReports, readReport, writeReport } from './initialization-report.ts';
import type { Programs } from './programs.ts';
import type { Settings } from './settings.ts';

/** The name of a database until it is filled. */
const toNewName = (name: string): string => `${name}.new`;

async function hasDatabase(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.query('SELECT 1 FROM pg_catalog.pg_database WHERE datname = $1', [name]);
  return rows.length > 0;
}

/** Creates one database, complete or not at all: it gets its name when it is filled. */
async function addDatabase(
  client: Client,
  content: DatabaseContent,
  settings: Settings,
  log: FillOptions['log'],
) {
  const { database } = content;
  const fresh = toNewName(database);
  await client.query(`DROP DATABASE IF EXISTS "${fresh}"`);
  if (await hasDatabase(client, database)) {
    log(`the database "${database}" exists already and stays as it is`);
    return createReport([]);
  }
  await client.query(`CREATE DATABASE "${fresh}"`);
  const report = await applyInitialization([{ ...content, database: fresh }], settings);
  await client.query(`ALTER DATABASE "${fresh}" RENAME TO "${database}"`);
  return report;
}

/**
 * Creates and fills the databases of further scenarios that a data directory does not have yet: an update of the app can need more. An
 * interrupted start begins again with what is missing.
 * @throws {DriverError} `initialization-failed` as a first start
 */
export async function addDatabases(
  programs: Programs,
  settings: Settings,
  { log, ...options }: FillOptions,
): Promise<void> {
  const role = readAppRole(settings.dataDir);
  const known = new Set(role.databases ?? []);
  const missing = settings.databases.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return;
  log(
    `creating ${missing.length === 1 ? 'the database' : 'the databases'} ${missing.map(({ name }) => name).join(', ')}`,
  );
  const contents = readContents({ ...settings, databases: missing }).slice(1);
  await runBesides(programs, settings, { ...options, settings: [] }, async () => {
    const client = await connectTo(settings.database, settings);
    try {
      for (const content of contents) {
        const report = await addDatabase(client, content, settings, log);
        if (report.files.length === 0) continue;
        logReport(report, log);
        await writeReport(settings.dataDir, mergeReports(readReport(settings.dataDir), report));
      }
    } finally {
      await client.end().catch(() => {});
    }
  });
  await writeAppRole(
    settings.dataDir,
    withDatabases(
      role,
      missing.map(({ name }) => name),
    ),
  );
}
