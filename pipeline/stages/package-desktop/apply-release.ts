import type { ReleaseState } from './release-state.ts';
import { runSteps } from './schedule.ts';
import type { ReleaseKind, ReleaseStep, StepOf } from './step.ts';
import { checkFinished } from './steps/check-finished.ts';
import { checkSigned } from './steps/check-signed.ts';
import { describeInstallers } from './steps/describe-installers.ts';
import { finishSigned } from './steps/finish-signed.ts';
import { makeInstaller } from './steps/make-installer.ts';
import { notarizeInstallers } from './steps/notarize.ts';
import { readTools } from './steps/read-tools.ts';
import { scanStaged } from './steps/scan-staged.ts';
import { signInstallers } from './steps/sign-installer.ts';
import { signPayload } from './steps/sign-payload.ts';
import { writeAttestations } from './steps/write-attestations.ts';
import { writeDocuments } from './steps/write-documents.ts';

type Apply<Kind extends ReleaseKind> = (state: ReleaseState, step: StepOf<Kind>) => Promise<void>;

const appliers: { readonly [Kind in ReleaseKind]: Apply<Kind> } = {
  'scan-staged': scanStaged,
  'sign-payload': signPayload,
  'finish-signed': finishSigned,
  'check-finished': checkFinished,
  'read-tools': readTools,
  'make-installer': makeInstaller,
  'sign-installer': signInstallers,
  notarize: notarizeInstallers,
  'check-signed': checkSigned,
  'describe-installers': describeInstallers,
  'write-attestations': writeAttestations,
  'write-documents': writeDocuments,
};

async function applyStep<Kind extends ReleaseKind>(state: ReleaseState, step: StepOf<Kind>): Promise<void> {
  await appliers[step.kind](state, step);
}

/**
 * Executes the steps of a release.
 * @throws {PipelineError} as `applyStaging`
 */
export async function applyRelease(state: ReleaseState, steps: readonly ReleaseStep[]): Promise<void> {
  await runSteps(state.ctx, steps, (step) => applyStep(state, step));
}
