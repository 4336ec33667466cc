/**
 * The program that the supervisor starts as `embedded-redis`: prepares the data folder, runs the server, and stops it on SIGTERM. The server is
 * bin/valkey-server beside it in the payload; on Windows, this program.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { removePartials } from '../../../driver-sdk/data-folder.ts';
import { lockDataFolder } from '../../../driver-sdk/data-lock.ts';
import { stopEarlierServer } from '../../../driver-sdk/earlier-server.ts';
import { commandOf } from '../../../driver-sdk/process-identity.ts';
import { type Driver, runDriver } from '../../../driver-sdk/run-driver.ts';
import { stopBySignal } from '../../../driver-sdk/stop.ts';
import { assertFormat, createData, hasData } from './data-format.ts';
import { readInitialization, toRefusedNotice } from './initialization.ts';
import { runNodeEngine } from './node-engine.ts';
import { toPlace } from './redis-conf.ts';
import { parseRedisSettings } from './settings.ts';
import { runValkey, signals, toPidFile } from './valkey.ts';

const name = 'embedded-redis';

async function run(driver: Driver): Promise<number> {
  const { env, platform, log, isStopping } = driver;
  const settings = parseRedisSettings(env, platform);
  const { dataDir, engine } = settings;
  const initialization = readInitialization(settings.initialization);
  const stopEarlier = (lock?: Awaited<ReturnType<typeof lockDataFolder>>) =>
    stopEarlierServer(toPidFile(dataDir), {
      commandOf: commandOf(platform),
      stopServer: stopBySignal(signals),
      log,
      lock,
    });
  mkdirSync(dirname(dataDir), { recursive: true, mode: 0o700 });
  const lock = await lockDataFolder(dataDir, { stopEarlier: () => stopEarlier() });
  try {
    if (hasData(dataDir)) {
      await assertFormat(dataDir, engine);
      await stopEarlier(lock);
    } else {
      log('first start: creating the data folder');
      await removePartials(dataDir, async () => {});
      await createData(dataDir, engine);
    }
    if (initialization.replaced.length > 0)
      log(`decided by the app: ${initialization.replaced.map(toPlace).join(', ')}`);
    const notices = [toRefusedNotice(initialization)];
    if (isStopping()) return 0;
    const onReady = (faults: string[]) => {
      for (const notice of [...notices, ...faults]) if (notice !== undefined) log(`notice: ${notice}`);
      log('ready to accept connections');
    };
    if (engine === 'node') return await runNodeEngine(driver, settings, initialization, onReady);
    return await runValkey(driver, settings, initialization, { lock, onReady });
  } finally {
    lock.release();
  }
}

void runDriver(name, run, process).then((code) => process.exit(code));
