import { describe, expect, it } from '@jest/globals';
import type { FeedRelease, UpdateFeed } from '../../../schema/update/feed.ts';
import { chooseRelease, type Situation } from './choose-release.ts';
import { isInRollout } from './is-in-rollout.ts';

const files = {
  manifest: 'a'.repeat(64),
  full: { url: 'a.tar', size: 1, sha256: 'b'.repeat(64) },
  deltas: [],
};

const release = (version: string, changed: Partial<FeedRelease> = {}): FeedRelease => ({
  version,
  notes: '',
  critical: false,
  min_from: '1.0.0',
  rollout: { percent: 100, salt: 's' },
  targets: { 'linux-x64': files },
  ...changed,
});

const toFeed = (releases: FeedRelease[], withdrawn: string[] = []): UpdateFeed => ({
  schema_version: 'update-feed.v1',
  app: 'a',
  channel: 'stable',
  sequence: 1,
  issued: '2026-11-01T00:00:00Z',
  expires: '2026-12-01T00:00:00Z',
  releases,
  withdrawn,
});

const here: Situation = { version: '1.0.0', target: 'linux-x64', instance: 'i', pin: undefined, refused: [] };
const choose = (releases: FeedRelease[], changed: Partial<Situation> = {}, withdrawn: string[] = []) =>
  chooseRelease(toFeed(releases, withdrawn), { ...here, ...changed })?.release.version;

describe('the release that is offered', () => {
  it('is the newest one that fits', () => {
    expect(choose([release('1.2.0'), release('1.10.0'), release('1.9.0')])).toBe('1.10.0');
    expect(choose([release('1.0.0'), release('0.9.0')])).toBeUndefined();
    expect(choose([release('2.0.0', { min_from: '1.5.0' }), release('1.5.0')])).toBe('1.5.0');
    expect(choose([release('2.0.0'), release('1.5.0')], { refused: ['2.0.0'] })).toBe('1.5.0');
    expect(choose([release('2.0.0'), release('1.5.0')], {}, ['2.0.0'])).toBe('1.5.0');
  });

  it('is none other than the pinned one', () => {
    expect(choose([release('2.0.0'), release('1.5.0')], { pin: '1.5.0' })).toBe('1.5.0');
    expect(choose([release('2.0.0')], { pin: '1.0.0' })).toBeUndefined();
  });

  it('waits for its rollout, unless it is critical or pinned', () => {
    const none = { rollout: { percent: 0, salt: 's' } };
    expect(choose([release('2.0.0', none), release('1.5.0')])).toBe('1.5.0');
    expect(choose([release('2.0.0', { ...none, critical: true })])).toBe('2.0.0');
    expect(choose([release('2.0.0', none)], { pin: '2.0.0' })).toBe('2.0.0');
  });

  it('without files for this system is refused, not passed over', () => {
    const lacking = release('2.0.0', { targets: { 'win-x64': files } });
    expect(() => choose([lacking, release('1.5.0')])).toThrow('release 2.0.0 has nothing for linux-x64');
  });
});

describe('a rollout over 10,000 installations', () => {
  const instances = Array.from(
    { length: 10_000 },
    (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  );
  const taking = (percent: number, salt: string) =>
    instances.filter((one) => isInRollout({ percent, salt }, one));

  it.each([0, 1, 10, 25, 50, 90, 99, 100])('of %d %% has that share within 1 %%', (percent) => {
    for (const salt of ['2.0.0', 'second']) {
      expect(Math.abs(taking(percent, salt).length / 100 - percent)).toBeLessThanOrEqual(
        percent % 100 === 0 ? 0 : 1,
      );
    }
  });

  it('is stable, grows without leaving anyone out, and depends on the salt', () => {
    const ten = taking(10, 'a');
    expect(taking(10, 'a')).toEqual(ten);
    const half = new Set(taking(50, 'a'));
    expect(ten.every((one) => half.has(one))).toBe(true);
    const other = new Set(taking(10, 'b'));
    expect(ten.filter((one) => other.has(one)).length).toBeLessThan(200);
  });
});
