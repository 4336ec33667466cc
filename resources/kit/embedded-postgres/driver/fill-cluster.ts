import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntilReady, watchLog } from '../../../driver-sdk/readiness.ts';
import { toFailure } from '../../../driver-sdk/run-program.ts';
import type { Server } from '../../../driver-sdk/server.ts';
import { applyInitialization, type InitializationFile } from './initialization.ts';
import type { Programs } from './programs.ts';
import { type ServerOptions, startServer } from './server.ts';
import type { Settings } from './settings.ts';

export interface FillOptions extends Omit<ServerOptions, 'settings' | 'onLog'> {
  log: (line: string) => void;
  /** Called with the server when it runs, so that a stop can end it. */
  onStart: (server: Server) => void;
}

/**
 * Runs a server on a partial data directory, without fsync, to apply the files, and stops it. Its log is kept out of the
 * service's log, in which the runtime looks for readiness.
 */
export async function fillCluster(
  programs: Programs,
  settings: Settings,
  files: readonly InitializationFile[],
  { log, onStart, ...options }: FillOptions,
): Promise<void> {
  if (files.length === 0) return;
  const watched = watchLog('ready to accept connections');
  const server = await startServer(programs, settings, {
    ...options,
    settings: ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'],
    onLog: watched.onLog,
  });
  onStart(server);
  try {
    await waitUntilReady('postgres', server, watched);
    await applyInitialization(files, settings);
  } catch (error) {
    server.stop();
    await Promise.race([server.ended.catch(() => {}), sleep(10_000, undefined, { ref: false })]);
    throw error;
  }
  server.stop();
  const code = await server.ended;
  if (code !== 0) throw toFailure('postgres', `exit code ${code}`, watched.tail());
  log(`applied ${files.map(({ name }) => name).join(', ')}`);
}
