import { spawnSync } from 'node:child_process';
import type { LimitProvider } from '../../limit-provider.ts';
import { toMissingSandbox } from '../../unknown-sandbox.ts';

/** Where firejail(1) is, once it has run a program for this user; else what was asked for, and why it is not used. */
export type SandboxMeans = { path: string; cores: number } | { name: string; missing: string };

/**
 * What every firejail gets: no profile of the machine's, as it could take away the network or files; no rights that the
 * service has not got already.
 */
const profile = ['--quiet', '--noprofile', '--caps.drop=all', '--nonewprivs'];
/** firejail itself twice, and the shell with which it starts a program. */
const ownProcesses = 3;
const name = 'firejail';
const trialTimeout = 5_000;

/** Puts a service into firejail, which then also holds those limits that nothing before it does. */
export function toSandboxProvider(means: SandboxMeans): LimitProvider {
  if ('missing' in means) return toMissingSandbox(means.name, means.missing);
  return {
    offers: ['open_files', 'cpu'],
    apply({ kinds, limits: { cpu, open_files } }) {
      const cores = Math.ceil(cpu ?? 0);
      const isFiles = kinds.has('open_files');
      const isCpu = kinds.has('cpu') && cores < means.cores;
      const list = Array.from({ length: cores }, (_, core) => core).join(',');
      return {
        notes: ['sandbox firejail: no capabilities and no new privileges'],
        taken: {
          ...(isFiles ? { open_files: 'enforced by firejail' } : {}),
          ...(isCpu ? { cpu: `enforced by firejail as ${cores} of ${means.cores} cores` } : {}),
        },
        prefix: [
          ...[means.path, ...profile],
          ...(isFiles ? [`--rlimit-nofile=${open_files}`] : []),
          ...(isCpu ? [`--cpu=${list}`] : []),
          '--',
        ],
        ownProcesses,
      };
    },
  };
}

/** Tries firejail: only a start shows whether this user may use it here. */
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
