import type { ChildProcess } from 'node:child_process';
import type { ServiceOwner, StartRequest } from '../platform/process-owner.ts';

export interface LaunchListeners {
  /** Raw output of stdout and stderr, as it arrives. */
  output: (chunk: Uint8Array, from: 'stdout' | 'stderr') => void;
  /** Called once: the process has ended, or could not be started (`message`). */
  ended: (end: { exitCode?: number; signal?: string; message?: string }) => void;
  /** Called once: stdout and stderr have ended. */
  closed: () => void;
}

/** Starts a process through its owner. Returns its pid; undefined when it could not be started, with the reason passed to `ended`. */
export function launch(
  request: StartRequest,
  listeners: LaunchListeners,
  owner: Pick<ServiceOwner, 'start'>,
): number | undefined {
  const ended = onlyOnce(listeners.ended);
  const closed = onlyOnce(listeners.closed);
  const fail = ({ code, message }: NodeJS.ErrnoException) => {
    closed(undefined);
    ended({ message: `could not be started (${code ?? message}): ${request.command[0]}` });
  };
  let child: ChildProcess;
  try {
    child = owner.start(request, ['ignore', 'pipe', 'pipe']);
  } catch (error) {
    queueMicrotask(() => fail(error as NodeJS.ErrnoException));
    return undefined;
  }
  child.on('error', fail);
  child.on('close', closed);
  child.on('exit', (code, signal) =>
    ended({ ...(code === null ? {} : { exitCode: code }), ...(signal === null ? {} : { signal }) }),
  );
  child.stdout?.on('data', (chunk: Buffer) => listeners.output(chunk, 'stdout'));
  child.stderr?.on('data', (chunk: Buffer) => listeners.output(chunk, 'stderr'));
  return child.pid;
}

function onlyOnce<Value>(listener: (value: Value) => void): (value: Value) => void {
  let isCalled = false;
  return (value) => {
    if (isCalled) return;
    isCalled = true;
    listener(value);
  };
}
