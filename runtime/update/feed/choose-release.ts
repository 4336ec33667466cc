import { compareVersions } from '../../../schema/compare-versions.ts';
import type { FeedRelease, FeedTarget, UpdateFeed } from '../../../schema/update/feed.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { RuntimeError } from '../../errors.ts';
import { isInRollout } from './is-in-rollout.ts';

/** What decides which release an installation is offered. */
export interface Situation {
  /** The running version. */
  version: string;
  target: Target;
  /** Names this installation; see GET /status. */
  instance: string;
  pin: string | undefined;
  /** Versions that failed here. */
  refused: readonly string[];
}

/** A release that fits, with its files for this system. */
export interface Offer {
  release: FeedRelease;
  files: FeedTarget;
}

/** Versions that are no semantic versions count as older than every release. */
const compare = (a: string, b: string): number => compareVersions(a, b) ?? -1;

/**
 * The newest release that this installation may take; undefined when it is up to date.
 * @throws {RuntimeError} `update-target-missing` when the release has nothing for this system
 */
export function chooseRelease(feed: UpdateFeed, situation: Situation): Offer | undefined {
  const { version, target } = situation;
  const [release] = feed.releases
    .filter((candidate) => compare(version, candidate.version) < 0 && isAllowed(candidate, feed, situation))
    .sort((a, b) => compare(b.version, a.version));
  if (release === undefined) return undefined;
  const files = release.targets[target];
  if (files !== undefined) return { release, files };
  throw new RuntimeError(
    'update-target-missing',
    `release ${release.version} has nothing for ${target}`,
    'wait for the next release; report it to the publisher of the app',
  );
}

function isAllowed(candidate: FeedRelease, feed: UpdateFeed, situation: Situation): boolean {
  const { version, instance, pin, refused } = situation;
  if (feed.withdrawn.includes(candidate.version) || refused.includes(candidate.version)) return false;
  if (compare(version, candidate.min_from) < 0) return false;
  if (pin !== undefined) return candidate.version === pin;
  return candidate.critical || isInRollout(candidate.rollout, instance);
}
