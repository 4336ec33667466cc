import { type ChildProcess, spawn } from 'node:child_process';
import type { Brand } from '../platform/linux/process-mark.ts';
import { type Brander, createBrander } from '../platform/linux/mark-processes.ts';
import { findExecutable } from '../platform/posix/find-executable.ts';
import { createParentDeath, type ParentDeath, TetherWords } from '../platform/linux/parent-death.ts';

export interface Launch {
  /** Program and arguments; the program is an absolute path or found on PATH. */
  command: readonly string[];
  /** Programs that set something up and then become the command, such as prlimit. */
  prefix?: readonly string[];
  cwd: string;
  /** Marks the process and all that it starts. */
  brand?: Brand;
  env: Record<string, string>;
}

export interface LaunchListeners {
  /** Raw output of stdout and stderr, as it comes. */
  output: (chunk: Uint8Array, from: 'stdout' | 'stderr') => void;
  /** Once: the process has ended, or could not be started (`message`). */
  ended: (end: { exitCode?: number; signal?: string; message?: string }) => void;
  /** Once: no more output will come. */
  closed: () => void;
}

const ties = createParentDeath(process.platform);
let branded: Brander | undefined;
/** The last words of a process that has ended are in its pipe: how long to wait until they are read, in milliseconds. */
const lastWordsPatience = 50;

/**
 * Starts a process as the leader of its own session and group, so that its whole tree can be found and ended, and tied
 * to the life of this one where the kernel can do that. Returns its pid, or undefined when it could not be started:
 * `ended` then says why.
 */
export function launch(
  request: Launch,
  listeners: LaunchListeners,
  parentDeath: ParentDeath = ties,
): number | undefined {
  const { file, args, argv0, words } = toStart(request, parentDeath);
  const isWindows = process.platform === 'win32';
  const once = onlyOnce(listeners.ended);
  const closed = onlyOnce(listeners.closed);
  const failed = (reason: string) =>
    once({ message: `could not be started (${reason}): ${request.command[0]}` });
  let child: ChildProcess;
  try {
    const start = () =>
      spawn(file, args, {
        cwd: request.cwd,
        env: request.env,
        detached: !isWindows,
        windowsHide: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(argv0 === undefined ? {} : { argv0 }),
      });
    branded ??= createBrander(process.platform);
    child = request.brand === undefined ? start() : branded(request.brand, start);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    queueMicrotask(() => {
      closed(undefined);
      failed(code ?? message);
    });
    return undefined;
  }
  child.on('error', (error: NodeJS.ErrnoException) => {
    closed(undefined);
    failed(error.code ?? error.message);
  });
  child.on('close', closed);
  child.on('exit', (code, signal) => {
    const tell = onlyOnce(() => {
      const failure = words?.findFailure(code);
      if (failure?.isOwn) parentDeath.distrust();
      if (failure !== undefined) failed(failure.reason);
      else once({ ...(code === null ? {} : { exitCode: code }), ...(signal === null ? {} : { signal }) });
    });
    if (code === 0 || code === null || words === undefined || words.areOthers) return tell(undefined);
    child.on('close', tell);
    setTimeout(tell, lastWordsPatience);
  });
  child.stdout?.on('data', (chunk: Buffer) => listeners.output(chunk, 'stdout'));
  child.stderr?.on('data', (chunk: Buffer) => {
    if (!words?.take(chunk)) listeners.output(chunk, 'stderr');
  });
  return child.pid;
}

/** A command that is no program is started alone, with nothing before it: the kernel then says what is wrong with it. */
function toStart({ command, prefix = [], cwd, env }: Launch, parentDeath: ParentDeath) {
  const [program = '', ...programArgs] = command;
  const alone = { file: program, args: programArgs, argv0: undefined, words: undefined };
  if (process.platform === 'win32' || findExecutable(program, env.PATH, cwd) === undefined) return alone;
  const [file = '', ...args] = [...prefix, ...command];
  const tether = parentDeath.tie([file, ...args]);
  if (tether === undefined) return { ...alone, file, args };
  return { ...tether, words: new TetherWords(tether, file) };
}

function onlyOnce<Value>(listener: (value: Value) => void): (value: Value) => void {
  let told = false;
  return (value) => {
    if (told) return;
    told = true;
    listener(value);
  };
}
