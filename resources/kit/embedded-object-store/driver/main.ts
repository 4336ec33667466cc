/**
 * The program that the supervisor starts as `embedded-object-store`: creates the data folder on the first start, runs the server, and stops it
 * on SIGTERM. With the argument `check-initialization` it only reads the declarations of buckets, and reports.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lockDataFolder } from '../../../driver-sdk/data-lock.ts';
import { stopEarlierServer } from '../../../driver-sdk/earlier-server.ts';
import { commandOf } from '../../../driver-sdk/process-identity.ts';
import { toProgramEnv } from '../../../driver-sdk/program-env.ts';
import { type Driver, runDriver } from '../../../driver-sdk/run-driver.ts';
import { startServer } from '../../../driver-sdk/server.ts';
import { stopBySignal } from '../../../driver-sdk/stop.ts';
import { planBuckets } from './bucket-plan.ts';
import { checkInitialization } from './check-initialization.ts';
import { openDataFolder } from './data.ts';
import { findProgram, signals, toServerEnv } from './server.ts';
import { parseStoreSettings } from './settings.ts';

async function run({ env, platform, root, log, isStopping, setStoppable }: Driver): Promise<number> {
  const settings = parseStoreSettings(env);
  const program = findProgram(root, platform);
  const stopServer = stopBySignal(signals);
  mkdirSync(dirname(settings.dataDir), { recursive: true, mode: 0o700 });
  const pidFile = {
    path: join(settings.dataDir, 'server.pid'),
    isServer: (command: string) => command.includes('object-store'),
  };
  const stopEarlier = async () =>
    stopEarlierServer(pidFile, { commandOf: commandOf(platform), stopServer, log, lock: undefined });
  const lock = await lockDataFolder(settings.dataDir, { stopEarlier });
  try {
    await openDataFolder(settings.dataDir);
    if (isStopping()) return 0;
    const command = {
      program,
      args: [],
      env: { ...toProgramEnv(env), ...toServerEnv(settings, planBuckets(settings)) },
    };
    const server = startServer(command, { platform, signals, stopServer, lock });
    setStoppable(server);
    return await server.ended;
  } finally {
    lock.release();
  }
}

const isCheck = process.argv[2] === 'check-initialization';
void runDriver('embedded-object-store', isCheck ? checkInitialization : run, process).then((code) =>
  process.exit(code),
);
