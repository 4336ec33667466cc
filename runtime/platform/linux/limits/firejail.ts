import { spawnSync } from 'node:child_process';
import type { Limits } from '../../../../schema/bundle/service.ts';
import type { Kind, LimitPlan } from '../../../limits/plan.ts';

/** Where firejail(1) is, once it has run a program for this user; else what was asked for, and why it is not used. */
export type SandboxMeans = { path: string; cores: number } | { name: string; missing: string };

/**
 * What every firejail gets: no profile of the machine's, as it could take away the network or files; no rights that the
 * service has not got already.
 */
const profile = ['--quiet', '--noprofile', '--caps.drop=all', '--nonewprivs'];
/** firejail itself twice and the shell that it starts a program with stand in the tree of the service. */
const ownProcesses = 3;
const name = 'firejail';
const trialTimeout = 5_000;

/** Puts a service into firejail, which then also holds those limits that nothing else does. */
export function planFirejail(
  plan: LimitPlan,
  { cpu, open_files }: Limits,
  means: SandboxMeans,
  settle: (kind: Kind, how: string) => void,
  isLeft: (kind: Kind) => boolean,
): void {
  if ('missing' in means) {
    plan.report.push(`sandbox ${means.name}: not used (${means.missing})`);
    return;
  }
  const options = [...profile];
  if (plan.watch.processes !== undefined) plan.watch.processes += ownProcesses;
  plan.report.push('sandbox firejail: no capabilities and no new privileges');
  if (open_files !== undefined && isLeft('open_files')) {
    options.push(`--rlimit-nofile=${open_files}`);
    settle('open_files', 'enforced by firejail');
  }
  const cores = Math.ceil(cpu ?? 0);
  if (isLeft('cpu') && cores < means.cores) {
    options.push(`--cpu=${Array.from({ length: cores }, (_, core) => core).join(',')}`);
    settle('cpu', `enforced by firejail as ${cores} of ${means.cores} cores`);
  }
  plan.prefix.push(means.path, ...options, '--');
}

/** Tries firejail: whether this user may use it, and here, only a start can tell. */
export function tryFirejail(path: string | undefined, cores: number): SandboxMeans {
  if (path === undefined) return { name, missing: 'it is not installed' };
  const { status, stderr } = spawnSync(path, [...profile, '--', '/bin/true'], {
    encoding: 'utf8',
    timeout: trialTimeout,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status === 0) return { path, cores };
  const [first = ''] = (stderr ?? '').trim().split('\n');
  return { name, missing: first === '' ? `it ended with code ${status}` : first };
}
