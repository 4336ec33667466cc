import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { Hook } from '../../../schema/packaging.ts';
import type { TargetPlan } from '../../../schema/plan.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuildContext } from '../../ports.ts';
import { provenanceName, toSbomNames } from '../../shared/attachment-names.ts';
import { type ReleaseFile, releaseDocuments } from '../../shared/release-files.ts';
import { planSignature } from '../../signing/choose.ts';
import { planNotarization } from '../../signing/notary/plan.ts';
import { noSigning } from '../../signing/request.ts';
import { hasSignedPrograms, toInstaller, toProgram } from '../../signing/sign-plan.ts';
import type { SignableKind } from '../../signing/signer.ts';
import { isFor } from './packaging/with-hooks.ts';
import type { Plan } from './plan.ts';
import type { PackageRequest } from './request.ts';
import type { FoundTool } from './tools.ts';

type PlannedSignature = TargetPlan['payload']['signature'];

/** Linux does not check signatures of programs. Packages can be signed. */
function planPrograms(target: Target, sign: (file: SignableKind) => PlannedSignature): PlannedSignature {
  if (hasSignedPrograms(target)) return sign(toProgram(target));
  return {
    signer: 'none',
    signed: false,
    why: 'Linux checks no signatures of programs; the digests of the package cover them',
  };
}

/** Absent without hooks. */
function planHooks(hooks: readonly Hook[] = [], target: Target): Pick<TargetPlan, 'hooks'> {
  const own = hooks.filter(isFor(target));
  if (own.length === 0) return {};
  return { hooks: own.map(({ id, service, command, on }) => ({ id, service, command: [...command], on })) };
}

function toPlannedAttachments(installers: readonly string[]): ReleaseFile[] {
  const bills = installers.map(toSbomNames).flatMap(({ name, spdx }) => [name, spdx]);
  return [...bills, provenanceName].map((name) => ({ name, role: 'attachment' }));
}

/** The plan document of one target. `host` has the values of process.platform and process.arch. Pure. */
export function describePlan(
  host: BuildContext['host'],
  request: Pick<PackageRequest, 'shell' | 'formats' | 'target' | 'signing' | 'packaging'>,
  { services, steps, rehearsal }: Plan,
  tools: readonly FoundTool[],
  refusals: Diagnostic[],
): TargetPlan {
  const { shell, formats, target, signing = noSigning, packaging } = request;
  const sign = (file: SignableKind) => {
    const { signer, signature } = planSignature(file, signing, host);
    return { signer, ...signature };
  };
  const installers = steps.flatMap((step) => {
    if (step.kind !== 'make-installer') return [];
    const { name, format } = step;
    const notarization = planNotarization(target, format, signing);
    const signature = sign(toInstaller(target, format));
    return [{ name, role: 'installer' as const, format, signature, ...omitUndefined({ notarization }) }];
  });
  return {
    target,
    shell,
    formats: [...new Set(formats)],
    files: [
      ...installers,
      ...toPlannedAttachments(installers.map(({ name }) => name)).map((file) => ({ ...file })),
      ...releaseDocuments.map((file) => ({ ...file })),
    ],
    payload: { signature: planPrograms(target, sign) },
    services: services.flatMap((plan) =>
      plan.from === 'nothing'
        ? []
        : [
            {
              id: plan.service.id,
              ...omitUndefined({ scenario: plan.service.scenario }),
              from: plan.from,
              path: plan.binary.path,
            },
          ],
    ),
    steps: steps.map(({ id, kind, phase, after }) => ({ id, kind, phase, after: [...after] })),
    rehearsal,
    ...planHooks(packaging?.packaging.hooks, target),
    tools: tools.map(({ tool: { name, minimum, remedy }, state, version }) => ({
      name,
      state,
      ...(version === undefined ? {} : { version }),
      ...(minimum === undefined ? {} : { minimum }),
      remedy,
    })),
    refusals,
  };
}
