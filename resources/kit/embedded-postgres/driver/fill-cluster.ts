import { setTimeout as sleep } from 'node:timers/promises';
import type { InitializationReport } from '../../../../schema/initialization-report.ts';
import { waitUntilReady, watchLog } from '../../../driver-sdk/readiness.ts';
import { toFailure } from '../../../driver-sdk/run-program.ts';
import type { Server } from '../../../driver-sdk/server.ts';
import { applyInitialization, type DatabaseContent } from './initialization.ts';
import { toText, writeReport } from './initialization-report.ts';
import type { Programs } from './programs.ts';
import { type ServerOptions, startServer } from './server.ts';
import type { Settings } from './settings.ts';

export interface FillOptions extends Omit<ServerOptions, 'settings' | 'onLog'> {
  log: (line: string) => void;
  /** Called with the server when it runs, so that a stop can end it. */
  onStart: (server: Server) => void;
}

/** Warnings in the log; the report in the data directory has more of them. */
const maxLogged = 50;

/** Writes what was applied into the log. */
export function logReport(
  { files, statements, failed, faults, notes }: InitializationReport,
  log: (line: string) => void,
): void {
  for (const note of notes) log(toText(note));
  for (const fault of faults.slice(0, maxLogged)) log(`warning: ${toText(fault)}`);
  if (failed > maxLogged) log(`warning: ${failed - maxLogged} more statements failed`);
  log(`applied ${files.join(', ')}: ${statements} statements, ${failed} failed`);
}

/** Runs `body` on a server whose log is kept out of the service's log, in which the runtime looks for readiness, and stops it. */
export async function runBesides<Result>(
  programs: Programs,
  settings: Settings,
  { onStart, ...options }: Omit<FillOptions, 'log'> & { settings: string[] },
  body: () => Promise<Result>,
): Promise<Result> {
  const watched = watchLog('ready to accept connections');
  const server = await startServer(programs, settings, { ...options, onLog: watched.onLog });
  onStart(server);
  let result: Result;
  try {
    await waitUntilReady('postgres', server, watched);
    result = await body();
  } catch (error) {
    server.stop();
    await Promise.race([server.ended.catch(() => {}), sleep(10_000, undefined, { ref: false })]);
    throw error;
  }
  server.stop();
  const code = await server.ended;
  if (code !== 0) throw toFailure('postgres', `exit code ${code}`, watched.tail());
  return result;
}

/**
 * Fills the databases of a partial data directory, without fsync. Returns what failed, and keeps it in the data directory; undefined without
 * files.
 */
export async function fillCluster(
  programs: Programs,
  settings: Settings,
  contents: readonly DatabaseContent[],
  { log, ...options }: FillOptions,
): Promise<InitializationReport | undefined> {
  if (contents.every(({ files }) => files.length === 0)) return undefined;
  const unsafe = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
  const report = await runBesides(programs, settings, { ...options, settings: unsafe }, () =>
    applyInitialization(contents, settings),
  );
  logReport(report, log);
  await writeReport(settings.dataDir, report);
  return report;
}
