import { type ChildProcess, spawn } from 'node:child_process';

export interface Launch {
  /** Program and arguments; the program is an absolute path or found on PATH. */
  command: readonly string[];
  cwd: string;
  env: Record<string, string>;
}

export interface LaunchListeners {
  /** Raw output of stdout and stderr, as it comes. */
  output: (chunk: Uint8Array) => void;
  /** Once: the process has ended, or could not be started (`message`). */
  ended: (end: { exitCode?: number; signal?: string; message?: string }) => void;
  /** Once: no more output will come. */
  closed: () => void;
}

/**
 * Starts a process as the leader of its own session and group, so that its whole tree can be found and ended.
 * Returns its pid, or undefined when it could not be started: `ended` then says why.
 */
export function launch({ command, cwd, env }: Launch, listeners: LaunchListeners): number | undefined {
  const [file = '', ...args] = command;
  const isWindows = process.platform === 'win32';
  const once = onlyOnce(listeners.ended);
  const closed = onlyOnce(listeners.closed);
  let child: ChildProcess;
  try {
    child = spawn(file, args, {
      cwd,
      env,
      detached: !isWindows,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    queueMicrotask(() => {
      closed(undefined);
      once({ message: `could not be started (${code ?? message}): ${file}` });
    });
    return undefined;
  }
  child.on('error', (error: NodeJS.ErrnoException) => {
    closed(undefined);
    once({ message: `could not be started (${error.code ?? error.message}): ${file}` });
  });
  child.on('close', closed);
  child.on('exit', (code, signal) => {
    once({ ...(code === null ? {} : { exitCode: code }), ...(signal === null ? {} : { signal }) });
  });
  child.stdout?.on('data', listeners.output);
  child.stderr?.on('data', listeners.output);
  return child.pid;
}

function onlyOnce<Value>(listener: (value: Value) => void): (value: Value) => void {
  let told = false;
  return (value) => {
    if (told) return;
    told = true;
    listener(value);
  };
}
