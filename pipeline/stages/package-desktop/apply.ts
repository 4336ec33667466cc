import { join } from 'node:path/posix';
import { buildService } from '../../builders/build-service.ts';
import { stageKit } from '../../shared/kit/stage-kit.ts';
import { copySource } from './copy-source.ts';
import { fetchBaseNode } from './executable/base-node.ts';
import { compileRuntime } from './executable/runtime.ts';
import { makeInstaller, writeDocuments, writePayloadManifest } from './installers.ts';
import { runSteps } from './schedule.ts';
import { applyFinishBundle, applyScan, copyPrebuilt, stageFiles, stageIcons } from './stage.ts';
import { type BuildState, need } from './state.ts';
import type { Step } from './step.ts';

async function applyStep(state: BuildState, step: Step): Promise<void> {
  const { ctx, request, workspace } = state;
  switch (step.kind) {
    case 'copy-source': {
      const { scenarioDir, root = scenarioDir } = request;
      state.source = await copySource(ctx, { root, scenarioDir }, [request.outDir, workspace.dir]);
      return;
    }
    case 'build-service': {
      const { scenarioDir } = need(state.source, 'the copy of the sources');
      await buildService({ ...ctx, scenarioDir, payload: workspace.payload }, step.plan);
      return;
    }
    case 'copy-prebuilt':
      return copyPrebuilt(state, step.service, step.path);
    case 'stage-files':
      return stageFiles(state, step.files);
    case 'stage-icons':
      return stageIcons(state);
    case 'stage-kit': {
      const member = need(
        state.kits.find(({ name }) => name === step.kit.name),
        `the kit member ${step.kit.name}`,
      );
      const place = {
        to: join(workspace.payload, step.to),
        licenses: join(workspace.payload, 'licenses', member.name),
      };
      return stageKit(ctx, member, request.target, place);
    }
    case 'fetch-base-node': {
      const given = step.target === request.target ? request.baseNode : undefined;
      state.bases.set(step.target, await fetchBaseNode(ctx, state.table, step.target, given));
      return;
    }
    case 'compile-runtime': {
      const compiler = need(state.bases.get(step.host), 'the base Node of this machine').executable;
      const base = need(state.bases.get(step.target), 'the base Node of the target').executable;
      const to = join(workspace.payload, step.to);
      await compileRuntime(ctx, { compiler, base, to, native: step.host === step.target });
      if (step.shim !== undefined) await ctx.fs.symlink(step.to, join(workspace.payload, step.shim));
      return;
    }
    case 'finish-bundle':
      return applyFinishBundle(state);
    case 'scan-payload':
      return applyScan(state);
    case 'write-manifest':
      return writePayloadManifest(state);
    case 'make-installer':
      return makeInstaller(state, step.format, step.name);
    case 'write-documents':
      return writeDocuments(state);
  }
}

/** Executes the steps of a plan. Throws what its steps throw, all of it at once. */
export async function applySteps(state: BuildState): Promise<void> {
  await runSteps(state.ctx, state.plan.steps, (step) => applyStep(state, step));
}
