import { join } from 'node:path/posix';
import { promotionSchema } from '../../../schema/promotion.ts';
import type { ArtifactStore, HostedRelease, LogPlace, ReleaseHost } from '../../release-ports.ts';
import { readJsonFile } from '../../shared/document/read-json.ts';
import { promotionName } from '../../shared/promotion-name.ts';
import { toApprovers } from '../../stages/promote/check-metadata.ts';
import { formatEntry, isSameEntry, toRevokedEntry } from '../../stages/promote/log-entry.ts';
import { planRevoke, toAdvisory } from '../../stages/promote/plan-revoke.ts';
import type { PromoteContext } from './options.ts';

export interface RevokeRequest {
  tag: string;
  /** Why, for users: one paragraph. */
  reason: string;
  environment: string | undefined;
  ownRun: { id: string } | undefined;
  log: LogPlace | undefined;
}

export interface Revoked {
  tag: string;
  /** Tag of the release that is the latest one now; undefined when no good one is left. */
  previous: string | undefined;
  /** Markdown for users. */
  advisory: string;
  logUrl: string | undefined;
}

/** The app of a release, from its promotion.json; of a release without one only the tag is known. */
async function readApp(
  ctx: PromoteContext,
  host: ReleaseHost,
  release: HostedRelease | undefined,
  tag: string,
): Promise<{ name: string; version: string }> {
  const asset = release?.assets.find(({ name }) => name === promotionName);
  const name = host.repository.split('/').at(-1) ?? host.repository;
  if (asset === undefined) return { name, version: tag.replace(/^.*?v(?=\d)/, '') };
  const work = await ctx.fs.makeTempDir('revoke-');
  try {
    const to = join(work, promotionName);
    await host.fetchAsset(asset, to);
    return promotionSchema.parse((await readJsonFile(ctx.fs, to, promotionName)).value).predicate.app;
  } finally {
    await ctx.fs.remove(work);
  }
}

/**
 * Withdraws a release: an advisory in front of its notes, no longer the latest one, an entry of the log. Its files stay, as those of every
 * immutable release, so that what happened can be examined. A second call changes nothing.
 * @throws {PipelineError} release-unknown (usage), approval-missing (input), governance-log-unusable
 */
export async function revoke(
  ctx: PromoteContext,
  host: ReleaseHost & ArtifactStore,
  { tag, reason, environment, ownRun, log }: RevokeRequest,
): Promise<Revoked> {
  const approvals =
    environment === undefined || ownRun === undefined ? [] : await host.listApprovals(ownRun.id);
  const approvers = environment === undefined ? [] : toApprovers(approvals, environment);
  const published = await host.listPublished();
  const app = await readApp(
    ctx,
    host,
    published.find((one) => one.tag === tag),
    tag,
  );
  const { release, notes, previous } = planRevoke(published, { tag, reason, app: app.name });
  const entry = toRevokedEntry({
    ...{ app, tag, reason, approvers },
    releaseUrl: release.url,
    who: await host.readActor(),
    now: ctx.clock.now(),
  });
  if (previous !== undefined) await host.markLatest(previous.id);
  await host.editRelease(release.id, { notes, isPrerelease: true });
  const logUrl =
    log === undefined ? undefined : await host.appendLog(log, formatEntry(entry), isSameEntry(entry));
  return { tag, previous: previous?.tag, advisory: toAdvisory(release, reason, previous), logUrl };
}
