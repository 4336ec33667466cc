import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { UpdateFeed } from '../../../schema/update/feed.ts';
import { withTempDir } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import { makeTestKey, signFeed } from '../../../test/update/signed-feed.ts';
import { type FeedExpectations, judgeFeed } from './judge-feed.ts';

const day = 24 * 60 * 60 * 1000;
const issued = Date.parse('2026-11-01T00:00:00Z');
const [first, second, foreign] = [makeTestKey(1), makeTestKey(2), makeTestKey(3)];

const feed: UpdateFeed = {
  schema_version: 'update-feed.v1',
  app: 'vrooli/field-notes',
  channel: 'stable',
  sequence: 7,
  issued: '2026-11-01T00:00:00Z',
  expires: '2026-12-01T00:00:00Z',
  releases: [],
  withdrawn: [],
};

const expected: FeedExpectations = {
  app: 'vrooli/field-notes',
  channel: 'stable',
  keys: [first.public, second.public],
  seen: undefined,
  now: issued + day,
  acceptsExpired: false,
};

const judge = (changed: Partial<UpdateFeed>, expectations: Partial<FeedExpectations> = {}, key = first) => {
  const { bytes, signature } = signFeed({ ...feed, ...changed }, key);
  return judgeFeed(bytes, signature, { ...expected, ...expectations });
};
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'accepted';
};

describe('a feed', () => {
  it('is accepted with the key of either slot, and remembered', () => {
    const { seen } = judge({});
    expect(seen).toEqual({
      sequence: 7,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      issued: feed.issued,
    });
    expect(judge({}, { seen }, first).feed).toEqual(feed);
    expect(codeOf(() => judge({}, {}, second))).toBe('accepted');
  });

  const { seen } = judge({});
  it.each([
    ['of an unknown key', 'update-key-unknown', () => judge({}, {}, foreign)],
    ['of a key that was taken out', 'update-key-unknown', () => judge({}, { keys: [second.public] })],
    ['of another app', 'update-feed-foreign', () => judge({ app: 'vrooli/paper-shelf' })],
    ['of a vendor less', 'update-feed-foreign', () => judge({ app: 'field-notes' })],
    ['of another channel', 'update-signature-invalid', () => judge({ channel: 'beta' })],
    ['that is held back', 'update-feed-expired', () => judge({}, { now: issued + 40 * day })],
    ['with a lower sequence', 'update-feed-replayed', () => judge({ sequence: 6 }, { seen })],
    [
      'with the same sequence and other content',
      'update-feed-replayed',
      () => judge({ withdrawn: ['1.0.0'] }, { seen }),
    ],
    ['under a clock years behind', 'update-clock-wrong', () => judge({}, { now: issued - 3000 * day })],
    ['under a clock years ahead', 'update-feed-expired', () => judge({}, { now: issued + 3000 * day })],
    [
      'under a clock that is before the last feed',
      'update-clock-wrong',
      () =>
        judge(
          { sequence: 8, issued: '2026-10-01T00:00:00Z' },
          { seen: { ...seen, issued: '2027-10-01T00:00:00Z' } },
        ),
    ],
    [
      'with a form that is not known',
      'update-feed-invalid',
      () => judge({ schema_version: 'update-feed.v2' as 'update-feed.v1' }),
    ],
    [
      'with a version that leads out of its folder',
      'update-feed-invalid',
      () => judge({ withdrawn: ['../1.0.0'] }),
    ],
  ])('%s is refused: %s', (_, code, run) => {
    expect(codeOf(run)).toBe(code);
  });

  it('that was moved from another channel is refused, with its signature', () => {
    const beta = signFeed({ ...feed, channel: 'beta' }, first);
    const moved = signFeed({ ...feed, channel: 'beta' }, first, 'stable.json');
    expect(codeOf(() => judgeFeed(beta.bytes, beta.signature, expected))).toBe('update-signature-invalid');
    expect(codeOf(() => judgeFeed(moved.bytes, moved.signature, expected))).toBe('update-feed-foreign');
  });

  it('with any changed byte is refused, and so is its signature', () => {
    const { bytes, signature } = signFeed(feed, first);
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(codeOf(() => judgeFeed(changed, signature, expected))).toBe('update-signature-invalid');
    }
    const comment = signature.replace('timestamp:', 'Timestamp:');
    expect(codeOf(() => judgeFeed(bytes, comment, expected))).toBe('update-signature-invalid');
    expect(codeOf(() => judgeFeed(bytes, 'nothing', expected))).toBe('update-signature-invalid');
  });

  it('whose time is over is accepted where the user brings it in a file', () => {
    expect(codeOf(() => judge({}, { now: issued + 400 * day, acceptsExpired: true }))).toBe('accepted');
  });
});

needs('minisign').it('the signature of a feed is one of minisign', () =>
  withTempDir(async (dir) => {
    const { bytes, signature } = signFeed(feed, first);
    writeFileSync(join(dir, 'stable.json'), bytes);
    writeFileSync(join(dir, 'stable.json.minisig'), signature);
    const said = execFileSync('minisign', ['-VHm', join(dir, 'stable.json'), '-P', first.public], {
      encoding: 'utf8',
    });
    expect(said).toContain('file:stable.json');
  }),
);
