import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { toDefaultAppData } from '../../schema/app-folder.ts';
import { defaultTokenPath, toAnnouncementPaths } from '../control/announce.ts';
import { RuntimeError } from '../errors.ts';
import { thisMachine } from '../platform/this-machine.ts';

/** How to reach a running runtime. */
export interface Contact {
  port: number;
  token: string;
}

/**
 * The app data folder: as told, else APP_DATA_DIR, else that of the app whose bundle.json lies beside the executable.
 * @throws RuntimeError `app-data-missing`
 */
export function toAppData(told: string | undefined, env: NodeJS.ProcessEnv, executable: string): string {
  const given = told ?? env['APP_DATA_DIR'];
  if (given) return given;
  const manifest = join(dirname(realpathSync(executable)), 'bundle.json');
  const name = existsSync(manifest) ? readAppName(manifest) : undefined;
  if (name === undefined) {
    const message = 'it is not known which app is meant';
    throw new RuntimeError(
      'app-data-missing',
      message,
      'name its data folder with --app-data DIR or APP_DATA_DIR',
    );
  }
  return toDefaultAppData(name, env, homedir(), thisMachine.system);
}

/** @throws RuntimeError `app-not-running` */
export function findRuntime(appData: string): Contact {
  const paths = toAnnouncementPaths(appData);
  const port = Number(readIfThere(paths.port));
  const token = readIfThere(join(appData, readIfThere(paths.tokenPath) ?? defaultTokenPath))?.trim();
  if (!Number.isInteger(port) || port < 1 || token === undefined) throw notRunning(appData);
  return { port, token };
}

export function notRunning(appData: string): RuntimeError {
  const message = `the app is not running (no runtime answers for ${appData})`;
  return new RuntimeError(
    'app-not-running',
    message,
    'start the app, or name its data folder with --app-data DIR',
  );
}

function readAppName(manifest: string): string | undefined {
  try {
    const { app } = JSON.parse(readFileSync(manifest, 'utf8')) as { app?: { name?: unknown } };
    return typeof app?.name === 'string' ? app.name : undefined;
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
