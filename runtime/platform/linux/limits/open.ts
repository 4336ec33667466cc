import type { LimitProvider, LimitProviders, LimitSources } from '../../limit-provider.ts';
import { findExecutable } from '../../posix/find-executable.ts';
import { ulimitProvider } from '../../posix/ulimit.ts';
import { toCgroupProvider } from './cgroup-provider.ts';
import { detectLimitMechanisms } from './detect.ts';
import { type SandboxSupport, toSandboxProvider, tryFirejail } from './firejail.ts';
import type { LimitMechanisms } from './limit-mechanisms.ts';
import { toPrlimitProvider } from './prlimit-provider.ts';
import { systemdProvider } from './systemd-provider.ts';
import { watchProvider } from './watch-provider.ts';

/** The providers of this machine. Tries firejail only when a service requests it. */
export function openLinuxLimits(
  { environment, instance, cores, sandboxes }: LimitSources,
  means: LimitMechanisms = detectLimitMechanisms(environment, instance),
): LimitProviders {
  const path = findExecutable('firejail', environment['PATH'], '/');
  const firejail = sandboxes.has('firejail') ? tryFirejail(path, cores) : undefined;
  return ({ sandbox }) => toLinuxProviders(means, toSandbox(sandbox, firejail));
}

/** Providers, strictest first. The sandbox is next to the command, except for the provider of open files. */
export function toLinuxProviders(means: LimitMechanisms, sandbox?: SandboxSupport): LimitProvider[] {
  return [
    ...(means.cgroup === undefined ? [] : [toCgroupProvider(means.cgroup)]),
    ...(means.systemdRun ? [systemdProvider] : []),
    watchProvider,
    ...(sandbox === undefined ? [] : [toSandboxProvider(sandbox)]),
    ...(means.prlimit === undefined ? [] : [toPrlimitProvider(means.prlimit)]),
    ulimitProvider,
  ];
}

function toSandbox(
  wanted: string | undefined,
  firejail: SandboxSupport | undefined,
): SandboxSupport | undefined {
  if (wanted === undefined) return undefined;
  if (wanted === 'firejail' && firejail !== undefined) return firejail;
  return { name: wanted, missing: 'unknown sandbox; supported: firejail' };
}
