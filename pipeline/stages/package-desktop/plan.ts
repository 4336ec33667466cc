import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import { type PlannedRehearsal, planRehearsal } from '../../rehearsal/plan-rehearsal.ts';
import { noSigning } from '../../signing/request.ts';
import { orderSteps } from './phases.ts';
import { planReleaseSteps } from './plan-release.ts';
import { planStagingSteps } from './plan-steps.ts';
import { assertSupported, type PackageRequest, type StageRequest } from './request.ts';
import { planService, type ServicePlan } from './services.ts';
import type { StagingStep, Step } from './step.ts';

export interface Plan {
  target: Target;
  services: ServicePlan[];
  steps: Step[];
  /** Whether the app is rehearsed, and why not. */
  rehearsal: PlannedRehearsal;
}

/** The part of a plan before anything is signed. */
export interface StagingPlan extends Plan {
  steps: StagingStep[];
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

/** What of a request decides the steps before anything is signed. */
type Staged = Pick<StageRequest, 'bundle' | 'target' | 'shell' | 'formats' | 'rehearsal' | 'packaging'>;

/**
 * All steps before anything is signed, in an order in which they could run one by one; steps that do not wait for each other can run in
 * parallel. Pure: no effects.
 * @throws {PipelineError} shell-not-available, format-not-available (usage), binary-missing (input), build-type-unsupported (input),
 * rehearsal-not-possible (environment)
 */
export function planStaging(request: Staged, kits: readonly KitMember[], host: Target): StagingPlan {
  assertSupported(request, host);
  const { bundle, target } = request;
  const drivers = new Map(kits.map((kit) => [kit.name, kit.driver]));
  const services = bundle.services.map((service) =>
    planService(service, target, host, (name) => drivers.get(name) ?? 'driver.cjs'),
  );
  assertEveryServiceRuns(services, target);
  const rehearsal = planRehearsal(request.rehearsal?.mode ?? 'off', target, host);
  const steps = planStagingSteps(request, services, { kits, host, isRehearsed: rehearsal.planned });
  return { target, services, steps, rehearsal };
}

/**
 * All steps of a package, staging and release. Pure: no effects.
 * @throws {PipelineError} as `planStaging`, format-missing (usage)
 */
export function planPackage(
  request: Staged & Pick<PackageRequest, 'formats' | 'signing'>,
  kits: readonly KitMember[],
  host: Target,
): Plan {
  const staging = planStaging(request, kits, host);
  const { bundle, target, formats, signing = noSigning } = request;
  const release = planReleaseSteps({ app: bundle.app, target, formats, signing, isForeign: false });
  return { ...staging, steps: orderSteps<Step>([...staging.steps, ...release]) };
}
