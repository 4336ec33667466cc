import { spawnSync } from 'node:child_process';
import type { LimitProvider } from '../../limit-provider.ts';
import { toMissingSandbox } from '../../unknown-sandbox.ts';

/** The path of firejail(1) after a successful trial; otherwise the requested sandbox and why it is not used. */
export type SandboxSupport = { path: string; cores: number } | { name: string; missing: string };

/**
 * Options of every firejail: no installed profile, which could remove network or files; no privileges that the
 * service does not have already.
 */
const profile = ['--quiet', '--noprofile', '--caps.drop=all', '--nonewprivs'];
/** Two processes of firejail, and the shell that starts the program. */
const ownProcesses = 3;
const name = 'firejail';
const trialTimeout = 5_000;

/** Runs a service in firejail, which also enforces the limits that no earlier provider has taken. */
export function toSandboxProvider(means: SandboxSupport): LimitProvider {
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

/** Runs a trial of firejail: only a start shows whether this user is permitted to use it. */
export function tryFirejail(path: string | undefined, cores: number): SandboxSupport {
  if (path === undefined) return { name, missing: 'it is not installed' };
  const { status, stderr } = spawnSync(path, [...profile, '--', '/bin/true'], {
    encoding: 'utf8',
    timeout: trialTimeout,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status === 0) return { path, cores };
  const [first = ''] = (stderr ?? '').trim().split('\n');
  return { name, missing: first === '' ? `it exited with code ${status}` : first };
}
