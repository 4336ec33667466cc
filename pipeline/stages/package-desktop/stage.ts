import type { KitMember } from '../../../schema/kit.ts';
import type { RehearsalDocument } from '../../../schema/rehearsal.ts';
import type { StagedDocument } from '../../../schema/staged-payload.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuildContext } from '../../ports.ts';
import { toAppSlug } from '../../shared/archive/naming.ts';
import { confinePrograms } from '../../shared/confine-programs.ts';
import { readAbout } from './about.ts';
import { applyStaging } from './apply-staging.ts';
import type { BaseNodeTable } from './executable/base-node.ts';
import { fetchDownloads } from './fetch-downloads.ts';
import { findIcons } from './icons.ts';
import { Origins } from './origins.ts';
import type { StagingPlan } from './plan.ts';
import type { StageRequest } from './request.ts';
import { describeStaged } from './staged/describe.ts';
import { type BuildState, toOutcome } from './state.ts';
import { createWorkspace, toDiskError, type Workspace } from './workspace.ts';

/** What was built, staged and rehearsed, in a workspace that exists while it is used. */
export interface Staging {
  /** The ports for what follows, whose programs are confined as those of the builds are. */
  ctx: BuildContext;
  document: StagedDocument;
  workspace: Workspace;
  rehearsal: RehearsalDocument;
  /** Pictures (PNG) of the rehearsal by file name. */
  screenshots: ReadonlyMap<string, Uint8Array>;
}

/** What is known before the first step. */
export interface StagingFacts {
  plan: StagingPlan;
  kits: readonly KitMember[];
  table: BaseNodeTable;
  host: Target;
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

async function createState(
  ctx: BuildContext,
  request: StageRequest,
  { plan, kits, table, host }: StagingFacts,
): Promise<BuildState> {
  const { scenarioDir, root = scenarioDir, bundle } = request;
  const { licenseFile, ...about } = await readAbout(
    ctx,
    bundle,
    { root, scenarioDir },
    toAppSlug(bundle.app.name),
  );
  const bases: BuildState['bases'] = new Map();
  return {
    ctx: confinePrograms(ctx, () => bases.get(host)?.executable),
    request,
    plan,
    host,
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
    source: undefined,
    nodes: undefined,
    shellVersion: undefined,
    finished: undefined,
    components: undefined,
    lockfiles: [],
    payloadEntries: undefined,
    sha1: new Map(),
    allowed: [],
    buildOrigins: undefined,
    rehearsal: undefined,
  };
}

/**
 * Builds the services of a bundle, stages and rehearses the payload, and passes it on. The workspace is beside the output folder, and is gone
 * when `use` ends.
 * @throws {PipelineError} with every fault as a diagnostic; else what `use` throws
 */
export async function withStaged<T>(
  ctx: BuildContext,
  request: StageRequest,
  facts: StagingFacts,
  use: (staging: Staging) => Promise<T>,
): Promise<T> {
  if (request.onFetched !== undefined) {
    await fetchDownloads(ctx, facts);
    await request.onFetched();
  }
  const state = await createState(ctx, request, facts);
  try {
    await applyStaging(state);
    return await use({
      ctx: state.ctx,
      document: await describeStaged(state),
      workspace: state.workspace,
      rehearsal: toRehearsalDocument(state),
      screenshots: state.rehearsal?.screenshots ?? new Map(),
    });
  } catch (error) {
    throw toDiskError(error);
  } finally {
    await ctx.fs.remove(state.workspace.dir);
    if (state.source !== undefined) await ctx.fs.remove(state.source.root);
  }
}
