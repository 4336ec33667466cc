import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import { toInstallerName, toRuntimeName } from '../../shared/archive/naming.ts';
import { assertSupported, type PackageRequest } from './request.ts';
import { planService, type ServicePlan } from './services.ts';
import type { StagedFile, Step } from './step.ts';

export interface Plan {
  target: Target;
  services: ServicePlan[];
  steps: Step[];
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

function planServiceStep(plan: ServicePlan): Step[] {
  const { service } = plan;
  const { id, kit } = service;
  if (plan.from === 'build') {
    return [{ kind: 'build-service', id: `build ${id}`, after: ['copy sources'], plan: plan.build }];
  }
  if (plan.from === 'prebuilt') {
    return [{ kind: 'copy-prebuilt', id: `copy ${id}`, after: [], service: id, path: plan.binary.path }];
  }
  if (plan.from === 'kit' && kit !== undefined) {
    return [{ kind: 'stage-kit', id: `fetch ${kit.name}`, after: [], kit, to: `resources/${kit.name}` }];
  }
  return [];
}

const browserShell: StagedFile[] = [
  { from: 'dist/shell/browser.cjs', to: 'shell/browser.cjs' },
  { from: 'dist/shell/console', to: 'shell/console' },
];

/**
 * All steps of a package, in an order in which they could run one by one; what does not wait for another may run beside it. Pure:
 * touches nothing. Throws usage errors for what cannot be made, and `binary-missing` listing services without a program.
 */
export function planPackage(
  request: Pick<PackageRequest, 'bundle' | 'target' | 'shell' | 'formats'>,
  kits: readonly KitMember[],
  host: Target,
): Plan {
  assertSupported(request);
  const { bundle, target } = request;
  const drivers = new Map(kits.map((kit) => [kit.name, kit.driver]));
  const services = bundle.services.map((service) =>
    planService(service, target, host, (name) => drivers.get(name) ?? 'driver.cjs'),
  );
  assertEveryServiceRuns(services, target);

  const built = services.flatMap(planServiceStep);
  const copies: Step[] = built.some(({ kind }) => kind === 'build-service')
    ? [{ kind: 'copy-source', id: 'copy sources', after: [] }]
    : [];
  const bases: Step[] = [...new Set([host, target])].map((system) => ({
    kind: 'fetch-base-node',
    id: `check base Node ${system}`,
    after: [],
    target: system,
  }));
  const runtime: Step = {
    kind: 'compile-runtime',
    id: 'compile runtime',
    after: bases.map(({ id }) => id),
    host,
    target,
    to: toRuntimeName(target),
    shim: target.startsWith('win-') ? undefined : 'vrooli',
  };
  const shell: Step[] =
    request.shell === 'browser'
      ? [{ kind: 'stage-files', id: 'stage shell', after: [], files: browserShell }]
      : [];
  const icons: Step = { kind: 'stage-icons', id: 'stage icons', after: [] };
  const staged = [...copies, ...bases, ...shell, icons, ...built, runtime];
  const installers = [...new Set(request.formats)].map(
    (format): Step => ({
      kind: 'make-installer',
      id: `make ${format}`,
      after: ['scan for secrets'],
      format,
      name: toInstallerName(bundle.app, target, format),
    }),
  );
  return {
    target,
    services,
    steps: [
      ...staged,
      { kind: 'finish-bundle', id: 'finish bundle', after: staged.map(({ id }) => id) },
      { kind: 'scan-payload', id: 'scan for secrets', after: ['finish bundle'] },
      { kind: 'write-manifest', id: 'write manifest', after: ['scan for secrets'] },
      ...installers,
      {
        kind: 'write-documents',
        id: 'write documents',
        after: ['write manifest', ...installers.map(({ id }) => id)],
      },
    ],
  };
}
