import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import type { Confinement, SandboxProgram } from '../../pipeline/ports.ts';
import { toConfined } from '../confine/confine.ts';
import type { Namespace } from './network.ts';
import type { SandboxUser } from './user.ts';

export interface Surroundings {
  user: SandboxUser;
  namespace: Namespace | undefined;
  home: string;
  /** Folder for temporary files. */
  temp: string;
  confinement: Confinement | undefined;
}

/** The environment of a new login; nothing of the build's own environment reaches the app. */
function toEnvironment({ home, temp, user }: Surroundings): NodeJS.ProcessEnv {
  const { SystemRoot, ComSpec, PATHEXT } = process.env;
  if (process.platform === 'win32') {
    const system = { SystemRoot, ComSpec, PATHEXT, PATH: `${SystemRoot}\\System32;${SystemRoot}` };
    return { ...system, USERPROFILE: home, APPDATA: home, LOCALAPPDATA: home, TEMP: temp, TMP: temp };
  }
  const path = '/usr/local/bin:/usr/bin:/bin';
  return { HOME: home, USER: user.name, LOGNAME: user.name, PATH: path, LANG: 'C.UTF-8', TMPDIR: temp };
}

/**
 * Starts a program as the user of the sandbox in its namespace. The process is the program itself, so that signals reach it. `detached`: it
 * leads a process group of its own.
 */
export function spawnInside(
  around: Surroundings,
  [program = '', ...args]: readonly string[],
  stdio: StdioOptions,
  detached = false,
): ChildProcess {
  const { user, namespace, home } = around;
  const options = { cwd: home, env: toEnvironment(around), stdio, detached };
  if (namespace === undefined) {
    return spawn(program, args, user.id === undefined ? options : { ...options, uid: user.id, gid: user.id });
  }
  const drop =
    user.id === undefined
      ? []
      : ['setpriv', `--reuid=${user.id}`, `--regid=${user.id}`, '--clear-groups', '--inh-caps=-all', '--'];
  const [first = '', ...rest] = [...namespace.enter, ...drop, program, ...args];
  // The folders of system programs are not on every user's PATH.
  const env = { ...options.env, PATH: `${options.env['PATH']}:/usr/sbin:/sbin` };
  return spawn(first, rest, { ...options, env });
}

const keptOutput = 64 * 1024;
/** How long the rest of the output of an ended program is waited for. */
const outputMs = 500;

/**
 * Starts a program of the app. Another user, or the user of another user namespace, cannot read the processes of this one; a program of
 * the same user is confined.
 */
function spawnConfined(around: Surroundings, command: readonly string[]): ChildProcess {
  const { confinement, namespace, user, home } = around;
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
  const isApart = namespace !== undefined || user.id !== undefined;
  if (confinement === undefined || isApart || process.platform !== 'linux')
    return spawnInside(around, command, stdio);
  const [program = '', ...rest] = command;
  const { file, args, env } = toConfined(confinement, {
    file: program,
    args: rest,
    env: toEnvironment(around),
  });
  return spawn(file, args, { cwd: home, env, stdio });
}

export function startProgram(around: Surroundings, command: readonly string[]): SandboxProgram {
  const child = spawnConfined(around, command);
  let output = '';
  let end: SandboxProgram['end'];
  const keep = (chunk: unknown) => {
    output = `${output}${String(chunk)}`.slice(-keptOutput);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', (error) => {
    keep(`${error.message}\n`);
    end ??= { exitCode: 127, signal: undefined };
  });
  const finish = (code: number | null, signal: NodeJS.Signals | null) => {
    end ??= { exitCode: code ?? undefined, signal: signal ?? undefined };
  };
  child.on('close', finish);
  // A process that it left behind can keep its output open.
  child.on('exit', (code, signal) => setTimeout(finish, outputMs, code, signal).unref());
  return {
    get end() {
      return end;
    },
    output: () => output,
    kill: () => void child.kill('SIGKILL'),
  };
}
