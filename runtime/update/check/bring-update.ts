import { fetchArchive } from '../fetch/fetch-archive.ts';
import type { Journal } from '../records/journal.ts';
import { type Checked, checkFeed, type FeedBytes, fetchFeed } from './check-feed.ts';
import { type Bring, stageOffer, stageOlder } from './stage-offer.ts';
import { toFeedBase, type UpdatedApp } from './updated-app.ts';

/**
 * Checks the feed and stages what it offers, or the way back from a version that was withdrawn. The caller has the lock of updates.
 * Returns the journal of what is staged; undefined when the app is up to date.
 * @throws {RuntimeError} the codes of docs/reference/updates.md
 */
export async function bringUpdate(
  app: UpdatedApp,
  source: { feed: FeedBytes; bring: Bring } | undefined = undefined,
): Promise<{ checked: Checked; staged: Journal | undefined }> {
  const checked = await checkFeed(app, source?.feed ?? (await fetchFeed(app)));
  const bring = source?.bring ?? ((archive) => fetchArchive(app.places, toFeedBase(app.settings), archive));
  if (checked.offer !== undefined) return { checked, staged: await stageOffer(app, checked.offer, bring) };
  if (checked.isWithdrawn)
    return { checked, staged: await stageOlder(app, 'withdrawn', checked.feed.withdrawn) };
  return { checked, staged: undefined };
}
