import { availableParallelism } from 'node:os';
import type { Service } from '../../schema/bundle/service.ts';
import { findExecutable } from '../spawn/find-executable.ts';
import type { ServiceJob } from '../spawn/job/service-job.ts';
import { detectMeans } from './detect.ts';
import { LimitEnforcer } from './enforce.ts';
import { tryFirejail } from './firejail.ts';
import type { Means } from './plan.ts';

/** Whether anything of a service has to be limited. */
function isLimited(service: Service): boolean {
  return service.limits !== undefined || wantsFirejail(service);
}

/** Looks once for what this machine offers, for all services that `isLimited` names. `instance` names their cgroups. */
export function openLimits(
  services: readonly Service[],
  environment: NodeJS.ProcessEnv,
  instance: string,
  offered: Means = detectMeans(process.platform, environment, instance),
): (service: Service, job: ServiceJob | undefined) => LimitEnforcer | undefined {
  const cores = availableParallelism();
  const means = { ...offered, cores };
  const path = findExecutable('firejail', environment.PATH, '/');
  const firejail = services.some(wantsFirejail) ? tryFirejail(path, cores) : undefined;
  return (service, job) => {
    if (!isLimited(service)) return undefined;
    const name = `${service.id.replaceAll(/[^A-Za-z0-9_-]/g, '_')}-${instance}`;
    const limits = service.limits ?? {};
    const own: Means = {
      ...means,
      ...(firejail !== undefined && wantsFirejail(service) ? { firejail } : {}),
      ...(job === undefined ? {} : { job: job.limit(limits, cores) }),
    };
    return new LimitEnforcer(limits, own, name, job);
  };
}

/** Only a bundle that asks for it gets it: what happens to be installed must not change how a service behaves. */
function wantsFirejail({ metadata }: Service): boolean {
  return metadata?.['sandbox'] === 'firejail';
}
