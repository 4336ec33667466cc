import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
 * Runs the files in order as the role of the app, each in a session of its own, as psql does: it goes on past failing statements, and reports
 * them.
 * @throws {DriverError} `initialization-failed` when the connection or the machine fails, and in strict mode at the first failing statement; the
 *   message is `<file>:<line>: <Postgres message>`
 */
export async function applyInitialization(
  files: readonly InitializationFile[],
  { port, socketDir, user, database, password, initialization, isStrict }: Settings,
): Promise<InitializationReport> {
  // Imported here, so that only a first start loads it.
  const { Client } = await import('pg');
  const connect = async (name: string) => {
    const client = new Client({
      host: socketDir ?? '127.0.0.1',
      port,
      user,
      database: name,
      password,
      ssl: false,
    });
    // A broken connection rejects the running statement; this listener prevents an uncaught error event.
    client.on('error', () => {});
    await client.connect();
    return client;
  };
  const report = createReport(files.map(({ name }) => name));
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
    const readFile = (path: string) => readBundleFile(initialization.root, path);
    try {
      await new ScriptRunner({ session, variables, defined, report, isStrict, readFile }, name, text).run();
    } finally {
      await session.close();
    }
  }
  return report;
}
