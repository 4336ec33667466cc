import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Wrapper } from '../posix/plan-command.ts';

const candidates = ['/usr/bin/setpriv', '/bin/setpriv', '/run/current-system/sw/bin/setpriv'];
/** Milliseconds. */
const probeTimeout = 2_000;

/**
 * Ties commands to the runtime through setpriv(1): the kernel kills them when the thread that started them dies
 * (PR_SET_PDEATHSIG of prctl(2)), which for Node is the main thread. It survives an exec, but not that of a set-user-ID
 * program. Undefined where setpriv is missing or a trial shows that it does not work: util-linux has the option since 2.33,
 * BusyBox has not.
 */
export async function findParentDeathWrapper(
  paths: readonly string[] = candidates,
): Promise<Wrapper | undefined> {
  const setpriv = paths.find((path) => existsSync(path));
  if (setpriv === undefined || !(await works(setpriv))) return undefined;
  return (command) => [setpriv, ...options, ...command];
}

const options = ['--pdeathsig', 'KILL', '--'];

/** Has setpriv start itself. */
function works(setpriv: string): Promise<boolean> {
  return new Promise((resolve) => {
    const args = [...options, setpriv, '--version'];
    const child = spawn(setpriv, args, { stdio: 'ignore', timeout: probeTimeout, killSignal: 'SIGKILL' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
