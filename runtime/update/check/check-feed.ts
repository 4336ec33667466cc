import type { UpdateFeed } from '../../../schema/update/feed.ts';
import { chooseRelease, type Offer } from '../feed/choose-release.ts';
import { judgeFeed } from '../feed/judge-feed.ts';
import { getDocument } from '../fetch/request.ts';
import { changeState, readState } from '../records/state.ts';
import { toChannel, toFeedBase, type UpdatedApp } from './updated-app.ts';

const maxFeed = 4 * 1024 * 1024;
const maxSignature = 64 * 1024;

/** A feed that was accepted, and what it means here. */
export interface Checked {
  feed: UpdateFeed;
  offer: Offer | undefined;
  /** Whether the running version must not be used any more. */
  isWithdrawn: boolean;
}

/** Bytes of a feed and its signature, from wherever they came. */
export interface FeedBytes {
  bytes: Uint8Array;
  signature: string;
  acceptsExpired: boolean;
}

/** @throws {RuntimeError} `update-feed-unreachable` */
export async function fetchFeed(app: UpdatedApp): Promise<FeedBytes> {
  const state = await readState(app.files, app.places);
  const url = new URL(`${toChannel(state.channel, app.settings)}.json`, toFeedBase(app.settings)).href;
  const bytes = await getDocument(url, maxFeed);
  const signature = (await getDocument(`${url}.minisig`, maxSignature)).toString('utf8');
  return { bytes, signature, acceptsExpired: false };
}

/**
 * Judges a feed, remembers it and chooses what it offers.
 * @throws {RuntimeError} every code of `judgeFeed` and `chooseRelease`
 */
export async function checkFeed(
  app: UpdatedApp,
  { bytes, signature, acceptsExpired }: FeedBytes,
): Promise<Checked> {
  const { files, places, version, target, instance, settings } = app;
  const state = await readState(files, places);
  const channel = toChannel(state.channel, settings);
  const { feed, seen } = judgeFeed(bytes, signature, {
    app: app.id,
    channel,
    keys: settings.keys,
    seen: state.seen[channel],
    now: app.now(),
    acceptsExpired,
  });
  await changeState(files, places, (before) => ({ ...before, seen: { ...before.seen, [channel]: seen } }));
  const refused = state.refused.map((one) => one.version);
  const offer = chooseRelease(feed, { version, target, instance, pin: state.pin, refused });
  return { feed, offer, isWithdrawn: feed.withdrawn.includes(version) };
}
