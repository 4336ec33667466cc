import { join } from 'node:path/posix';
import { copySource } from './copy-source.ts';
import { copyBaseNode, fetchBaseNode } from './executable/base-node.ts';
import { compileRuntime } from './executable/runtime.ts';
import { toPlace } from './place.ts';
import { runSteps } from './schedule.ts';
import { type BuildState, requireResult } from './state.ts';
import type { StagingKind, StagingStep, StepOf } from './step.ts';
import { buildShell } from './steps/build-shell.ts';
import { buildOneService } from './steps/build-service.ts';
import { checkInitialization } from './steps/check-initialization.ts';
import { checkLimits } from './steps/check-limits.ts';
import { copyPrebuilt } from './steps/copy-prebuilt.ts';
import { describeFinishedPayload } from './steps/describe-payload.ts';
import { applyFinishBundle } from './steps/finish-bundle.ts';
import { readOrigins } from './steps/read-origins.ts';
import { rehearsePayload } from './steps/rehearse-payload.ts';
import { scanPayload } from './steps/scan-payload.ts';
import { stageAssets } from './steps/stage-assets.ts';
import { stageConfig } from './steps/stage-config.ts';
import { stageFiles } from './steps/stage-files.ts';
import { stageIcons } from './steps/stage-icons.ts';
import { stageKitMember } from './steps/stage-kit-member.ts';
import { stageLicenses } from './steps/stage-licenses.ts';
import { stageNotices } from './steps/stage-notices.ts';
import { stagePackagedFiles, stagePolicies } from './steps/stage-packaging.ts';
import { stageScenarioFiles } from './steps/stage-scenario-files.ts';

type Apply<Kind extends StagingKind> = (state: BuildState, step: StepOf<Kind>) => Promise<void>;

const appliers: { readonly [Kind in StagingKind]: Apply<Kind> } = {
  'copy-source': async (state) => {
    const { ctx, request, workspace } = state;
    state.source = await copySource(ctx, toPlace(request), [request.outDir, workspace.dir]);
  },
  'fetch-base-node': async ({ ctx, request, table, bases }, { target }) => {
    const given = target === request.target ? request.baseNode : undefined;
    bases.set(target, await fetchBaseNode(ctx, table, target, given));
  },
  'build-service': buildOneService,
  'compile-runtime': async ({ ctx, table, bases, workspace, origins }, step) => {
    const compiler = requireResult(bases.get(step.host), 'the base Node of this machine').executable;
    const base = requireResult(bases.get(step.target), 'the base Node of the target');
    const copyBase = (copy: string) => copyBaseNode(ctx, table, step.target, base, copy);
    const to = join(workspace.payload, step.to);
    const baseDigest = table.targets[step.target].sha256;
    await compileRuntime(ctx, { compiler, copyBase, baseDigest, to, native: step.host === step.target });
    origins.add(step.to, 'product');
    if (step.shim === undefined) return;
    const shim = join(workspace.payload, step.shim);
    if (step.shim.endsWith('.cmd')) await ctx.fs.write(shim, `@"%~dp0${step.to}" ctl %*\r\n`);
    else await ctx.fs.symlink(step.to, shim);
    origins.add(step.shim, 'product');
  },
  'copy-prebuilt': copyPrebuilt,
  'stage-files': stageFiles,
  'build-shell': buildShell,
  'stage-icons': stageIcons,
  'stage-kit': stageKitMember,
  'stage-assets': stageAssets,
  'stage-scenario-files': stageScenarioFiles,
  'stage-packaged-files': stagePackagedFiles,
  'stage-policies': stagePolicies,
  'stage-config': stageConfig,
  'stage-licenses': stageLicenses,
  'stage-notices': stageNotices,
  'finish-bundle': applyFinishBundle,
  'scan-payload': scanPayload,
  'check-initialization': checkInitialization,
  'check-limits': checkLimits,
  rehearse: rehearsePayload,
  'describe-payload': describeFinishedPayload,
  'read-origins': readOrigins,
};

async function applyStep<Kind extends StagingKind>(state: BuildState, step: StepOf<Kind>): Promise<void> {
  await appliers[step.kind](state, step);
}

/**
 * Executes the steps of a plan before anything is signed.
 * @throws {PipelineError} the error of the failed step, or one error with the code of the first and the diagnostics of all failed steps
 */
export async function applyStaging(state: BuildState): Promise<void> {
  await runSteps(state.ctx, state.plan.steps, (step: StagingStep) => applyStep(state, step));
}
