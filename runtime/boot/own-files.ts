import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { isSea } from 'node:sea';
import { thisMachine } from '../platform/this-machine.ts';
import { asNodeVariable } from './node-arguments.ts';

interface Tree {
  path: string;
  source?: string;
}

interface Manifest {
  working_tree?: Tree;
  scenarios?: { working_tree?: Tree }[];
}

const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
};

/** The path without links. Node finds `server.js` for `server`, so that the last name may not exist. */
function toReal(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const folder = dirname(absolute);
  return existsSync(folder) ? join(realpathSync(folder), basename(absolute)) : absolute;
}

/** The folder of the installed app; undefined for an executable without an app beside it, as in development. */
function findPayload(): string | undefined {
  if (!isSea()) return undefined;
  const folder = dirname(realpathSync(process.execPath));
  return existsSync(join(folder, 'bundle.json')) ? folder : undefined;
}

/** The parent of a process; undefined at the top, and where it is not shown. */
function findParent(pid: number): number | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  return parent > 0 ? parent : undefined;
}

/**
 * Whether this executable runs one of the processes above: the supervisor, or a program of the app, which may run what it likes. Where the
 * system does not show that at a low price, the variable that programs of the app inherit counts.
 */
function isStartedByApp(environment: NodeJS.ProcessEnv): boolean {
  if (thisMachine.system !== 'linux') return environment[asNodeVariable] !== undefined;
  const own = statSync(process.execPath);
  try {
    for (let pid = findParent(process.pid); pid !== undefined; pid = findParent(pid)) {
      if (isExecutable(pid, own)) return true;
    }
  } catch {
    // A process above has ended, or its folder in /proc is hidden: nothing shows that it belongs to the app.
  }
  return false;
}

function isExecutable(pid: number, own: { dev: number; ino: number }): boolean {
  try {
    const { dev, ino } = statSync(`/proc/${pid}/exe`);
    return dev === own.dev && ino === own.ino;
  } catch {
    // A process of another user.
    return false;
  }
}

/** Whether a file is the copy of a shipped one at its place in the working tree. */
function isInWorkingTree(file: string, payload: string, environment: NodeJS.ProcessEnv): boolean {
  const appData = environment['APP_DATA_DIR'];
  if (appData === undefined) return false;
  const manifest = JSON.parse(readFileSync(join(payload, 'bundle.json'), 'utf8')) as Manifest;
  return [manifest, ...(manifest.scenarios ?? [])].some(({ working_tree: tree }) => {
    if (tree === undefined) return false;
    const folder = toReal(join(appData, tree.path));
    if (!isInside(folder, file)) return false;
    const shipped = join(payload, tree.source ?? 'services', relative(folder, file));
    return existsSync(shipped) && existsSync(file) && readFileSync(shipped).equals(readFileSync(file));
  });
}

/**
 * The reason not to run a file, or (undefined) a text or options of Node, on the executable of an installed app, whose signature speaks for
 * the app alone. Programs of the app may run anything; without an app beside the executable everybody may.
 */
export function findForeignScript(
  file: string | undefined,
  environment: NodeJS.ProcessEnv,
): string | undefined {
  const payload = findPayload();
  if (payload === undefined) return undefined;
  const real = file === undefined ? undefined : toReal(file);
  if (real !== undefined && isInside(payload, real)) return undefined;
  if (isStartedByApp(environment)) return undefined;
  if (real !== undefined && isInWorkingTree(real, payload, environment)) return undefined;
  return `${file ?? 'this script'} is not part of the app in ${payload}; run it with a Node of your own\n`;
}
