import { describe, expect, it } from '@jest/globals';
import { analyzeText } from '../../../../test/support/analyze-text.ts';

async function contentOf(minio: object): Promise<unknown> {
  const config = { service: { name: 's', version: '1' }, dependencies: { resources: { minio } } };
  const { swaps } = await analyzeText(JSON.stringify(config));
  return swaps.find(({ applied, original }) => applied && original === 'minio')?.content;
}

describe('buckets that service.json declares for MinIO', () => {
  it.each<[string, object, unknown]>([
    ['by default', { buckets: { default_buckets: ['photos', 'exports'] } }, ['photos', 'exports']],
    [
      'as a list',
      { buckets: ['photos', { name: 'open', policy: 'public-read' }] },
      ['photos', { name: 'open', policy: 'public-read' }],
    ],
    ['beside entries of another kind', { buckets: ['photos', 7, null] }, ['photos']],
    ['not at all', { required: true }, undefined],
    ['as a text', { buckets: 'photos' }, undefined],
    ['too long for a variable', { buckets: ['x'.repeat(70_000)] }, undefined],
  ])('%s', async (_, minio, expected) => {
    expect(await contentOf(minio)).toEqual(expected);
  });

  it('are not read from a resource that is switched off', async () => {
    expect(await contentOf({ enabled: false, buckets: ['photos'] })).toBeUndefined();
  });
});
