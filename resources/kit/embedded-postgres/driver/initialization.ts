import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { InitializationReport } from '../../../../schema/initialization-report.ts';
import { DriverError } from '../../../driver-sdk/driver-error.ts';
import type { BundleFiles } from '../../../driver-sdk/settings.ts';
import { findDefined } from './extensions.ts';
import { createReport } from './initialization-report.ts';
import { ScriptRunner } from './run-script.ts';
import { ScriptSession } from './script-session.ts';
import type { Settings } from './settings.ts';

/** A file that fills the new database. */
export interface InitializationFile {
  /** The name in bundle.json. */
  name: string;
  text: string;
}

/** What fills one database. */
export interface DatabaseContent {
  database: string;
  /** Folder of the scenario's files below the bundle root; empty for the top. */
  base: string;
  root: string;
  files: readonly InitializationFile[];
  isStrict: boolean;
}

/**
 * The content of the app's own database, then that of each further one, read before anything is created.
 * @throws {DriverError} `initialization-failed`: one error that lists every file of a database that cannot be read
 */
export function readContents(
  settings: Pick<Settings, 'database' | 'initialization' | 'isStrict' | 'databases'>,
): DatabaseContent[] {
  const own = { name: settings.database, base: '', ...settings };
  return [own, ...settings.databases].map(({ name, base, initialization, isStrict }) => ({
    database: name,
    base,
    root: initialization.root,
    files: readInitialization(initialization),
    isStrict,
  }));
}

/**
 * Reads all files before the database is created.
 * @throws {DriverError} `initialization-failed`: one error that lists every file that cannot be read
 */
export function readInitialization({ root, names }: BundleFiles): InitializationFile[] {
  const faults: string[] = [];
  const files = names.map((name) => {
    let bytes = Buffer.alloc(0);
    try {
      bytes = readFileSync(join(root, name));
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
    if (!isUtf8(bytes)) faults.push(`${name}: is not UTF-8`);
    return { name, text: new TextDecoder().decode(bytes) };
  });
  if (faults.length > 0)
    throw new DriverError('initialization-failed', faults.join('\n'), 'save the files as UTF-8');
  return files;
}

function readBundleFile(root: string, name: string): Buffer | undefined {
  try {
    return readFileSync(join(root, name));
  } catch {
    return undefined;
  }
}

/**
 * Runs the files of each database in order as the role of the app, each in a session of its own, as psql does: it goes on past failing statements, and reports
 * them.
 * @throws {DriverError} `initialization-failed` when the connection or the machine fails, and in strict mode at the first failing statement; the
 *   message is `<file>:<line>: <Postgres message>`
 */
export async function applyInitialization(
  contents: readonly DatabaseContent[],
  settings: Settings,
): Promise<InitializationReport> {
  const report = createReport(contents.flatMap(({ files }) => files.map(({ name }) => name)));
  for (const content of contents) await applyContent(content, settings, report);
  return report;
}

/** A connection of the app's role. */
export async function connectTo(
  database: string,
  { port, socketDir, user, password }: Settings,
): Promise<Client> {
  // Imported here, so that only a first start loads it.
  const { Client } = await import('pg');
  const host = socketDir ?? '127.0.0.1';
  const client = new Client({ host, port, user, database, password, ssl: false });
  // A broken connection rejects the running statement; this listener prevents an uncaught error event.
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function applyContent(
  { database, base, root, files, isStrict }: DatabaseContent,
  settings: Settings,
  report: InitializationReport,
): Promise<void> {
  const { port, socketDir, user } = settings;
  const connect = (name: string) => connectTo(name, settings);
  const defined = new Set(files.flatMap(({ text }) => findDefined(text)));
  const names = { own: database, aliases: new Set<string>(), isFilled: false };
  for (const { name, text } of files) {
    const session = await ScriptSession.open(connect, names);
    // As psql sets them.
    const variables = new Map([
      ['DBNAME', database],
      ['USER', user],
      ['HOST', socketDir ?? '127.0.0.1'],
      ['PORT', String(port)],
      ['ENCODING', 'UTF8'],
    ]);
    const readFile = (path: string) => readBundleFile(root, path);
    const scope = { session, variables, defined, report, isStrict, base, readFile };
    try {
      await new ScriptRunner(scope, name, text).run();
    } finally {
      await session.close();
    }
  }
}
