import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { SandboxNetwork } from '../../pipeline/ports.ts';
import { nodeExec } from '../exec.ts';

/** A network namespace whose loopback is up, held by a process that relays connections into it. */
export interface Namespace {
  /** How a program is started inside: arguments before the program. */
  readonly enter: readonly string[];
  /** Of the process that holds it. */
  readonly pid: number;
  end(): void;
}

export type OpenedNetwork = { facts: SandboxNetwork; namespace: Namespace | undefined };

const programs = ['unshare', 'nsenter', 'setpriv', 'ip'] as const;

const without = (why: string): OpenedNetwork => ({ facts: { isolated: false, why }, namespace: undefined });

/** The first line of the relay, or the reason why it did not come. */
async function waitForRelay(child: ChildProcess): Promise<string | undefined> {
  let errors = '';
  child.stderr?.on('data', (chunk) => (errors += String(chunk)));
  const outcome = await Promise.race([
    once(child.stdout ?? child, 'data').then(() => 'up' as const),
    once(child, 'close').then(() => 'ended' as const),
  ]).catch((error: unknown) => String(error));
  if (outcome === 'up') return undefined;
  return errors.trim().split('\n').at(-1) || `unshare ${outcome}`;
}

/**
 * Opens a network namespace in which only loopback exists, on Linux; a user without rights makes it in a user namespace. Programs inside
 * reach no network; `socketPath` reaches their ports (see relay.mjs).
 */
export async function openNetwork(relay: string, socketPath: string): Promise<OpenedNetwork> {
  if (process.platform !== 'linux') return without('only Linux can start programs without a network here');
  for (const name of programs) {
    if ((await nodeExec.which(name)) === undefined) return without(`the program "${name}" is not on PATH`);
  }
  const isRoot = process.getuid?.() === 0;
  const own = isRoot ? [] : ['--user', '--map-current-user', '--keep-caps'];
  const inside = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh', process.execPath, relay, socketPath];
  const child = spawn('unshare', ['--net', ...own, '--', ...inside], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  });
  const fault = await waitForRelay(child);
  if (fault !== undefined || child.pid === undefined) return without(`the system refuses it: ${fault}`);
  child.stdin.on('error', () => {});
  const { pid } = child;
  const user = isRoot ? [] : ['--user', '--preserve-credentials'];
  return {
    facts: { isolated: true },
    namespace: {
      enter: ['nsenter', `--target=${pid}`, ...user, '--net', '--'],
      pid,
      end: () => {
        child.stdin.end();
        child.kill('SIGKILL');
      },
    },
  };
}
