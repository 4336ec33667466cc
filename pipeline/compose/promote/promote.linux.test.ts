import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createPromotable, type plainRequest, toPromotion, toRun } from '../../../test/github/promotable.ts';
import { type GitHubStandIn, startGitHub } from '../../../test/github/server.ts';
import type { Fault } from '../../../test/github/state.ts';
import { createTestContext, rejection } from '../../../test/packaging/context.ts';
import { promote } from './promote.ts';

jest.setTimeout(60_000);

const deb = 'localbuild-tiny-app_1.0.0~beta.2_amd64.deb';
const tag = 'v1.0.0-beta.2';
const upload = 'POST /repos/{owner}/{repo}/releases/{release_id}/assets';
const patch = 'PATCH /repos/{owner}/{repo}/releases/{release_id}';
let top: string;
let folder: string;
let github: GitHubStandIn;
let count = 0;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('promote-test-');
  folder = await createPromotable(createTestContext(top), top, 77);
});
afterAll(() => rm(top, { recursive: true, force: true }));
beforeEach(async () => {
  github = await startGitHub({ runs: [await toRun(folder)] });
});
afterEach(async () => {
  await github.close();
  expect(github.faults).toEqual([]);
});

function run(request: Partial<typeof plainRequest> = {}) {
  count += 1;
  const { ctx, options, clock } = toPromotion(top, github, request, `out-${count}`);
  return { result: promote(ctx, options), clock, outDir: options.outDir };
}
const failure = async (request: Partial<typeof plainRequest> = {}) => rejection(run(request).result);
const fail = (operation: string, kind: Fault['kind'], times = 1) =>
  github.state.faults.push({ operation, times, kind });
const uploads = () => github.state.journal.filter((line) => line.startsWith(`${upload} 201`)).length;
const only = () => {
  expect(github.state.releases).toHaveLength(1);
  return github.state.releases[0] as (typeof github.state.releases)[number];
};

