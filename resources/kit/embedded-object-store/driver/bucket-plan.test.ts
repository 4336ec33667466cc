import { describe, expect, it } from '@jest/globals';
import { planBuckets, planFile } from './bucket-plan.ts';

const plan = (value: unknown) => planFile('b.json', JSON.stringify(value, null, 1));
const messagesOf = (found: { line: number; message: string }[]) =>
  found.map(({ line, message }) => `${line}: ${message}`);

describe('declared buckets', () => {
  it.each([
    ['a list', ['a', 'b']],
    ['names in a field', { buckets: ['a', 'b'] }],
    ['default buckets', { default_buckets: ['a', 'b'] }],
    ['objects', { buckets: [{ name: 'a' }, { bucket_name: 'b', description: 'words' }] }],
    ['an object with the names as keys', { buckets: { a: {}, b: { policy: 'private' } } }],
  ])('are read from %s', (_what, value) => {
    expect(plan(value)).toEqual({ buckets: [{ name: 'a' }, { name: 'b' }], faults: [], notes: [] });
  });

  it.each([true, 'Enabled', { enabled: true, retention: '1d' }, { status: 'Enabled' }])(
    'keep versions by %j',
    (versioning) => {
      expect(plan([{ name: 'a', versioning }]).buckets).toEqual([{ name: 'a', versioning: true }]);
    },
  );

  it.each([false, 'Suspended', { enabled: false }])('keep none by %j', (versioning) => {
    expect(plan([{ name: 'a', versioning }]).buckets).toEqual([{ name: 'a' }]);
  });

  it('are open by a word or a policy document', () => {
    const document = { Version: '2012-10-17', Statement: [] };
    const { buckets } = plan([
      { name: 'a', policy: 'public-read' },
      { name: 'b', access_policy: 'upload' },
      { name: 'c', policy: document },
      { name: 'd', public: true },
    ]);
    const actionsOf = (index: number) => JSON.stringify(buckets[index]?.policy);
    expect(actionsOf(0)).toContain('s3:GetObject');
    expect(actionsOf(0)).not.toContain('s3:PutObject');
    expect(actionsOf(1)).toContain('s3:PutObject');
    expect(actionsOf(1)).not.toContain('s3:GetObject');
    expect(buckets[2]).toEqual({ name: 'c', policy: document });
    expect(actionsOf(3)).toContain('s3:DeleteObject');
  });
});

describe('what is not applied is named with its line', () => {
  it('as a note when the store does not have it', () => {
    const { buckets, faults, notes } = plan({
      buckets: [
        { name: 'a', lifecycle: { days: 7 }, encryption: { enabled: false }, events: [], compression: {} },
      ],
      access_keys: [],
    });
    expect([buckets, faults]).toEqual([[{ name: 'a' }], []]);
    expect(messagesOf(notes)).toEqual([
      '4: bucket a: "lifecycle" is not applied: objects stay until the app deletes them',
      '4: bucket a: "compression" is not applied',
      '15: "access_keys" is not applied',
    ]);
  });

  it.each([
    [[{ title: 'a' }], '3: {"title":"a"} is not a bucket: it has no name'],
    [[7], '2: 7 is not a bucket: it has no name'],
    [
      [{ name: 'a', acl: '__proto__' }],
      '4: bucket a: the access "__proto__" is not known; the bucket is private',
    ],
    [
      { pails: [] },
      '1: has no buckets: write {"buckets": ["name", {"name": "other", "policy": "public-read"}]}',
    ],
    [null, '1: has no buckets: write {"buckets": ["name", {"name": "other", "policy": "public-read"}]}'],
  ])('as a fault when it cannot be read: %j', (value, message) => {
    expect(messagesOf(plan(value).faults)).toEqual([message]);
  });

  it('as a fault when the file is not JSON or is missing', () => {
    expect(messagesOf(planFile('b.json', '{').faults)[0]).toMatch(/^1: is not JSON: /);
    const { faults, buckets } = planBuckets({
      initialization: { root: '/nowhere', names: ['gone.json'] },
      buckets: ['a', 'a'],
    });
    expect(buckets).toEqual([{ name: 'a' }]);
    expect(messagesOf(faults)).toEqual(['1: cannot be read as UTF-8 of at most 1048576 bytes']);
  });
});
