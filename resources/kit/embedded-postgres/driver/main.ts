/**
 * The program that the supervisor starts as `embedded-postgres`: makes the database on the first start, runs the server, and
 * stops it on SIGTERM. Lies beside bin/, lib/ and share/ of Postgres.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { assertVersion, createCluster, hasCluster, removePartials, updatePassword } from './cluster.ts';
import { DriverError } from './driver-error.ts';
import { stopEarlierServer } from './earlier-server.ts';
import { fillCluster } from './fill-cluster.ts';
import { readInitialization } from './initialization.ts';
import { commandOf } from './processes.ts';
import { findPrograms, toProgramEnv } from './programs.ts';
import { type Server, startServer } from './server.ts';
import { parseSettings } from './settings.ts';
import { stopSignal } from './stop-signal.ts';

const { platform } = process;
const log = (line: string) => void process.stderr.write(`embedded-postgres: ${line}\n`);

async function run(): Promise<number> {
  if (process.getuid?.() === 0) {
    throw new DriverError('Postgres does not run as root', 'start the app as an ordinary user');
  }
  const settings = parseSettings(process.env);
  const programs = findPrograms(dirname(process.argv[1] ?? ''), platform);
  const stopServer = stopSignal(platform, programs);
  const env = toProgramEnv(process.env);

  let isStopping = false;
  let child: ChildProcess | undefined;
  let server: Server | undefined;
  const stop = () => {
    isStopping = true;
    if (server) server.stop();
    else child?.kill('SIGTERM');
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  const options = {
    env,
    onStart: (started: ChildProcess) => {
      child = started;
    },
  };

  const serverOptions = { env, platform, stopServer };
  const stopEarlier = (dataDir: string) => {
    const modes = ['fast', 'immediate', 'kill'] as const;
    return stopEarlierServer(dataDir, platform, {
      commandOf: commandOf(platform),
      signal: (pid, attempt) => stopServer(pid, modes[attempt] ?? 'kill'),
      log,
    });
  };

  mkdirSync(dirname(settings.dataDir), { recursive: true, mode: 0o700 });
  try {
    if (hasCluster(settings.dataDir)) {
      assertVersion(settings.dataDir, programs.major);
      await stopEarlier(settings.dataDir);
      if (await updatePassword(programs, settings, options)) log('the password was changed');
    } else {
      log('first start: making the database');
      const files = readInitialization(settings);
      await removePartials(settings.dataDir, stopEarlier);
      const fill = (dataDir: string) =>
        fillCluster(programs, { ...settings, dataDir }, files, {
          ...serverOptions,
          log,
          onStart: (started) => {
            server = started;
            if (isStopping) started.stop();
          },
        });
      await createCluster(programs, settings, { ...options, fill });
    }
  } catch (error) {
    if (isStopping) return 0;
    throw error;
  }
  if (isStopping) return 0;
  const started = await startServer(programs, settings, serverOptions);
  server = started;
  if (isStopping) started.stop();
  return started.ended;
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof DriverError) log(`${error.message}\nembedded-postgres: help: ${error.remedy}`);
    else log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