describe('promote', () => {
  it('publishes the files of a run, immutable, with a statement that leads back to the run', async () => {
    const { result, outDir } = run();
    const { status, release, promotion } = await result;
    expect(status).toBe('published');
    expect(release).toMatchObject({ tag, isDraft: false, isImmutable: true });
    const stored = only();
    expect(stored.assets.map(({ name }) => name)).toHaveLength(7);
    expect(stored.commitish).toBe('c'.repeat(40));
    expect(github.state).toMatchObject({ latest: tag });
    expect(promotion.predicate).toMatchObject({
      run: { id: '77', commit: 'c'.repeat(40), event: 'push' },
      artifact: { id: '501' },
      release: { tag, channel: 'stable', rollout: 100 },
      promoted: { by: 'maintainer' },
    });
    const written = JSON.parse(await readFile(join(outDir, 'promotion.json'), 'utf8'));
    expect(written).toEqual(promotion);
  });

  it('names the address that GitHub gives a file which it renames', async () => {
    const { promotion } = await run().result;
    const file = promotion.predicate.files.find(({ name }) => name === deb);
    expect(file?.url).toMatch(
      /\/releases\/download\/v1\.0\.0-beta\.2\/localbuild-tiny-app_1\.0\.0\.beta\.2_amd64\.deb$/,
    );
  });

  it('uploads nothing twice: a second call finds the release complete', async () => {
    await run().result;
    const before = uploads();
    const { status } = await run().result;
    expect(status).toBe('published-before');
    expect(uploads()).toBe(before);
  });

  it('completes the draft of a call that the service ended, and keeps what is there', async () => {
    fail(patch, { status: 502 }, 5);
    expect(await failure()).toMatchObject({ code: 'github-unreachable' });
    expect(only().isDraft).toBe(true);
    const before = uploads();
    const first = only()
      .assets.find(({ name }) => name === 'promotion.json')
      ?.bytes.toString();
    const { status } = await run().result;
    expect(status).toBe('published');
    expect(uploads()).toBe(before);
    expect(
      only()
        .assets.find(({ name }) => name === 'promotion.json')
        ?.bytes.toString(),
    ).toBe(first);
  });

  it('publishes once when the answer to the publication was lost', async () => {
    fail(patch, 'lost');
    expect((await run().result).status).toBe('published');
    expect(only().isImmutable).toBe(true);
  });

  it('makes no second draft when the answer to the first one was lost', async () => {
    fail('POST /repos/{owner}/{repo}/releases', 'lost');
    await run().result;
    only();
  });

  it.each([
    ['a cut-off upload', 'cut' as const],
    ['a 502 although the file is stored', 'lost' as const],
    ['a 502 before it is stored', { status: 502 }],
  ])('continues after %s', async (_what, kind) => {
    fail(upload, kind, 2);
    expect((await run().result).status).toBe('published');
    expect(only().assets.every(({ state }) => state === 'uploaded')).toBe(true);
  });

  it('says what is missing after uploads that never succeed, and publishes nothing', async () => {
    fail(upload, 'cut', 1000);
    expect(await failure()).toMatchObject({ code: 'asset-incomplete', blame: 'environment' });
    expect(only().isDraft).toBe(true);
  });

  it.each([
    [
      'a secondary limit',
      { status: 403, headers: { 'retry-after': '30' }, message: 'secondary rate limit' },
      30_000,
    ],
    ['a limit', { status: 429, headers: { 'retry-after': '7' } }, 7000],
    ['a limit without a time', { status: 403, message: 'You have exceeded a secondary rate limit' }, 60_000],
  ])('waits as long as %s asks for', async (_what, kind, waitMs) => {
    fail(upload, kind);
    const { result, clock } = run();
    expect((await result).status).toBe('published');
    expect(clock.pauses).toContain(waitMs);
  });

  it('does not wait for an hour: it says until when, and continues later', async () => {
    const reset = String(Math.floor(Date.parse('2026-02-03T05:00:00Z') / 1000));
    fail(upload, { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } });
    const error = await failure();
    expect(error).toMatchObject({ code: 'github-rate-limited' });
    expect(error.message).toContain('2026-02-03T05:00:0');
    expect((await run().result).status).toBe('published');
  });

  it('does not repeat a request that lacks a permission', async () => {
    fail('POST /repos/{owner}/{repo}/releases', {
      status: 403,
      message: 'Resource not accessible by integration',
    });
    const { result, clock } = run();
    const error = await rejection(result);
    expect(error).toMatchObject({ code: 'github-refused' });
    expect(error.message).toContain('Resource not accessible by integration');
    expect(clock.pauses).toEqual([]);
  });

  it('refuses to publish a file that GitHub sends back truncated', async () => {
    // The first file that is fetched is the artifact.
    github.state.faults.push({ operation: 'GET storage', times: 0, kind: 'short' });
    const { ctx, options } = toPromotion(top, github, {}, 'truncated');
    const { fetchAsset } = options.host;
    options.host.fetchAsset = (asset, to) => {
      if (asset.name === deb) fail('GET storage', 'short', 1);
      return fetchAsset(asset, to);
    };
    expect(await rejection(promote(ctx, options))).toMatchObject({ code: 'asset-incomplete' });
    expect(only().isDraft).toBe(true);
  });

  it('asks a public address again that is not there at once', async () => {
    fail('GET public', { status: 404 }, 2);
    expect((await run().result).status).toBe('published');
  });

  it('says that a public address sends other bytes, and keeps saying so', async () => {
    fail('GET public', 'short', 100);
    const error = await failure();
    expect(error).toMatchObject({ code: 'release-not-public', remedy: expect.stringContaining('revoke') });
    github.state.faults.length = 0;
    expect((await run().result).status).toBe('published-before');
  });

  it('fetches the files of a private repository with credentials', async () => {
    github.state.isPrivate = true;
    expect((await run().result).status).toBe('published');
  });

  it('lets one of two promotions at once win', async () => {
    const results = await Promise.allSettled([run().result, run().result]);
    expect(results.map(({ status }) => status)).toContain('fulfilled');
    for (const one of results)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'promotion-running' });
    expect(only().isDraft).toBe(false);
    expect((await run().result).status).toBe('published-before');
  });

  it('lets two promotions complete one draft together', async () => {
    fail(patch, { status: 502 }, 5);
    await failure();
    only().assets.splice(2);
    const results = await Promise.allSettled([run().result, run().result]);
    expect(
      results.map((one) => (one.status === 'rejected' ? one.reason.code : one.value.status)),
    ).not.toContain('x');
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(only()).toMatchObject({ isDraft: false });
    expect(new Set(only().assets.map(({ name }) => name)).size).toBe(only().assets.length);
  });

  it('never changes a published release that has other bytes', async () => {
    await run().result;
    const asset = only().assets.find(({ name }) => name === 'bundle.json');
    if (asset !== undefined) asset.bytes = Buffer.from('{}');
    expect(await failure()).toMatchObject({ code: 'asset-differs' });
  });

  it('does not use the tag of a deleted immutable release again', async () => {
    github.state.burned.add(tag);
    const error = await failure();
    expect(error).toMatchObject({ code: 'tag-burned', remedy: expect.stringContaining('raise the version') });
  });
});
