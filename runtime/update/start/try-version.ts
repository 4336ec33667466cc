import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { thisMachine } from '../../platform/this-machine.ts';
import type { Trial } from '../apply/update-run.ts';
import { awaitReady, type ReadyLimits } from './await-ready.ts';
import { stopChild } from './stop-child.ts';
import { trialVariable } from './trial-child.ts';

/** A version that runs as a child of this process. */
export interface RunningVersion {
  /** The exit code when it has ended. */
  ended: Promise<number>;
  stop(): Promise<void>;
}

export interface TrialRequest extends ReadyLimits {
  /** Absolute path of the payload. */
  root: string;
  appData: string;
  environment: NodeJS.ProcessEnv;
  /** Calls the listener at a request to stop. */
  onStop: (listener: () => void) => () => void;
  warn: (line: string) => void;
}

/** Starts a version and waits until it is ready. One that does not become ready has stopped with all its processes when this returns. */
export async function tryVersion(request: TrialRequest): Promise<Trial<RunningVersion>> {
  const { root, appData } = request;
  const child = startVersion(request);
  let code: number | undefined;
  let lastLine = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter((one) => one !== '')) {
      lastLine = line;
      request.warn(line);
    }
  });
  const ended = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      lastLine = `${join(root, 'runtime')} could not be started: ${error.message}`;
      resolve(1);
    });
    child.once('exit', (exit) => setImmediate(() => resolve(exit ?? 1)));
  }).then((exit) => {
    code = exit;
    return exit;
  });
  let isAsked = false;
  // It stays for as long as the version runs: a stop of this process is one of the version.
  request.onStop(() => {
    isAsked = true;
    child.kill('SIGTERM');
  });
  const why = await awaitReady(appData, request, () => code !== undefined || isAsked);
  if (why === undefined) return { result: 'ready', running: { ended, stop: () => stopChild(child, ended) } };
  const atEnd = code === undefined || lastLine === '' ? '' : ` (exit code ${code}: ${lastLine})`;
  await stopChild(child, ended);
  return isAsked ? { result: 'stopped' } : { result: 'failed', why: `${why}${atEnd}` };
}

function startVersion({ root, appData, environment }: TrialRequest): ChildProcess {
  const runtime = join(root, thisMachine.system === 'win32' ? 'runtime.exe' : 'runtime');
  return spawn(runtime, ['--manifest', join(root, 'bundle.json'), '--app-data', appData], {
    // Its end of the pipe closes with this process, however it ends.
    stdio: ['pipe', 'inherit', 'pipe'],
    env: { ...environment, [trialVariable]: '1' },
    windowsHide: true,
  });
}
