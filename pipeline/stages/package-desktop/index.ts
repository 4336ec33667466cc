import type { ArtifactManifest } from '../../../schema/artifact-manifest.ts';
import type { TargetPlan } from '../../../schema/plan.ts';
import { assertWithinLimits, findLimitFaults } from '../../formats/limits.ts';
import { toFormat } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { inspectNotaries } from '../../signing/notary/inspect.ts';
import { noSigning } from '../../signing/request.ts';
import { assertSigned, findUnsigned, inspectIdentities } from '../../signing/sign-plan.ts';
import { readBaseNodeTable, toBuildHost } from './executable/base-node.ts';
import { readKnownSizes } from './known-sizes.ts';
import { assertNamesFree, findNameFaults } from './names.ts';
import { withPackaging } from './packaging/with-packaging.ts';
import { planPackage, planStaging } from './plan.ts';
import { describePlan } from './plan-document.ts';
import { readKits } from './read-kits.ts';
import { makeRelease } from './release.ts';
import type { PackageRequest, StageRequest } from './request.ts';
import { type Staging, type StagingFacts, withStaged } from './stage.ts';
import { packStaged } from './staged/pack.ts';
import { readStagedBundle } from './staged/read-bundle.ts';
import { assertTools, findTools, listBuildTools, listTools } from './tools.ts';
import { assertOutFolder, publish } from './workspace.ts';

/** The part of a request that determines the plan. */
export type PlanRequest = Pick<PackageRequest, 'bundle' | 'scenarioDir' | 'target' | 'shell' | 'formats'> &
  Partial<Pick<PackageRequest, 'root' | 'outDir' | 'rehearsal' | 'signing'>>;

/**
 * Plans what `packageDesktop` would do on this machine: reads the scenario, the resource kit and the versions of the programs, and
 * writes nothing.
 * @throws {PipelineError} as `packageDesktop` does for what cannot be planned; what is known to be too large for a format is in the plan
 */
export async function planPackageDesktop(ctx: BuildContext, given: PlanRequest): Promise<TargetPlan> {
  const request = await withPackaging(ctx, given);
  const host = toBuildHost(ctx.host);
  if (request.outDir !== undefined) await assertOutFolder(ctx, request.outDir);
  const plan = planPackage(request, await readKits(ctx, request), host);
  const sizes = await readKnownSizes(ctx, request, await readBaseNodeTable(ctx));
  const tools = await findTools(ctx, listTools(plan, request));
  const refusals = [
    ...(await findNameFaults(ctx, { app: request.bundle.app, formats: request.formats })),
    ...findLimitFaults(request.formats.map(toFormat), sizes),
    ...findUnsigned(request, request.signing ?? noSigning, ctx.host),
  ];
  return describePlan(ctx.host, request, plan, tools, refusals);
}

/** What was seen before anything was signed. */
export type StagingResult = Pick<Staging, 'rehearsal' | 'screenshots'>;

/** What packaging made, beside the files of the output folder. */
export interface PackageResult extends StagingResult {
  /** The content of metadata.json. */
  manifest: ArtifactManifest;
}

/** What is known before the first step; everything that can be refused about planned formats. */
async function prepare(ctx: BuildContext, request: StageRequest): Promise<StagingFacts> {
  const host = toBuildHost(ctx.host);
  const kits = await readKits(ctx, request);
  const plan = planStaging(request, kits, host);
  const table = await readBaseNodeTable(ctx);
  const { formats = [], bundle } = request;
  assertWithinLimits(formats.map(toFormat), await readKnownSizes(ctx, request, table));
  await assertNamesFree(ctx, { app: bundle.app, formats });
  return { plan, kits, table, host };
}

/**
 * Builds the services of a bundle, stages the payload, compiles the runtime and makes installers for one target. Writes the
 * installers, bundle.json, manifest.json, metadata.json and SHA256SUMS into `outDir`, all at the end: a failed build leaves the
 * folder as it was. The same as `stageDesktop` and `makeStaged` in one process.
 * @throws {PipelineError} with every fault as a diagnostic
 */
export async function packageDesktop(ctx: BuildContext, given: PackageRequest): Promise<PackageResult> {
  const request = await withPackaging(ctx, given);
  const { signing = noSigning, formats } = request;
  const facts = await prepare(ctx, request);
  await assertTools(ctx, listTools(planPackage(request, facts.kits, facts.host), request));
  assertSigned(request, signing, ctx.host);
  for (const found of await inspectIdentities(ctx, request, signing)) request.onDiagnostic?.(found);
  await inspectNotaries(ctx, request, signing);
  return await withStaged(ctx, request, facts, async (staging) => {
    const { workspace, document, rehearsal, screenshots } = staging;
    const bundle = await readStagedBundle(ctx, workspace.payload, 'the payload');
    const { onDiagnostic } = request;
    const made = { document, bundle, workspace, formats, signing, isForeign: false, onDiagnostic };
    const manifest = await makeRelease(staging.ctx, made);
    await publish(ctx, workspace, request.outDir);
    return { manifest, rehearsal, screenshots };
  });
}

/**
 * Builds, stages and rehearses as `packageDesktop` does, and writes the staged payload as one file into `outDir`. Returns the name of the
 * file too.
 * @throws {PipelineError} with every fault as a diagnostic
 */
export async function stageDesktop(
  ctx: BuildContext,
  given: StageRequest,
): Promise<StagingResult & { name: string }> {
  const request = await withPackaging(ctx, given);
  const facts = await prepare(ctx, request);
  await assertTools(ctx, listBuildTools(facts.plan, request));
  return await withStaged(ctx, request, facts, async ({ document, workspace, rehearsal, screenshots }) => {
    const name = await packStaged(ctx, document, workspace, workspace.release);
    await publish(ctx, workspace, request.outDir);
    return { name, rehearsal, screenshots };
  });
}
