/**
 * The program that the supervisor starts as `embedded-postgres`: creates the database on the first start, runs the server, and
 * stops it on SIGTERM. With the argument `check-initialization` it only applies the initialization files to a temporary database, and reports.
 * It is beside bin/, lib/ and share/ of Postgres in the payload.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { removePartials } from '../../../driver-sdk/data-folder.ts';
import { type DataLock, lockDataFolder } from '../../../driver-sdk/data-lock.ts';
import { DriverError } from '../../../driver-sdk/driver-error.ts';
import { stopEarlierServer } from '../../../driver-sdk/earlier-server.ts';
import { commandOf } from '../../../driver-sdk/process-identity.ts';
import { toProgramEnv } from '../../../driver-sdk/program-env.ts';
import { type Driver, runDriver } from '../../../driver-sdk/run-driver.ts';
import { addDatabases } from './add-databases.ts';
import { checkInitialization } from './check-initialization.ts';
import { assertVersion, createCluster, hasCluster, toPidFile, updatePassword } from './cluster.ts';
import { fillCluster } from './fill-cluster.ts';
import { readContents } from './initialization.ts';
import { readNotice } from './initialization-report.ts';
import { findPrograms, type Programs } from './programs.ts';
import { startServer } from './server.ts';
import { parsePostgresSettings, type Settings } from './settings.ts';
import { signals, toStopServer } from './stop-server.ts';

async function run(driver: Driver): Promise<number> {
  const { platform, log } = driver;
  if (process.getuid?.() === 0) {
    throw new DriverError(
      'user-privileged',
      'Postgres does not run as root',
      'start the app as an ordinary user',
    );
  }
  const settings = parsePostgresSettings(driver.env);
  const programs = findPrograms(driver.root, platform);
  const stopServer = toStopServer(platform, programs);
  const stopEarlier = (dataDir: string, held: DataLock | undefined) =>
    stopEarlierServer(toPidFile(dataDir, platform), {
      commandOf: commandOf(platform),
      stopServer,
      log,
      lock: held,
    });

  mkdirSync(dirname(settings.dataDir), { recursive: true, mode: 0o700 });
  const lock = await lockDataFolder(settings.dataDir, {
    stopEarlier: () => stopEarlier(settings.dataDir, undefined),
  });
  try {
    return await serve(driver, { settings, programs, lock, release: (folder) => stopEarlier(folder, lock) });
  } finally {
    lock.release();
  }
}

interface Cluster {
  settings: Settings;
  programs: Programs;
  lock: DataLock;
  /** Ends what an earlier driver left in a data folder. */
  release: (dataDir: string) => Promise<void>;
}

/** Runs the server under the lock of its data folder. */
async function serve(
  { env: variables, platform, log, setStoppable, isStopping }: Driver,
  { settings, programs, lock, release }: Cluster,
): Promise<number> {
  const env = toProgramEnv(variables);
  const programOptions = { env, onStart: setStoppable, lock };
  const serverOptions = { env, platform, signals, stopServer: toStopServer(platform, programs), lock };
  if (hasCluster(settings.dataDir)) {
    await assertVersion(settings.dataDir, programs.major);
    await release(settings.dataDir);
    if (await updatePassword(programs, settings, programOptions)) log('the password was changed');
    await addDatabases(programs, settings, { ...serverOptions, log, onStart: setStoppable });
    if (isStopping()) return 0;
  } else {
    log('first start: creating the database');
    const contents = readContents(settings);
    await removePartials(settings.dataDir, release);
    const fill = async (dataDir: string) =>
      void (await fillCluster(programs, { ...settings, dataDir }, contents, {
        ...serverOptions,
        log,
        onStart: setStoppable,
      }));
    await createCluster(programs, settings, { ...programOptions, fill });
  }
  if (isStopping()) return 0;
  const notice = readNotice(settings.dataDir);
  if (notice !== undefined) log(`notice: ${notice}`);
  const server = await startServer(programs, settings, serverOptions);
  setStoppable(server);
  return await server.ended;
}

const isCheck = process.argv[2] === 'check-initialization';
void runDriver('embedded-postgres', isCheck ? checkInitialization : run, process).then((code) =>
  process.exit(code),
);
