import { join } from 'node:path/posix';
import type { PromotionCheck } from '../../../schema/promotion.ts';
import type { HostedRelease, ReleaseHost, StoredArtifact, WorkflowRun } from '../../release-ports.ts';
import { assertStored, pairAssets, uploadAll } from '../../stages/promote/apply-assets.ts';
import { checkMetadata, toApprovers, toTag } from '../../stages/promote/check-metadata.ts';
import { assertPromotable } from '../../stages/promote/check-run.ts';
import { chooseArtifact } from '../../stages/promote/choose-artifact.ts';
import { formatEntry, isSameEntry, toPromotedEntry } from '../../stages/promote/log-entry.ts';
import { openDraft } from '../../stages/promote/open-draft.ts';
import { assertAssetsFit } from '../../stages/promote/plan-assets.ts';
import type { LocalFile, PromoteRequest } from '../../stages/promote/request.ts';
import { openEmptyFolder } from '../../shared/open-empty-folder.ts';
import { promotionName } from '../../shared/promotion-name.ts';
import { toPromotion } from '../../stages/promote/statement.ts';
import { listLocalFiles, unpackArtifact } from '../../stages/promote/unpack-artifact.ts';
import { assertPublic } from './assert-public.ts';
import { checkFiles } from './check-files.ts';
import type { PromoteContext, Promoted, PromoteOptions } from './options.ts';
import { writeStatement } from './write-statement.ts';

interface Fetched {
  run: WorkflowRun;
  artifact: StoredArtifact & { sha256: string };
  approvers: string[];
}

async function findApprovers({ host, request }: PromoteOptions): Promise<string[]> {
  const { environment, ownRun } = request;
  if (environment === undefined) return [];
  return toApprovers(ownRun === undefined ? [] : await host.listApprovals(ownRun.id), environment);
}

/** Fetches the artifact of the run and unpacks it into the folder of the release. */
async function fetchRelease(ctx: PromoteContext, options: PromoteOptions, work: string): Promise<Fetched> {
  const { host, request, outDir } = options;
  const run = await host.readRun(request.runId);
  assertPromotable(run, { repository: host.repository, ownRunId: request.ownRun?.id });
  const artifact = chooseArtifact(await host.listArtifacts(run.id), request.artifact, run);
  const approvers = await findApprovers(options);
  const archive = join(work, 'artifact.zip');
  await host.fetchArtifact(artifact, archive);
  await unpackArtifact(ctx, { archive, artifact, to: outDir });
  return { run, artifact: { ...artifact, sha256: await ctx.fs.sha256(archive) }, approvers };
}

function toChecks(
  { artifact, approvers }: Fetched,
  { environment }: PromoteRequest,
  others: readonly PromotionCheck[],
): PromotionCheck[] {
  const digest: PromotionCheck = {
    id: 'artifact',
    result: 'passed',
    detail: `the archive has the sha256 ${artifact.sha256} that GitHub stated when it was uploaded`,
  };
  const approval: PromotionCheck =
    environment === undefined
      ? { id: 'approval', result: 'not-required', detail: 'no environment was named' }
      : { id: 'approval', result: 'passed', detail: `${environment}: ${approvers.join(', ')}` };
  return [digest, ...others, approval];
}

/** Uploads, fetches back and compares; nothing is public before that. Returns the complete draft. */
async function fill(
  ctx: PromoteContext,
  host: ReleaseHost,
  draft: HostedRelease,
  files: readonly LocalFile[],
  work: string,
): Promise<HostedRelease> {
  const isStatement = (name: string) => name.startsWith(promotionName);
  const release = await ctx.log.group('upload', () => uploadAll(ctx, host, draft.id, files, isStatement));
  if (release.isDraft)
    await ctx.log.group('compare', () => assertStored(ctx, host, work, pairAssets(files, release)));
  return release;
}

/**
 * Publishes the files that a run built, without building anything: checks the run, its artifact and its files, completes a draft, compares
 * every stored byte, writes the log entry, publishes, and fetches the public addresses. A second call continues where the first one stopped.
 * @throws {PipelineError} of the room `merge, promote, revoke`
 */
export async function promote(ctx: PromoteContext, options: PromoteOptions): Promise<Promoted> {
  const { host, request, outDir } = options;
  await openEmptyFolder(ctx.fs, outDir);
  const work = await ctx.fs.makeTempDir('promote-');
  try {
    const fetched = await fetchRelease(ctx, options, work);
    const { run, artifact, approvers } = fetched;
    const { metadata, checks } = await checkFiles(ctx, options, artifact);
    const found = [...checks, ...checkMetadata(metadata, run, request)];
    const asked = request.tag ?? `v${metadata.app.version}`;
    const tag = toTag(asked, metadata, { commit: run.commit, found: await host.findTag(asked) });
    const files = await listLocalFiles(ctx, outDir);
    assertAssetsFit(files);
    const isPrerelease = request.channel !== 'stable';
    const title = `${metadata.app.name} ${metadata.app.version}`;
    const notes = request.notes ?? `${title}, built by ${run.url}.`;
    const draft = await openDraft(ctx, host, { tag, commit: run.commit, title, notes, isPrerelease });
    const release = await fill(ctx, host, draft, files, work);
    const pairs = pairAssets(files, release);
    const facts = {
      ...{ request, metadata, run, artifact, tag, approvers },
      repositoryUrl: host.repositoryUrl,
      files: pairs.map(({ file, asset }) => ({ ...file, url: host.toPublicUrl(tag, asset.storedName) })),
      checks: toChecks(fetched, request, found),
      by: await host.readActor(),
      now: ctx.clock.now(),
    };
    const { promotion, complete } = await writeStatement(ctx, options, release, toPromotion(facts), work);
    const entry = toPromotedEntry(promotion);
    const { log } = request;
    const logUrl =
      log === undefined ? undefined : await host.appendLog(log, formatEntry(entry), isSameEntry(entry));
    const isLatest = request.channel === 'stable';
    const published = complete.isDraft
      ? await host.publish(complete.id, { isPrerelease, isLatest })
      : complete;
    await ctx.log.group('public addresses', () => assertPublic(ctx, host, published, promotion, work));
    const status = complete.isDraft ? 'published' : 'published-before';
    return { status, release: published, promotion, metadata, outDir, logUrl };
  } finally {
    await ctx.fs.remove(work);
  }
}
