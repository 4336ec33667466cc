/**
 * The program that the supervisor starts as `embedded-browser`: calls of browserless' HTTP API with a browser of the user, which Playwright
 * drives.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { lockDataFolder } from '../../../driver-sdk/data-lock.ts';
import { DriverError } from '../../../driver-sdk/driver-error.ts';
import { type Driver, runDriver } from '../../../driver-sdk/run-driver.ts';
import { findBrowser, missingBrowser, toProfilesFolder } from './browser/find-browser.ts';
import { loadPlaywright, type Playwright } from './browser/playwright.ts';
import { runInBrowser } from './browser/run-in-browser.ts';
import { SessionQueue } from './browser/session-queue.ts';
import { toBrowserEnv } from './program-env.ts';
import type { ServerOptions } from './server/answer-request.ts';
import { CallError } from './server/call-error.ts';
import { listen, type Place } from './server/listen.ts';
import { toPressure } from './server/pressure.ts';
import { parseBrowserSettings, type Settings } from './settings.ts';

const name = 'embedded-browser';

/** The place of kit.json's port: its `socket` has the same name. */
function toPlace({ socketDir, port }: Settings): Place {
  if (socketDir === undefined) return { port, host: '127.0.0.1' };
  const path = join(socketDir, `browser.${port}`);
  // Left by a driver that was killed: the lock of the data folder is held, so no other listens there.
  rmSync(path, { force: true });
  return { path };
}

/** Makes `folder` the place of temporary files, where the library puts profiles. */
function useProfilesFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const variable of ['TMPDIR', 'TEMP', 'TMP']) process.env[variable] = folder;
}

function toServerOptions({ env, platform, root, log }: Driver, settings: Settings): ServerOptions {
  const queue = new SessionQueue(settings);
  const find = () => findBrowser(settings.chromiumPath, platform, env);
  const browserEnv = toBrowserEnv(env);
  let loaded: Playwright | undefined;
  return {
    token: settings.token,
    isTokenRequired: settings.socketDir === undefined,
    timeoutMs: settings.timeoutMs,
    log,
    pressure: () => queue.pressure,
    describePressure: () => toPressure(queue.pressure, find() !== undefined, availableParallelism()),
    run: (call, work) =>
      queue.run(async () => {
        const program = find();
        if (program === undefined) throw new CallError(503, `${missingBrowser}, and try again.`);
        useProfilesFolder(toProfilesFolder(program, settings.dataDir, env['HOME']));
        loaded ??= loadPlaywright(root);
        const plan = {
          playwright: loaded,
          program,
          env: browserEnv,
          isSandboxed: process.getuid?.() !== 0,
          allowedOrigins: settings.allowedOrigins,
          log,
        };
        return await runInBrowser(plan, call, work);
      }, call.signal),
  };
}

async function run(driver: Driver): Promise<number> {
  const { env, platform, log, setStoppable, isStopping } = driver;
  const settings = parseBrowserSettings(env);
  // Browsers of an earlier start end with the pipe to it.
  const lock = await lockDataFolder(settings.dataDir, { stopEarlier: async () => undefined });
  try {
    rmSync(settings.dataDir, { recursive: true, force: true });
    mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
    if (findBrowser(settings.chromiumPath, platform, env) === undefined) log(`notice: ${missingBrowser}`);
    if (process.getuid?.() === 0) log('the browser runs as root and therefore without its sandbox');
    if (isStopping()) return 0;
    const server = await listen(toPlace(settings), toServerOptions(driver, settings)).catch(
      (cause: unknown) => {
        throw new DriverError(
          'server-start-failed',
          `port ${settings.port} cannot be used: ${String(cause)}`,
          'end the program that uses it, and start the app again',
          { cause },
        );
      },
    );
    setStoppable({ stop: server.close });
    log('ready for connections');
    await server.closed;
    return 0;
  } finally {
    lock.release();
  }
}

void runDriver(name, run, process).then((code) => process.exit(code));
