import { setTimeout as sleep } from 'node:timers/promises';
import type { InitializationReport } from '../../../../schema/initialization-report.ts';
import { waitUntilReady, watchLog } from '../../../driver-sdk/readiness.ts';
import { toFailure } from '../../../driver-sdk/run-program.ts';
import type { Server } from '../../../driver-sdk/server.ts';
import { applyInitialization, type InitializationFile } from './initialization.ts';
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

function logReport(
  { files, statements, failed, faults, notes }: InitializationReport,
  log: (line: string) => void,
): void {
  for (const note of notes) log(toText(note));
  for (const fault of faults.slice(0, maxLogged)) log(`warning: ${toText(fault)}`);
  if (failed > maxLogged) log(`warning: ${failed - maxLogged} more statements failed`);
  log(`applied ${files.join(', ')}: ${statements} statements, ${failed} failed`);
}

/**
 * Runs a server on a partial data directory, without fsync, to apply the files, and stops it. Its log is kept out of the
 * service's log, in which the runtime looks for readiness. Returns what failed, and keeps it in the data directory.
 */
export async function fillCluster(
  programs: Programs,
  settings: Settings,
  files: readonly InitializationFile[],
  { log, onStart, ...options }: FillOptions,
): Promise<InitializationReport | undefined> {
  if (files.length === 0) return undefined;
  const watched = watchLog('ready to accept connections');
  const server = await startServer(programs, settings, {
    ...options,
    settings: ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'],
    onLog: watched.onLog,
  });
  onStart(server);
  let report: InitializationReport;
  try {
    await waitUntilReady('postgres', server, watched);
    report = await applyInitialization(files, settings);
  } catch (error) {
    server.stop();
    await Promise.race([server.ended.catch(() => {}), sleep(10_000, undefined, { ref: false })]);
    throw error;
  }
  server.stop();
  const code = await server.ended;
  if (code !== 0) throw toFailure('postgres', `exit code ${code}`, watched.tail());
  logReport(report, log);
  await writeReport(settings.dataDir, report);
  return report;
}
