import { chmod, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataLock } from '../../../driver-sdk/data-lock.ts';
import type { PidFile } from '../../../driver-sdk/earlier-server.ts';
import { toProgramEnv } from '../../../driver-sdk/program-env.ts';
import { waitUntilReady, watchLog } from '../../../driver-sdk/readiness.ts';
import type { Driver } from '../../../driver-sdk/run-driver.ts';
import { startServer } from '../../../driver-sdk/server.ts';
import { type StopSignals, stopBySignal } from '../../../driver-sdk/stop.ts';
import { Client, type Place } from './client.ts';
import { type Entrance, openEntrance } from './entrance.ts';
import type { Initialization } from './initialization.ts';
import { runScripts } from './run-scripts.ts';
import {
  fileNames,
  isSyncedAlways,
  planServerConfig,
  serverSocketName,
  socketName,
} from './server-config.ts';
import { findFault } from './server-faults.ts';
import type { Settings } from './settings.ts';
import { syncLog } from './sync-log.ts';

/** SIGTERM writes and syncs the append-only file. Without it the next start recovers. */
export const signals: StopSignals = { graceful: 'SIGTERM', immediate: 'SIGKILL', kill: 'SIGKILL' };

const readyMark = 'Ready to accept connections';

/** The server's pid file. Its command line contains the path of the configuration. */
export function toPidFile(dataDir: string): PidFile {
  return {
    path: join(dataDir, fileNames.pid),
    isServer: (command) => command.includes('valkey-server') && command.includes(dataDir),
  };
}

async function writeConfig(settings: Settings, { kept }: Initialization): Promise<string> {
  const path = join(settings.dataDir, fileNames.config);
  await writeFile(`${path}.new`, planServerConfig(settings, kept), { mode: 0o600 });
  await rename(`${path}.new`, path);
  await chmod(settings.dataDir, 0o700);
  return path;
}

/**
 * Runs Valkey on the data folder until it ends, and returns its exit code. `onReady` gets the faults of the scenario's scripts.
 * @throws {DriverError} when the server ends for a known reason; `server-program-failed` when it ends before it is ready
 */
export async function runValkey(
  { env, platform, root, log, isStopping, setStoppable }: Driver,
  settings: Settings,
  initialization: Initialization,
  { lock, onReady }: { lock: DataLock; onReady: (faults: string[]) => void },
): Promise<number> {
  const { dataDir, port, socketDir, password } = settings;
  const config = await writeConfig(settings, initialization);
  const watch = watchLog(readyMark);
  const onLog = (text: string) => {
    process.stdout.write(text);
    watch.onLog(text);
  };
  const command = { program: join(root, 'bin', 'valkey-server'), args: [config], env: toProgramEnv(env) };
  const options = { platform, signals, stopServer: stopBySignal(signals), onLog, lock };
  const server = startServer(command, options);
  setStoppable(server);
  const fail = (error: unknown) => findFault(watch.tail(), dataDir, initialization.kept) ?? error;
  const place: Place =
    socketDir === undefined ? { port, host: '127.0.0.1' } : { path: join(socketDir, serverSocketName) };
  let entrance: Entrance | undefined;
  try {
    await waitUntilReady('valkey-server', server, watch);
    const faults = await runScripts(dataDir, initialization.scripts, () => Client.connect(place, password));
    if (socketDir !== undefined) {
      const path = join(socketDir, socketName(port));
      entrance = await openEntrance({ path, serverPath: join(socketDir, serverSocketName), password });
    }
    onReady(faults);
  } catch (error) {
    server.stop();
    throw fail(error);
  }
  const isSynced = isSyncedAlways(initialization.kept);
  const endSync = isSynced ? () => {} : syncLog(join(dataDir, fileNames.log), log);
  const code = await server.ended;
  entrance?.close();
  endSync();
  const fault =
    code === 0 || isStopping() ? undefined : findFault(watch.tail(), dataDir, initialization.kept);
  if (fault !== undefined) throw fault;
  return code;
}
