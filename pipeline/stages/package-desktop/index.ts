import { join } from 'node:path/posix';
import { type ArtifactManifest, artifactManifestSchema } from '../../../schema/artifact-manifest.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { TargetPlan } from '../../../schema/plan.ts';
import type { RehearsalDocument } from '../../../schema/rehearsal.ts';
import { assertWithinLimits, findLimitFaults } from '../../formats/limits.ts';
import { toFormat } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { toAppSlug } from '../../shared/archive/naming.ts';
import { confinePrograms } from '../../shared/confine-programs.ts';
import { planKitParts } from '../../shared/kit/kit-sources.ts';
import { readKitMember } from '../../shared/kit/read-kit.ts';
import { noSigning } from '../../signing/request.ts';
import { assertSigned, findUnsigned, inspectIdentities } from '../../signing/sign-plan.ts';
import { inspectNotaries } from '../../signing/notary/inspect.ts';
import { readAbout } from './about.ts';
import { applySteps } from './apply.ts';
import { readBaseNodeTable, toBuildHost } from './executable/base-node.ts';
import { fetchDownloads } from './fetch-downloads.ts';
import { findIcons } from './icons.ts';
import { readKnownSizes } from './known-sizes.ts';
import { Origins } from './origins.ts';
import { assertNamesFree, findNameFaults } from './names.ts';
import { withPackaging } from './packaging/with-packaging.ts';
import { planPackage } from './plan.ts';
import { describePlan } from './plan-document.ts';
import type { PackageRequest } from './request.ts';
import { type BuildState, toOutcome } from './state.ts';
import { assertTools, findTools, listTools } from './tools.ts';
import { assertOutFolder, createWorkspace, publish, toDiskError } from './workspace.ts';

async function readKits(ctx: BuildContext, request: PlanRequest): Promise<KitMember[]> {
  const kits = request.bundle.services.flatMap(({ kit }) => kit ?? []);
  const members = await Promise.all(kits.map((kit) => readKitMember(ctx, kit)));
  // A kit member without sources for the target is refused before anything is built
  for (const member of members) planKitParts(member, request.target);
  return members;
}

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
    ...(await findNameFaults(ctx, request)),
    ...findLimitFaults(request.formats.map(toFormat), sizes),
    ...findUnsigned(request, request.signing ?? noSigning, ctx.host),
  ];
  return describePlan(ctx.host, request, plan, tools, refusals);
}

/** What packaging made, beside the files of the output folder. */
export interface PackageResult {
  /** The content of metadata.json. */
  manifest: ArtifactManifest;
  rehearsal: RehearsalDocument;
  /** Pictures (PNG) of the rehearsal by file name. */
  screenshots: ReadonlyMap<string, Uint8Array>;
}

function toRehearsalDocument(state: BuildState): RehearsalDocument {
  const { app } = state.request.bundle;
  return {
    schema_version: 'rehearsal.v1',
    app: { name: app.name, version: app.version },
    target: state.request.target,
    outcome: toOutcome(state),
  };
}

/**
 * Builds the services of a bundle, stages the payload, compiles the runtime and makes installers for one target. Writes the
 * installers, bundle.json, manifest.json, metadata.json and SHA256SUMS into `outDir`, all at the end: a failed build leaves the
 * folder as it was.
 * @throws {PipelineError} with every fault as a diagnostic
 */
export async function packageDesktop(ctx: BuildContext, given: PackageRequest): Promise<PackageResult> {
  const request = await withPackaging(ctx, given);
  const host = toBuildHost(ctx.host);
  const kits = await readKits(ctx, request);
  const plan = planPackage(request, kits, host);
  const table = await readBaseNodeTable(ctx);
  assertWithinLimits(request.formats.map(toFormat), await readKnownSizes(ctx, request, table));
  await assertTools(ctx, listTools(plan, request));
  await assertNamesFree(ctx, request);
  const { signing = noSigning } = request;
  assertSigned(request, signing, ctx.host);
  for (const found of await inspectIdentities(ctx, request, signing)) request.onDiagnostic?.(found);
  await inspectNotaries(ctx, request, signing);
  if (request.onFetched !== undefined) {
    await fetchDownloads(ctx, { plan, kits, table, host });
    await request.onFetched();
  }
  const { scenarioDir, root = scenarioDir } = request;
  const { licenseFile, ...about } = await readAbout(
    ctx,
    request.bundle,
    { root, scenarioDir },
    toAppSlug(request.bundle.app.name),
  );
  const bases: BuildState['bases'] = new Map();
  const state: BuildState = {
    ctx: confinePrograms(ctx, () => bases.get(host)?.executable),
    request,
    plan,
    host,
    signing,
    table,
    kits,
    about,
    licenseFile,
    icons: await findIcons(ctx, { root, scenarioDir }),
    // Nothing can fail between this line and the `try` that removes the workspace.
    workspace: await createWorkspace(ctx, request.outDir).catch((error: unknown) => {
      throw toDiskError(error);
    }),
    bases,
    built: new Map(),
    origins: new Origins(),
    made: [],
    notarizations: new Map(),
    programs: [],
    unsignedDigests: new Map(),
    source: undefined,
    nodes: undefined,
    finished: undefined,
    components: undefined,
    lockfiles: [],
    payloadEntries: undefined,
    sha1: new Map(),
    buildOrigins: undefined,
    installers: undefined,
    rehearsal: undefined,
  };
  try {
    await applySteps(state);
    const text = await ctx.fs.readText(join(state.workspace.release, 'metadata.json'));
    await publish(ctx, state.workspace, request.outDir);
    return {
      manifest: artifactManifestSchema.parse(JSON.parse(text)),
      rehearsal: toRehearsalDocument(state),
      screenshots: state.rehearsal?.screenshots ?? new Map(),
    };
  } catch (error) {
    throw toDiskError(error);
  } finally {
    await ctx.fs.remove(state.workspace.dir);
    if (state.source !== undefined) await ctx.fs.remove(state.source.root);
  }
}
