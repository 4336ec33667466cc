import { createHash } from 'node:crypto';
import { parsePublicKey } from '../../../schema/minisign/public-key.ts';
import { type MinisignSignature, parseSignature } from '../../../schema/minisign/signature.ts';
import { findMinisignFault } from '../../../schema/minisign/verify.ts';
import { type UpdateFeed, updateFeedSchema } from '../../../schema/update/feed.ts';
import type { Channel } from '../../../schema/update/settings.ts';
import { RuntimeError, toMessage } from '../../errors.ts';

/** The newest feed of a channel that this installation has accepted. */
export interface SeenFeed {
  sequence: number;
  /** Of the bytes. */
  sha256: string;
  issued: string;
}

export interface FeedExpectations {
  /** Id of the app. */
  app: string;
  channel: Channel;
  /** Public keys of minisign in Base64. */
  keys: readonly string[];
  seen: SeenFeed | undefined;
  /** Milliseconds since the epoch. */
  now: number;
  /** Whether a feed whose time is over is accepted: one that the user brings in a file. */
  acceptsExpired: boolean;
}

/** Clocks of computers differ: one may be a day behind. Milliseconds. */
const tolerance = 24 * 60 * 60 * 1000;
const tellPublisher = 'try again later; report it to the publisher of the app when it stays so';

/**
 * Judges the bytes of a feed: signature, form, app, channel, age. Returns the document, and what to remember of it.
 * @throws {RuntimeError} `update-key-unknown`, `update-signature-invalid`, `update-feed-invalid`, `update-feed-foreign`,
 * `update-clock-wrong`, `update-feed-expired`, `update-feed-replayed`
 */
export function judgeFeed(
  bytes: Uint8Array,
  signature: string,
  expected: FeedExpectations,
): { feed: UpdateFeed; seen: SeenFeed } {
  assertSigned(bytes, signature, expected);
  const feed = parseFeed(bytes);
  const { app, channel } = expected;
  if (feed.app !== app || feed.channel !== channel)
    throw refuse(
      'update-feed-foreign',
      `the feed is of ${feed.app}, channel ${feed.channel}, not of ${app}, channel ${channel}`,
    );
  assertTimely(feed, expected);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { seen } = expected;
  if (seen !== undefined) assertNewer(feed, sha256, seen);
  return { feed, seen: { sequence: feed.sequence, sha256, issued: feed.issued } };
}

function refuse(
  code: 'update-feed-foreign' | 'update-feed-invalid' | 'update-feed-replayed' | 'update-signature-invalid',
  message: string,
): RuntimeError {
  return new RuntimeError(code, message, tellPublisher);
}

function assertSigned(bytes: Uint8Array, text: string, { keys, channel }: FeedExpectations): void {
  let signature: MinisignSignature;
  try {
    signature = parseSignature(text);
  } catch (error) {
    throw refuse('update-signature-invalid', `the signature of the feed: ${toMessage(error)}`);
  }
  const key = keys.map(parsePublicKey).find(({ id }) => id === signature.keyId);
  if (key === undefined)
    throw new RuntimeError(
      'update-key-unknown',
      `the feed was signed with the key ${signature.keyId}, which this app does not know`,
      'install a newer version by hand, from the place where the app came from',
    );
  const fault =
    signature.algorithm === 'ED' ? findMinisignFault(bytes, signature, key) : 'it is not prehashed';
  if (fault !== undefined) throw refuse('update-signature-invalid', `the signature of the feed: ${fault}`);
  if (!signature.trustedComment.split(/\s+/).includes(`file:${channel}.json`))
    throw refuse(
      'update-signature-invalid',
      `the signature is not of ${channel}.json by its trusted comment`,
    );
}

function parseFeed(bytes: Uint8Array): UpdateFeed {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw refuse('update-feed-invalid', `the feed is not JSON: ${toMessage(error)}`);
  }
  const parsed = updateFeedSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse('update-feed-invalid', `the feed is not valid: /${issue?.path.join('/')} ${issue?.message}`);
}

function assertTimely(feed: UpdateFeed, { now, seen, acceptsExpired }: FeedExpectations): void {
  const latest = Math.max(Date.parse(feed.issued), seen === undefined ? 0 : Date.parse(seen.issued));
  if (now < latest - tolerance)
    throw new RuntimeError(
      'update-clock-wrong',
      `the clock of this computer says ${new Date(now).toISOString()}, and the feed was issued at ${new Date(latest).toISOString()}`,
      'set the clock of this computer, and check again',
    );
  if (now > Date.parse(feed.expires) && !acceptsExpired)
    throw new RuntimeError(
      'update-feed-expired',
      `the feed was valid until ${feed.expires}, and the clock of this computer says ${new Date(now).toISOString()}`,
      'check the clock and the network; report it to the publisher of the app when both are right',
    );
}

function assertNewer(feed: UpdateFeed, sha256: string, seen: SeenFeed): void {
  if (feed.sequence < seen.sequence)
    throw refuse(
      'update-feed-replayed',
      `the feed has the sequence ${feed.sequence}, and ${seen.sequence} was seen already`,
    );
  if (feed.sequence === seen.sequence && sha256 !== seen.sha256)
    throw refuse('update-feed-replayed', `two different feeds have the sequence ${feed.sequence}`);
}
