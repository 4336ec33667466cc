import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Hook } from '../../../schema/packaging.ts';
import type { TargetPlan } from '../../../schema/plan.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { toFormat } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { provenanceName, toSbomNames } from '../../shared/attachment-names.ts';
import { type ReleaseFile, releaseDocuments } from '../../shared/release-files.ts';
import { toSigner } from '../../signing/registry.ts';
import type { SignableFile } from '../../signing/signer.ts';
import { isFor } from './packaging/with-hooks.ts';
import type { Plan } from './plan.ts';
import type { PackageRequest } from './request.ts';
import type { FoundTool } from './tools.ts';

type PlannedSignature = TargetPlan['payload']['signature'];

function planSignature(file: Omit<SignableFile, 'path'>, host: BuildContext['host']): PlannedSignature {
  const signer = toSigner(file);
  return { signer: signer.id, ...signer.plan(host, file) };
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
  { shell, formats, target, packaging }: Pick<PackageRequest, 'shell' | 'formats' | 'target' | 'packaging'>,
  { services, steps, rehearsal }: Plan,
  tools: readonly FoundTool[],
  refusals: Diagnostic[],
): TargetPlan {
  const installers = steps.flatMap((step) => {
    if (step.kind !== 'make-installer') return [];
    const file = { target, kind: 'installer', signing: toFormat(step.format).signing } as const;
    const { name, format } = step;
    return [{ name, role: 'installer' as const, format, signature: planSignature(file, host) }];
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
    payload: { signature: planSignature({ target, kind: 'payload', signing: 'embedded' }, host) },
    services: services.flatMap((plan) =>
      plan.from === 'nothing' ? [] : [{ id: plan.service.id, from: plan.from, path: plan.binary.path }],
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
