import { availableParallelism } from 'node:os';
import type { Service } from '../../schema/bundle/service.ts';
import { findExecutable } from '../platform/posix/find-executable.ts';
import type { ServiceJob } from '../platform/windows/job/service-job.ts';
import { detectMeans } from '../platform/linux/limits/detect.ts';
import { LimitEnforcer } from './enforce.ts';
import { type SandboxMeans, tryFirejail } from '../platform/linux/limits/firejail.ts';
import type { Means } from './plan.ts';

/**
 * Looks once for what this machine offers, for all services that have limits or ask for a sandbox. `instance` names their
 * cgroups.
 */
export function openLimits(
  services: readonly Service[],
  environment: NodeJS.ProcessEnv,
  instance: string,
  offered: Means = detectMeans(process.platform, environment, instance),
): (service: Service, job: ServiceJob | undefined) => LimitEnforcer | undefined {
  const cores = availableParallelism();
  const means = { ...offered, cores };
  const path = findExecutable('firejail', environment.PATH, '/');
  const firejail = services.some((service) => wantedSandbox(service) === 'firejail')
    ? tryFirejail(path, cores)
    : undefined;
  return (service, job) => {
    const wanted = wantedSandbox(service);
    if (service.limits === undefined && wanted === undefined) return undefined;
    const limits = service.limits ?? {};
    const own: Means = {
      ...means,
      ...(wanted === undefined ? {} : { sandbox: toSandbox(wanted, firejail) }),
      ...(job === undefined ? {} : { job: job.limit(limits, cores) }),
    };
    const name = `${service.id.replaceAll(/[^A-Za-z0-9_-]/g, '_')}-${instance}`;
    return new LimitEnforcer(limits, own, name, job);
  };
}

/** Only a bundle that asks for it gets it: what happens to be installed must not change how a service behaves. */
function wantedSandbox({ metadata }: Service): string | undefined {
  const wanted = metadata?.['sandbox'];
  return wanted === undefined ? undefined : String(wanted);
}

function toSandbox(wanted: string, firejail: SandboxMeans | undefined): SandboxMeans {
  if (wanted === 'firejail' && firejail !== undefined) return firejail;
  return { name: wanted, missing: 'only firejail is known here' };
}
