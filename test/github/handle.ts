import type { Answers } from './answers.ts';
import type { Operation } from './description.ts';
import {
  type Answer,
  changeRelease,
  createRelease,
  invalid,
  isAnswer,
  notFound,
  storeAsset,
} from './release-rules.ts';
import { type GitHubState, type StoredRelease, toDigest } from './state.ts';

export interface Asked {
  operation: Operation;
  query: URLSearchParams;
  body: Record<string, unknown>;
  bytes: Buffer;
  accept: string;
  /** Address of the storage that files are fetched from. */
  storage: (bytes: Buffer) => string;
}

type Handle = (state: GitHubState, answers: Answers, asked: Asked) => Answer;

const ok = (body: unknown, status = 200): Answer => ({ status, body });

function paged<T>(all: readonly T[], query: URLSearchParams): T[] {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const page = Number(query.get('page') ?? 1);
  return all.slice((page - 1) * size, page * size);
}

const withRelease =
  (handle: (state: GitHubState, release: StoredRelease, answers: Answers, asked: Asked) => Answer): Handle =>
  (state, answers, asked) => {
    const release = state.releases.find(({ id }) => String(id) === asked.operation.path['release_id']);
    return release === undefined ? notFound : handle(state, release, answers, asked);
  };

const findAsset = (state: GitHubState, id: string | undefined) =>
  state.releases.flatMap((release) => {
    const asset = release.assets.find((one) => String(one.id) === id);
    return asset === undefined ? [] : [{ release, asset }];
  })[0];

const findRun = (state: GitHubState, { operation }: Asked) =>
  state.runs.find(({ id }) => String(id) === operation.path['run_id']);

const release = '/repos/{owner}/{repo}/releases';
const actions = '/repos/{owner}/{repo}/actions';

