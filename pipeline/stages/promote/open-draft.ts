import type { BuildContext } from '../../ports.ts';
import type { DraftRequest, HostedRelease, ReleaseHost } from '../../release-ports.ts';
import { PipelineError } from '../../errors.ts';
import { refuse } from './request.ts';

type Ports = Pick<BuildContext, 'clock' | 'log'>;

/** The release of a tag that an earlier promotion began or finished; undefined when there is none. Pure. */
export function findRelease(releases: readonly HostedRelease[]): HostedRelease | undefined {
  return releases.find(({ isDraft }) => !isDraft) ?? releases[0];
}

/**
 * Whether the draft that this promotion has just made is the one that counts. GitHub accepts a second draft of a tag, so that
 * two promotions at once have one each: the oldest counts. Pure.
 */
export function isOwnDraftFirst(releases: readonly HostedRelease[], own: HostedRelease): boolean {
  return releases.every(({ id, isDraft }) => isDraft && Number(id) >= Number(own.id));
}

/** GitHub's list is not up to date at once. */
const settleMs = 2000;

async function create({ clock }: Ports, host: ReleaseHost, request: DraftRequest): Promise<HostedRelease> {
  try {
    return await host.createDraft(request);
  } catch (error) {
    if (!(error instanceof PipelineError) || error.code !== 'github-unreachable') throw error;
    // The draft may have been made although its answer was lost.
    await clock.pause(settleMs);
    const found = findRelease(await host.listReleases(request.tag));
    return found ?? (await host.createDraft(request));
  }
}

/**
 * Finds the release of a tag, or makes a draft.
 * @throws {PipelineError} promotion-running (environment), tag-burned (usage)
 */
export async function openDraft(
  ctx: Ports,
  host: ReleaseHost,
  request: DraftRequest,
): Promise<HostedRelease> {
  const found = findRelease(await host.listReleases(request.tag));
  if (found !== undefined) {
    ctx.log.info(
      found.isDraft
        ? `continues with the draft ${found.id} of ${request.tag}`
        : `${request.tag} was published already: ${found.url}`,
    );
    return found;
  }
  const own = await create(ctx, host, request);
  await ctx.clock.pause(settleMs);
  if (isOwnDraftFirst(await host.listReleases(request.tag), own)) return own;
  await host.deleteRelease(own.id);
  throw refuse(
    'promotion-running',
    `another promotion of ${request.tag} began at the same time; the draft of this one was removed`,
    'wait for the other one, then run the same command again: it finds the release complete or completes it',
    'environment',
  );
}
