import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createPromotable, type plainRequest, toPromotion, toRun } from '../../../test/github/promotable.ts';
import { type GitHubStandIn, startGitHub } from '../../../test/github/server.ts';
import type { Fault } from '../../../test/github/state.ts';
import { createTestContext, rejection } from '../../../test/packaging/context.ts';
import { promote } from './promote.ts';

jest.setTimeout(60_000);

const tag = 'v1.0.0-beta.2';
let top: string;
let folder: string;
let github: GitHubStandIn;
let count = 0;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('promote-refusals-test-');
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
  const { ctx, options } = toPromotion(top, github, request, `out-${count}`);
  return { result: promote(ctx, options) };
}
const failure = async (request: Partial<typeof plainRequest> = {}) => rejection(run(request).result);
const fail = (operation: string, kind: Fault['kind'], times = 1) =>
  github.state.faults.push({ operation, times, kind });
const only = () => {
  expect(github.state.releases).toHaveLength(1);
  return github.state.releases[0] as (typeof github.state.releases)[number];
};

describe('promote, what it refuses and writes down', () => {
  it('refuses an expired artifact before anything is made', async () => {
    for (const artifact of github.state.runs[0]?.artifacts ?? []) artifact.isExpired = true;
    const error = await failure();
    expect(error).toMatchObject({ code: 'artifact-expired' });
    expect(error.message).toContain('2026-04-01');
    expect(github.state.releases).toEqual([]);
  });

  it.each([
    [{ conclusion: 'failure' }, 'run-not-promotable', 'ended with failure'],
    [{ status: 'in_progress', conclusion: null }, 'run-not-promotable', 'is in_progress'],
    [{ event: 'pull_request' }, 'run-not-promotable', 'not merged'],
    [{ headRepository: 'stranger/app' }, 'run-not-promotable', 'stranger/app'],
    [{ commit: 'd'.repeat(40) }, 'release-invalid', 'the commit'],
    [{ artifacts: [] }, 'artifact-missing', 'it has none'],
  ])('refuses a run with %j', async (given, code, words) => {
    github.state.runs = [await toRun(folder, given)];
    const error = await failure();
    expect(error).toMatchObject({ code });
    expect(error.message).toContain(words);
    expect(github.state.releases).toEqual([]);
  });

  it('refuses a run that does not exist', async () => {
    expect(await failure({ runId: '78' })).toMatchObject({ code: 'run-unknown' });
  });

  it('refuses two artifacts that fit, and takes the one that is named', async () => {
    const [one] = github.state.runs;
    const [artifact] = one?.artifacts ?? [];
    if (artifact !== undefined)
      one?.artifacts.push({ ...artifact, id: 502, name: 'release-vrooli-bundle-other' });
    expect(await failure()).toMatchObject({ code: 'artifact-ambiguous' });
    await run({ artifact: 'release-vrooli-bundle-tiny-app' }).result;
  });

  it('refuses a tag of another commit or version', async () => {
    github.state.tags.set(tag, 'e'.repeat(40));
    expect(await failure()).toMatchObject({ code: 'tag-elsewhere' });
    expect(await failure({ tag: 'v2.0.0' })).toMatchObject({ code: 'tag-elsewhere' });
    expect((await run({ tag: 'tiny-app-v1.0.0-beta.2' }).result).status).toBe('published');
  });

  it('needs the approval of the environment that is named', async () => {
    const ownRun = { id: '78', url: 'https://github.example/owner/app/actions/runs/78' };
    github.state.runs.push(await toRun(folder, { id: 78, status: 'in_progress', conclusion: null }));
    const request = { environment: 'release', ownRun };
    expect(await failure(request)).toMatchObject({ code: 'approval-missing' });
    github.state.runs[1]?.approvals.push(
      { environment: 'staging', by: 'someone', state: 'approved' },
      { environment: 'release', by: 'nay', state: 'rejected' },
    );
    expect(await failure(request)).toMatchObject({ code: 'approval-missing' });
    github.state.runs[1]?.approvals.push({ environment: 'release', by: 'reviewer', state: 'approved' });
    const { promotion } = await run(request).result;
    expect(promotion.predicate.approval).toEqual({
      environment: 'release',
      by: ['reviewer'],
      url: ownRun.url,
    });
  });

  it.each([
    ['a file', { file: 'docs/governance.jsonl', branch: undefined }],
    ['an issue', { issue: 3 }],
  ])('writes one entry of the log to %s, however often it is called', async (_what, log) => {
    await run({ log }).result;
    await run({ log }).result;
    const text = [...github.state.files.values(), ...github.state.comments.map(({ body }) => body)].join(
      '\n',
    );
    const lines = text.split('\n').filter((line) => line.startsWith('{'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      action: 'promoted',
      who: 'maintainer',
      tag,
      version: '1.0.0-beta.2',
      artifact_url: expect.stringMatching(/\/owner\/app\/actions\/runs\/77\/artifacts\/501$/),
    });
  });

  it('does not publish when the log cannot be written', async () => {
    fail('PUT /repos/{owner}/{repo}/contents/{path}', { status: 409 }, 10);
    expect(await failure({ log: { file: 'log.jsonl', branch: undefined } })).toMatchObject({
      code: 'governance-log-unusable',
    });
    expect(only().isDraft).toBe(true);
  });

  it('makes an early version a prerelease that is not the latest', async () => {
    await run({ channel: 'beta', rollout: 10 }).result;
    expect(only().isPrerelease).toBe(true);
    expect(github.state.latest).toBeUndefined();
  });

  it('needs an attestation where one is required', async () => {
    const error = await failure({ requireAttestation: true });
    expect(error).toMatchObject({ code: 'release-invalid' });
    expect(error.message).toContain('GitHub has none');
  });
});
