import { PipelineError } from '../../pipeline/errors.ts';
import type { ArtifactStore, StoredArtifact } from '../../pipeline/release-ports.ts';
import {
  approvalsSchema,
  artifactsSchema,
  parseAnswer,
  runSchema,
  toApproval,
  toArtifact,
  toRun,
} from './answers.ts';
import { fetchFile } from './fetch-file.ts';
import { type GitHubAccess, type GitHubContext, sendApi } from './send.ts';

const perPage = 100;
/** A run has at most 500 artifacts for each job; more pages than this are of a service that repeats itself. */
const maxPages = 100;

/** @throws {PipelineError} artifact-expired (input) */
export function toExpired({ name, expiresAt }: StoredArtifact): PipelineError {
  return new PipelineError({
    code: 'artifact-expired',
    blame: 'input',
    message: `the artifact "${name}" was deleted${expiresAt === undefined ? '' : ` on ${expiresAt.slice(0, 10)}`}, when its retention ended`,
    remedy:
      'run the workflow again and promote the new run; a larger "retention-days" keeps artifacts longer, at most as long as the repository allows',
  });
}

/** Runs and artifacts of GitHub Actions. */
export function createArtifactStore(ctx: GitHubContext, access: GitHubAccess): ArtifactStore {
  const root = `/repos/${access.repository}/actions`;
  return {
    readRun: async (id) => {
      const path = `${root}/runs/${id}`;
      const { status, text } = await sendApi(ctx, access, { method: 'GET', path, expects: [404] });
      if (status === 404)
        throw new PipelineError({
          code: 'run-unknown',
          blame: 'usage',
          message: `${access.repository} has no run ${id}, or this token cannot read it`,
          remedy:
            'take the number from the address of the run: …/actions/runs/<number>; the token needs "actions: read"',
        });
      return toRun(parseAnswer(runSchema, text, path));
    },
    listArtifacts: async (runId) => {
      const found: StoredArtifact[] = [];
      const runUrl = `${access.server}/${access.repository}/actions/runs/${runId}`;
      for (let page = 1; page <= maxPages; page++) {
        const path = `${root}/runs/${runId}/artifacts?per_page=${perPage}&page=${page}`;
        const { text } = await sendApi(ctx, access, { method: 'GET', path });
        const { artifacts, total_count } = parseAnswer(artifactsSchema, text, path);
        found.push(...artifacts.map((one) => toArtifact(one, runUrl)));
        if (artifacts.length === 0 || found.length >= total_count) break;
      }
      return found;
    },
    fetchArtifact: async (artifact, to) => {
      const path = `${root}/artifacts/${artifact.id}/zip`;
      const status = await fetchFile(ctx, access, { path, to, expects: [410] });
      if (status === 410) throw toExpired(artifact);
    },
    listApprovals: async (runId) => {
      const path = `${root}/runs/${runId}/approvals`;
      const { text } = await sendApi(ctx, access, { method: 'GET', path });
      return parseAnswer(approvalsSchema, text, path).map(toApproval);
    },
  };
}