/** What each operation of the description does. */
export const handlers: Record<string, Handle> = {
  'GET /user': (_state, answers) => ok(answers.account()),
  'GET /repos/{owner}/{repo}': (_state, answers) => ok(answers.repository()),
  [`GET ${release}`]: (state, answers, { query }) =>
    ok(paged([...state.releases].reverse(), query).map(answers.toRelease)),
  [`POST ${release}`]: (state, answers, { body }) => {
    const made = createRelease(state, body);
    return isAnswer(made) ? made : ok(answers.toRelease(made), 201);
  },
  [`GET ${release}/tags/{tag}`]: (state, answers, { operation }) => {
    const found = state.releases.find((one) => one.tag === operation.path['tag'] && !one.isDraft);
    return found === undefined ? notFound : ok(answers.toRelease(found));
  },
  [`GET ${release}/{release_id}`]: withRelease((_state, found, answers) => ok(answers.toRelease(found))),
  [`PATCH ${release}/{release_id}`]: withRelease((state, found, answers, { body }) => {
    const changed = changeRelease(state, found, body);
    return isAnswer(changed) ? changed : ok(answers.toRelease(changed));
  }),
  [`DELETE ${release}/{release_id}`]: withRelease((state, found) => {
    state.releases.splice(state.releases.indexOf(found), 1);
    return { status: 204 };
  }),
  [`POST ${release}/{release_id}/assets`]: withRelease((state, found, answers, { query, bytes }) => {
    const asset = storeAsset(
      state,
      found,
      { name: query.get('name') ?? '', label: query.get('label') },
      bytes,
    );
    return isAnswer(asset) ? asset : ok(answers.toAsset(found, asset), 201);
  }),
  [`GET ${release}/assets/{asset_id}`]: (state, answers, { operation, accept, storage }) => {
    const found = findAsset(state, operation.path['asset_id']);
    if (found === undefined) return notFound;
    if (accept !== 'application/octet-stream') return ok(answers.toAsset(found.release, found.asset));
    return { status: 302, headers: { location: storage(found.asset.bytes) } };
  },
  [`DELETE ${release}/assets/{asset_id}`]: (state, _answers, { operation }) => {
    const found = findAsset(state, operation.path['asset_id']);
    if (found === undefined) return notFound;
    if (found.release.isImmutable)
      return invalid('ReleaseAsset', 'custom', 'Cannot delete asset from an immutable release.');
    found.release.assets.splice(found.release.assets.indexOf(found.asset), 1);
    return { status: 204 };
  },
  [`GET ${actions}/runs/{run_id}`]: (state, answers, asked) => {
    const run = findRun(state, asked);
    return run === undefined ? notFound : ok(answers.toRun(run));
  },
  [`GET ${actions}/runs/{run_id}/artifacts`]: (state, answers, asked) => {
    const run = findRun(state, asked);
    if (run === undefined) return notFound;
    const artifacts = paged(run.artifacts, asked.query).map((one) => answers.toArtifact(run, one));
    return ok({ total_count: run.artifacts.length, artifacts });
  },
  [`GET ${actions}/runs/{run_id}/approvals`]: (state, answers, asked) =>
    ok((findRun(state, asked)?.approvals ?? []).map(answers.toApproval)),
  [`GET ${actions}/artifacts/{artifact_id}/{archive_format}`]: (state, _answers, { operation, storage }) => {
    const artifact = state.runs
      .flatMap(({ artifacts }) => artifacts)
      .find(({ id }) => String(id) === operation.path['artifact_id']);
    if (artifact === undefined) return notFound;
    if (artifact.isExpired)
      return { status: 410, body: { message: 'Artifact has expired', documentation_url: 'x' } };
    return { status: 302, headers: { location: storage(artifact.zip) } };
  },
  'GET /repos/{owner}/{repo}/attestations/{subject_digest}': (state, _answers, { operation }) => {
    const bundles = state.attestations.get((operation.path['subject_digest'] ?? '').replace(/^sha256:/, ''));
    if (bundles === undefined) return notFound;
    return ok({ attestations: bundles.map((bundle) => ({ bundle, repository_id: 1 })) });
  },
  'GET /repos/{owner}/{repo}/git/ref/{ref}': (state, _answers, { operation }) => {
    const ref = operation.path['ref'] ?? '';
    const sha = state.tags.get(ref.replace(/^tags\//, ''));
    if (sha === undefined) return notFound;
    return ok({
      ref: `refs/${ref}`,
      node_id: 'x',
      url: 'https://x.example',
      object: { type: 'commit', sha, url: 'https://x.example' },
    });
  },
  'GET /repos/{owner}/{repo}/contents/{path}': (state, answers, { operation }) => {
    const path = operation.path['path'] ?? '';
    const text = state.files.get(path);
    return text === undefined ? notFound : ok(answers.file(path, text));
  },
  'PUT /repos/{owner}/{repo}/contents/{path}': (state, answers, { operation, body }) => {
    const path = operation.path['path'] ?? '';
    const known = state.files.get(path);
    const sha = known === undefined ? undefined : toDigest(Buffer.from(known)).slice(7, 47);
    if (known !== undefined && body['sha'] === undefined)
      return {
        status: 422,
        body: { message: 'Invalid request.\n\n"sha" wasn\'t supplied.', documentation_url: 'x' },
      };
    if (body['sha'] !== sha)
      return {
        status: 409,
        body: { message: `${path} does not match ${body['sha']}`, documentation_url: 'x' },
      };
    const text = Buffer.from(String(body['content']), 'base64').toString('utf8');
    state.files.set(path, text);
    return ok({ content: answers.file(path, text), commit: {} }, known === undefined ? 201 : 200);
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': (state, answers, { operation, query }) => {
    const own = state.comments.filter(({ issue }) => String(issue) === operation.path['issue_number']);
    return ok(paged(own, query).map(answers.toComment));
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': (state, answers, { operation, body }) => {
    state.nextId += 1;
    const issue = Number(operation.path['issue_number']);
    const comment = { id: state.nextId, issue, body: String(body['body']) };
    state.comments.push(comment);
    return ok(answers.toComment(comment), 201);
  },
};
