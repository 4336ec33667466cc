import { setTimeout as sleep } from 'node:timers/promises';
import { applyInitialization, type InitializationFile } from './initialization.ts';
import type { Programs } from './programs.ts';
import { toFailure } from './run-program.ts';
import { type Server, type ServerOptions, startServer } from './server.ts';
import type { Settings } from './settings.ts';

export interface FillOptions extends Omit<ServerOptions, 'settings' | 'onLog'> {
  log: (line: string) => void;
  /** Called with the server as soon as it runs, so that a stop can end it. */
  onStart: (server: Server) => void;
}

/**
 * Runs a server on a data directory in the making, without fsync, to apply the files, and stops it. Its log stays out of the
 * service's: nobody may take it for the server of the app.
 */
export async function fillCluster(
  programs: Programs,
  settings: Settings,
  files: readonly InitializationFile[],
  { log, onStart, ...options }: FillOptions,
): Promise<void> {
  if (files.length === 0) return;
  let output = '';
  const accepting = Promise.withResolvers<void>();
  const server = await startServer(programs, settings, {
    ...options,
    settings: ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'],
    onLog: (text) => {
      output = `${output}${text}`.slice(-20_000);
      if (output.includes('ready to accept connections')) accepting.resolve();
    },
  });
  onStart(server);
  const broken = server.ended.then((code) => {
    throw toFailure('postgres', `exit code ${code}`, output);
  });
  // It is awaited below while it matters; the end that is asked for is no failure.
  broken.catch(() => {});
  try {
    await Promise.race([accepting.promise, broken]);
    await applyInitialization(files, settings);
  } catch (error) {
    server.stop();
    await Promise.race([server.ended.catch(() => {}), sleep(10_000, undefined, { ref: false })]);
    throw error;
  }
  server.stop();
  const code = await server.ended;
  if (code !== 0) throw toFailure('postgres', `exit code ${code}`, output);
  log(`applied ${files.map(({ name }) => name).join(', ')}`);
}
