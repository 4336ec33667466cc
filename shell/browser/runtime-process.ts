import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppBundle } from './app-bundle.ts';
import type { ControlAccess } from './control-client.ts';

/** How a runtime ended; both are null for one that was not started by this process. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The runtime of the app, started by this process or already running. */
export interface RuntimeProcess {
  /** The last lines of its output. */
  output(): string[];
  ended: Promise<Ending>;
  /** Requests a graceful stop; `ended` resolves when it is complete. */
  stop(): Promise<void>;
  /** Kills it. Its watchdog ends the services. */
  kill(): void;
}

const keptLines = 200;

/** Starts `runtime --manifest bundle.json`; its output also goes to `onOutput`, else to this process's stderr. */
export function startRuntime(
  bundle: AppBundle,
  appData: string,
  control: ControlAccess,
  {
    env,
    onOutput = (chunk) => void process.stderr.write(chunk),
  }: { env: NodeJS.ProcessEnv; onOutput?: (chunk: string) => void },
): RuntimeProcess {
  const args = ['--manifest', bundle.manifest, '--app-data', appData];
  const child = spawn(bundle.runtime, args, { env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      onOutput(chunk);
      text = `${text}${chunk}`.split('\n').slice(-keptLines).join('\n');
    });
  }
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (error) => {
      text += `${bundle.runtime} could not be started: ${error.message}\nhelp: reinstall the app\n`;
      resolve({ code: 1, signal: null });
    });
    // Not 'close': a grandchild that keeps the pipe open would delay it.
    child.once('exit', (code, signal) => setImmediate(() => resolve({ code, signal })));
  });
  return {
    output: () => text.split('\n').filter((line) => line !== ''),
    ended,
    stop: () => requestStop(control, () => void child.kill('SIGTERM')),
    kill: () => void child.kill('SIGKILL'),
  };
}

/** A runtime that already runs. Its end is detected by polling. */
export function adoptRuntime(control: ControlAccess): RuntimeProcess {
  const ended = (async (): Promise<Ending> => {
    while (await control.isRunning()) await sleep(1000, undefined, { ref: true });
    return { code: null, signal: null };
  })();
  return { output: () => [], ended, stop: () => requestStop(control, () => {}), kill: () => {} };
}

/** Requests a stop through the control API, which works on every operating system; calls `otherwise` when that fails. */
async function requestStop(control: ControlAccess, otherwise: () => void): Promise<void> {
  await control.call('shutdown').catch(otherwise);
}
