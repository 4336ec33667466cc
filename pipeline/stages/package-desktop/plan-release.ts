import type { Target } from '../../../schema/vocabulary.ts';
import type { AppIdentity } from '../../formats/format.ts';
import { type FormatId, toFormat } from '../../formats/registry.ts';
import { chooseSigner } from '../../signing/choose.ts';
import { findNotary } from '../../signing/notary/plan.ts';
import type { SigningRequest } from '../../signing/request.ts';
import { hasSignedPrograms, toInstaller, toProgram } from '../../signing/sign-plan.ts';
import { orderSteps } from './phases.ts';
import { defineStep, type ReleaseStep, toStepId } from './step.ts';

/** What the steps of a release depend on. */
export interface ReleasePlan {
  app: AppIdentity;
  target: Target;
  formats: readonly FormatId[];
  signing: SigningRequest;
  /** Whether the payload comes from a file that another process wrote: then it is scanned and compared with the limits of formats again. */
  isForeign: boolean;
}

/** Every step that makes a release from a staged payload, ordered by phase. Pure. */
export function planReleaseSteps({ app, target, formats, signing, isForeign }: ReleasePlan): ReleaseStep[] {
  const chosen = [...new Set(formats)];
  const signsPrograms = hasSignedPrograms(target) && chooseSigner(toProgram(target), signing) !== undefined;
  const signsInstallers = chosen.some((one) => chooseSigner(toInstaller(target, one), signing) !== undefined);
  const isNotarized = chosen.some((one) => findNotary(target, one, signing) !== undefined);
  // Each of them reads what the one before it has written.
  const changes = [
    ...(signsInstallers ? [defineStep('sign-installer', {})] : []),
    ...(isNotarized
      ? [defineStep('notarize', {}, { after: signsInstallers ? [toStepId('sign-installer')] : [] })]
      : []),
  ];
  const after = changes.map(({ id }) => id);
  const signed = [...changes, ...(signsPrograms ? [defineStep('check-signed', {}, { after })] : [])];
  const finished = signsPrograms
    ? [defineStep('sign-payload', {}), defineStep('finish-signed', {}, { after: [toStepId('sign-payload')] })]
    : [];
  const checked =
    signsPrograms || isForeign
      ? [defineStep('check-finished', { formats: chosen }, { after: finished.map(({ id }) => id) })]
      : [];
  return orderSteps<ReleaseStep>([
    ...(isForeign ? [defineStep('scan-staged', {})] : []),
    ...finished,
    ...checked,
    defineStep('read-tools', {}),
    ...chosen.map((format) =>
      defineStep(
        'make-installer',
        { format, name: toFormat(format).fileName(app, target) },
        { subject: format },
      ),
    ),
    ...signed,
    defineStep('describe-installers', {}, { after: signed.map(({ id }) => id) }),
    defineStep('write-attestations', {}),
    defineStep('write-documents', {}),
  ]);
}
