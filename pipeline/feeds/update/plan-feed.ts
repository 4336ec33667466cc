import { compareVersions } from '../../../schema/compare-versions.ts';
import { type FeedRelease, type UpdateFeed, updateFeedSchema } from '../../../schema/update/feed.ts';
import type { Channel } from '../../../schema/update/settings.ts';
import { PipelineError } from '../../errors.ts';

export interface FeedChange {
  app: string;
  channel: Channel;
  /** Undefined where only versions are withdrawn or the time is renewed. */
  release: FeedRelease | undefined;
  withdrawn: readonly string[];
  /** Seconds since the epoch. */
  epoch: number;
  expiresInDays: number;
  /** Whether a target that the newest earlier release has may be missing. */
  allowMissingTarget: boolean;
  /** Releases that stay in the feed, the new one included. */
  keep: number;
}

const toTime = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

function refuse(
  code: 'update-feed-invalid' | 'update-feed-foreign' | 'update-target-missing',
  message: string,
  remedy: string,
): PipelineError {
  return new PipelineError({ code, blame: 'input', message, remedy });
}

/** The feed that was published before. @throws {PipelineError} update-feed-invalid (input) */
export function parseFormerFeed(text: string, path: string): UpdateFeed {
  try {
    return updateFeedSchema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw refuse(
      'update-feed-invalid',
      `${path} is not a feed: ${why}`,
      'restore the feed that was published last',
    );
  }
}

/**
 * The feed after a change. Targets of a release that is in it already are joined: each system can publish its own.
 * @throws {PipelineError} update-feed-foreign, update-target-missing, update-feed-invalid (input)
 */
export function planFeed(former: UpdateFeed | undefined, change: FeedChange): UpdateFeed {
  const { app, channel, release, epoch } = change;
  if (former !== undefined && (former.app !== app || former.channel !== channel))
    throw refuse(
      'update-feed-foreign',
      `the feed is of ${former.app}, channel ${former.channel}`,
      `give the folder of the feeds of ${app}`,
    );
  const earlier = former?.releases ?? [];
  if (release !== undefined) assertTargets(earlier, release, change);
  const releases = release === undefined ? [...earlier] : join(earlier, release);
  const feed = {
    schema_version: 'update-feed.v1' as const,
    app,
    channel,
    sequence: (former?.sequence ?? 0) + 1,
    issued: toTime(epoch),
    expires: toTime(epoch + change.expiresInDays * 24 * 60 * 60),
    releases: releases.sort((a, b) => compareVersions(b.version, a.version) ?? 0).slice(0, change.keep),
    withdrawn: [...new Set([...(former?.withdrawn ?? []), ...change.withdrawn])].sort(),
  };
  const parsed = updateFeedSchema.safeParse(feed);
  if (parsed.success) return feed;
  const [issue] = parsed.error.issues;
  throw refuse(
    'update-feed-invalid',
    `the feed would not be valid: /${issue?.path.join('/')} ${issue?.message}`,
    'correct that value',
  );
}

function join(earlier: readonly FeedRelease[], release: FeedRelease): FeedRelease[] {
  const same = earlier.find(({ version }) => version === release.version);
  const others = earlier.filter(({ version }) => version !== release.version);
  return [...others, { ...release, targets: { ...same?.targets, ...release.targets } }];
}

function assertTargets(
  earlier: readonly FeedRelease[],
  release: FeedRelease,
  { allowMissingTarget }: FeedChange,
): void {
  if (allowMissingTarget) return;
  const [newest] = earlier
    .filter(({ version }) => version !== release.version)
    .sort((a, b) => compareVersions(b.version, a.version) ?? 0);
  const same = earlier.find(({ version }) => version === release.version);
  const has = new Set([...Object.keys(same?.targets ?? {}), ...Object.keys(release.targets)]);
  const lost = Object.keys(newest?.targets ?? {}).filter((target) => !has.has(target));
  if (lost.length > 0)
    throw refuse(
      'update-target-missing',
      `release ${newest?.version} has ${lost.join(', ')}, and release ${release.version} has not`,
      'publish all targets in one call, or say that they are left out on purpose (--allow-missing-target)',
    );
}
