import * as z from 'zod';
import { PipelineError } from '../../pipeline/errors.ts';
import type { ArtifactStore, ReleaseHost } from '../../pipeline/release-ports.ts';
import { attestationsSchema, parseAnswer } from './answers.ts';
import { createAssets } from './assets.ts';
import { appendLog } from './governance-log.ts';
import { createReleases } from './releases.ts';
import { createArtifactStore } from './runs.ts';
import { type GitHubAccess, type GitHubContext, sendApi } from './send.ts';

/** Name of the account of a token; tokens of jobs have none that they can read. */
async function readActor(ctx: GitHubContext, access: GitHubAccess, env: NodeJS.ProcessEnv): Promise<string> {
  const { GITHUB_ACTIONS: inJob, GITHUB_ACTOR: actor } = env;
  if (inJob === 'true' && actor !== undefined && actor !== '') return actor;
  const { text } = await sendApi(ctx, access, { method: 'GET', path: '/user' });
  return parseAnswer(z.looseObject({ login: z.string() }), text, '/user').login;
}

async function listAttestations(
  ctx: GitHubContext,
  access: GitHubAccess,
  sha256: string,
): Promise<unknown[]> {
  const path = `/repos/${access.repository}/attestations/sha256:${sha256}?per_page=100`;
  const { status, text } = await sendApi(ctx, access, { method: 'GET', path, expects: [404] });
  if (status === 404) return [];
  return (parseAnswer(attestationsSchema, text, path).attestations ?? []).map(({ bundle }) => bundle);
}

/** Releases, runs and artifacts of one repository on GitHub. */
export function createGitHub(
  ctx: GitHubContext,
  access: GitHubAccess,
  env: NodeJS.ProcessEnv,
): ReleaseHost & ArtifactStore {
  const { repository, server } = access;
  const repositoryUrl = `${server}/${repository}`;
  return {
    repository,
    repositoryUrl,
    toPublicUrl: (tag, name) =>
      `${repositoryUrl}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(name)}`,
    isPublic: async () => {
      const path = `/repos/${repository}`;
      const { text } = await sendApi(ctx, access, { method: 'GET', path });
      return !parseAnswer(z.looseObject({ private: z.boolean() }), text, path).private;
    },
    readActor: () => readActor(ctx, access, env),
    listAttestations: (sha256) => listAttestations(ctx, access, sha256),
    appendLog: (place, line, isSame) => appendLog(ctx, access, place, line, isSame),
    ...createReleases(ctx, access),
    ...createAssets(ctx, access),
    ...createArtifactStore(ctx, access),
  };
}

/**
 * Where GitHub is and who asks, from the variables of a job: GITHUB_API_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY, and GITHUB_TOKEN or GH_TOKEN.
 * @throws {PipelineError} github-token-missing, repository-missing (usage)
 */
export function readGitHubAccess(
  env: NodeJS.ProcessEnv,
  asked: { repository?: string | undefined; token?: string | undefined },
): GitHubAccess {
  const token = asked.token || env['GITHUB_TOKEN'] || env['GH_TOKEN'];
  const repository = asked.repository || env['GITHUB_REPOSITORY'];
  const usage = (code: 'github-token-missing' | 'repository-missing', message: string, remedy: string) =>
    new PipelineError({ code, blame: 'usage', message, remedy });
  if (repository === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw usage(
      'repository-missing',
      repository === undefined ? 'no repository is named' : `"${repository}" is not owner/name`,
      'name the repository as owner/name, with --github-repository or GITHUB_REPOSITORY',
    );
  if (token === undefined)
    throw usage(
      'github-token-missing',
      'no token of GitHub is set',
      'set GITHUB_TOKEN; in a workflow: env: GITHUB_TOKEN: ${{ github.token }}',
    );
  const plain = (url: string) => url.replace(/\/+$/, '');
  return {
    token,
    repository,
    api: plain(env['GITHUB_API_URL'] || 'https://api.github.com'),
    server: plain(env['GITHUB_SERVER_URL'] || 'https://github.com'),
  };
}
