/**
 * The program that the supervisor starts as `embedded-qdrant`: Qdrant's REST API over one SQLite file. With the argument
 * `check-initialization` it only makes the collections of the initialization files in a temporary folder, and reports.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockDataFolder } from '../../../driver-sdk/data-lock.ts';
import { DriverError } from '../../../driver-sdk/driver-error.ts';
import { type Driver, runDriver } from '../../../driver-sdk/run-driver.ts';
import { applyInitialization } from './initialization/apply-initialization.ts';
import { checkInitialization } from './initialization/check-initialization.ts';
import { listen, type Place } from './server/listen.ts';
import { parseQdrantSettings, type Settings } from './settings.ts';
import { openStore } from './store/open-store.ts';

const name = 'embedded-qdrant';

/** The place of kit.json's port: its `socket` has the same name. */
function toPlace({ socketDir, port }: Settings): Place {
  if (socketDir === undefined) return { port, host: '127.0.0.1' };
  const path = join(socketDir, `qdrant.${port}`);
  // Left by a driver that was killed: the lock of the data folder is held, so no other listens there.
  rmSync(path, { force: true });
  return { path };
}

async function run({ env, log, setStoppable, isStopping }: Driver): Promise<number> {
  const settings = parseQdrantSettings(env);
  // The server is this process: none of an earlier start can be left.
  const lock = await lockDataFolder(settings.dataDir, { stopEarlier: async () => undefined });
  try {
    const collections = openStore(settings.dataDir, settings.vectorMemoryMb);
    try {
      const notice = applyInitialization(collections, settings);
      if (notice !== undefined) log(`notice: ${notice}`);
      if (isStopping()) return 0;
      const options = { collections, apiKey: settings.apiKey, log };
      const server = await listen(toPlace(settings), options).catch((cause: unknown) => {
        throw new DriverError(
          'server-start-failed',
          `port ${settings.port} cannot be used: ${String(cause)}`,
          'end the program that uses it, and start the app again',
          { cause },
        );
      });
      setStoppable({ stop: server.close });
      log('ready for connections');
      await server.closed;
      return 0;
    } finally {
      collections.db.close();
    }
  } finally {
    lock.release();
  }
}

const isCheck = process.argv[2] === 'check-initialization';
void runDriver(name, isCheck ? checkInitialization : run, process).then((code) => process.exit(code));
