import { join } from 'node:path/posix';
import { type ArtifactManifest, artifactManifestSchema } from '../../../schema/artifact-manifest.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { BuildContext } from '../../ports.ts';
import { toAppSlug } from '../../shared/archive/naming.ts';
import { planKitParts } from '../../shared/kit/kit-sources.ts';
import { readKitMember } from '../../shared/kit/read-kit.ts';
import { readAbout } from './about.ts';
import { applySteps } from './apply.ts';
import { readBaseNodeTable, toBuildHost } from './executable/base-node.ts';
import { findIcons } from './icons.ts';
import { type Plan, planPackage } from './plan.ts';
import { assertSupported, type PackageRequest } from './request.ts';
import type { BuildState } from './state.ts';
import { assertTools, listTools } from './tools.ts';
import { createWorkspace, publish, toDiskError } from './workspace.ts';

async function readKits(ctx: BuildContext, request: PackageRequest): Promise<KitMember[]> {
  const kits = request.bundle.services.flatMap(({ kit }) => kit ?? []);
  const members = await Promise.all(kits.map((kit) => readKitMember(ctx, kit)));
  // A target that a member cannot be built for is refused before anything is built
  for (const member of members) planKitParts(member, request.target);
  return members;
}

/** What `packageDesktop` would do, as data. Reads the resource kit and touches nothing. */
export async function planPackageDesktop(ctx: BuildContext, request: PackageRequest): Promise<Plan> {
  assertSupported(request);
  const host = toBuildHost(ctx.host);
  return planPackage(request, await readKits(ctx, request), host);
}

/**
 * Builds the services of a bundle, stages the payload, compiles the runtime and makes installers for one target. Writes the
 * installers, bundle.json, manifest.json, metadata.json and SHA256SUMS into `outDir`, all at the end: a failed build leaves the folder
 * as it was. Returns what metadata.json says. Throws PipelineError with every fault.
 */
export async function packageDesktop(ctx: BuildContext, request: PackageRequest): Promise<ArtifactManifest> {
  assertSupported(request);
  const host = toBuildHost(ctx.host);
  const kits = await readKits(ctx, request);
  const plan = planPackage(request, kits, host);
  await assertTools(ctx, listTools(plan));
  const table = await readBaseNodeTable(ctx);
  const slug = toAppSlug(request.bundle.app.name);
  const state: BuildState = {
    ctx,
    request,
    plan,
    host,
    table,
    kits,
    slug,
    about: await readAbout(ctx, request.bundle, request.scenarioDir, slug),
    icons: await findIcons(ctx, request.scenarioDir),
    // The last that can fail before the `try` which removes it again.
    workspace: await createWorkspace(ctx, request.outDir, slug).catch((error: unknown) => {
      throw toDiskError(error);
    }),
    bases: new Map(),
    installers: [],
    source: undefined,
    finished: undefined,
  };
  try {
    await applySteps(state);
    const text = await ctx.fs.readText(join(state.workspace.release, 'metadata.json'));
    await publish(ctx, state.workspace, request.outDir);
    return artifactManifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw toDiskError(error);
  } finally {
    await ctx.fs.remove(state.workspace.dir);
    if (state.source !== undefined) await ctx.fs.remove(state.source.root);
  }
}
