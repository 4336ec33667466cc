import { availableParallelism } from 'node:os';
import type { Service } from '../../schema/bundle/service.ts';
import type { Platform } from '../platform/platform.ts';
import type { ServiceOwner } from '../platform/process-owner.ts';
import { LimitEnforcer } from './enforce.ts';
import { planLimits } from './plan.ts';

/** Makes the enforcer of one service; undefined where the service has no limits and asks for no sandbox. */
export type ToLimits = (
  service: Service,
  owner: Pick<ServiceOwner, 'limits' | 'findExceeded'>,
) => LimitEnforcer | undefined;

/** Looks once for the means of this machine, for all services. `instance` names their cgroups. */
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

/** Only a bundle that asks for it gets it: what happens to be installed must not change how a service behaves. */
function wantedSandbox({ metadata }: Service): string | undefined {
  const wanted = metadata?.['sandbox'];
  return wanted === undefined ? undefined : String(wanted);
}
