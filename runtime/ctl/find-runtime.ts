import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { toAppCache, toDefaultAppData, toHomeFolder } from '../../schema/app-folder.ts';
import { defaultTokenPath, toAnnouncementPaths } from '../control/announce.ts';
import { RuntimeError } from '../errors.ts';
import { thisMachine } from '../platform/this-machine.ts';

/** Port and token of a running runtime. */
export interface Contact {
  port: number;
  token: string;
}

/** The folders of an app. */
export interface AppPlace {
  appData: string;
  /** Its folder in the system's caches; undefined when the app's name is not known. */
  cache: string | undefined;
}

/**
 * The folders of the app: app data is `--app-data`, else APP_DATA_DIR, else that of the app whose bundle.json is beside the executable.
 * @throws {RuntimeError} `app-data-missing`
 */
export function toAppPlace(
  explicit: string | undefined,
  env: NodeJS.ProcessEnv,
  executable: string,
): AppPlace {
  const manifest = join(dirname(realpathSync(executable)), 'bundle.json');
  const name = existsSync(manifest) ? readAppName(manifest) : undefined;
  const given = explicit ?? env['APP_DATA_DIR'];
  const home = toHomeFolder(homedir(), () => userInfo().homedir);
  const appData =
    given || (name === undefined ? undefined : toDefaultAppData(name, env, home, thisMachine.system));
  if (appData === undefined) {
    const message = 'cannot determine the app';
    throw new RuntimeError(
      'app-data-missing',
      message,
      'set --app-data DIR or APP_DATA_DIR to its data folder',
    );
  }
  const toCache = (of: string) => toAppCache(of, resolve(appData), env, home, thisMachine.system);
  return { appData, cache: name === undefined ? undefined : toCache(name) };
}

/** Reads port and token from app data. @throws {RuntimeError} `app-not-running` */
export function findRuntime(appData: string): Contact {
  const paths = toAnnouncementPaths(appData);
  const port = Number(readIfThere(paths.port));
  const token = readIfThere(join(appData, readIfThere(paths.tokenPath) ?? defaultTokenPath))?.trim();
  if (!Number.isInteger(port) || port < 1 || token === undefined) throw notRunning(appData);
  return { port, token };
}

/** The error `app-not-running` for an app data folder. */
export function notRunning(appData: string): RuntimeError {
  const message = `the app is not running (no runtime answers for ${appData})`;
  return new RuntimeError(
    'app-not-running',
    message,
    'start the app, or set --app-data DIR to its data folder',
  );
}

/** Name and version of the app whose bundle.json is beside the executable. @throws {RuntimeError} `app-data-missing` without one */
export function describeApp(executable: string): string {
  const manifest = join(dirname(realpathSync(executable)), 'bundle.json');
  const app = readApp(manifest);
  if (typeof app?.name !== 'string') {
    throw new RuntimeError(
      'app-data-missing',
      `cannot determine the app: ${manifest} cannot be read`,
      'reinstall the app',
    );
  }
  return `${app.display_name ?? app.name} ${app.version ?? 'without a version'}`;
}

function readAppName(manifest: string): string | undefined {
  const name: unknown = readApp(manifest)?.name;
  return typeof name === 'string' ? name : undefined;
}

function readApp(manifest: string): { name?: string; display_name?: string; version?: string } | undefined {
  try {
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { app?: object }).app;
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
