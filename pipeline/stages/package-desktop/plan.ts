import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import { type PlannedRehearsal, planRehearsal } from '../../rehearsal/plan-rehearsal.ts';
import { noSigning } from '../../signing/request.ts';
import { planSteps } from './plan-steps.ts';
import { assertSupported, type PackageRequest } from './request.ts';
import { planService, type ServicePlan } from './services.ts';
import type { Step } from './step.ts';

export interface Plan {
  target: Target;
  services: ServicePlan[];
  steps: Step[];
  /** Whether the app is rehearsed, and why not. */
  rehearsal: PlannedRehearsal;
}

function assertEveryServiceRuns(services: readonly ServicePlan[], target: Target): void {
  const faults = services.flatMap(({ from, service }, index): Diagnostic[] =>
    from !== 'nothing'
      ? []
      : [
          {
            severity: 'error',
            code: 'binary-missing',
            message: `service "${service.id}" has no program for ${target}`,
            pointer: `/services/${index}/binaries/${target}`,
            remedy: 'give it a binary for this platform or for "universal", or a build',
          },
        ],
  );
  if (faults.length === 0) return;
  throw new PipelineError({
    code: 'binary-missing',
    blame: 'input',
    message: `${faults.length === 1 ? 'a service has' : `${faults.length} services have`} no program for ${target}`,
    remedy: 'give each a binary for this platform or for "universal", or a build',
    diagnostics: faults,
  });
}

/**
 * All steps of a package, in an order in which they could run one by one; steps that do not wait for each other can run in parallel. Pure:
 * no effects.
 * @throws {PipelineError} format-missing, format-not-available (usage), binary-missing (input), build-type-unsupported (input),
 * rehearsal-not-possible (environment)
 */
export function planPackage(
  request: Pick<
    PackageRequest,
    'bundle' | 'target' | 'shell' | 'formats' | 'rehearsal' | 'signing' | 'packaging'
  >,
  kits: readonly KitMember[],
  host: Target,
): Plan {
  assertSupported(request, host);
  const { bundle, target } = request;
  const drivers = new Map(kits.map((kit) => [kit.name, kit.driver]));
  const services = bundle.services.map((service) =>
    planService(service, target, host, (name) => drivers.get(name) ?? 'driver.cjs'),
  );
  assertEveryServiceRuns(services, target);
  const rehearsal = planRehearsal(request.rehearsal?.mode ?? 'off', target, host);
  const steps = planSteps(request, services, {
    kits,
    host,
    isRehearsed: rehearsal.planned,
    signing: request.signing ?? noSigning,
  });
  return { target, services, steps, rehearsal };
}
