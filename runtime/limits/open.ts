import { availableParallelism } from 'node:os';
import type { Service } from '../../schema/bundle/service.ts';
import type { Platform } from '../platform/platform.ts';
import type { ServiceOwner } from '../platform/process-owner.ts';
import { LimitEnforcer } from './enforce.ts';
import { planLimits } from './plan.ts';

/** Creates the enforcer of one service; undefined when the service has neither limits nor a sandbox. */
export type ToLimits = (
  service: Service,
  owner: Pick<ServiceOwner, 'limits' | 'findExceeded'>,
) => LimitEnforcer | undefined;

/** Detects this machine's limit mechanisms once for all services. `instance` is part of their cgroup names. */
export function openLimits(
  platform: Pick<Platform, 'openLimits'>,
  services: readonly Service[],
  { environment, instance }: { environment: NodeJS.ProcessEnv; instance: string },
): ToLimits {
  const cores = availableParallelism();
  const sandboxes = new Set(services.flatMap((service) => wantedSandbox(service) ?? []));
  const providersFor = platform.openLimits({ environment, instance, cores, sandboxes });
  return (service, owner) => {
    const sandbox = wantedSandbox(service);
    if (service.limits === undefined && sandbox === undefined) return undefined;
    const name = `${service.id.replaceAll(/[^A-Za-z0-9_-]/g, '_')}-${instance}`;
    const providers = providersFor({ sandbox, owned: owner.limits });
    return new LimitEnforcer(planLimits(service.limits ?? {}, providers, { name, cores }), owner);
  };
}

/** The sandbox that the manifest requests: an installed sandbox alone must not change how a service behaves. */
function wantedSandbox({ metadata }: Service): string | undefined {
  const wanted = metadata?.['sandbox'];
  return wanted === undefined ? undefined : String(wanted);
}
