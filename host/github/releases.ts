import { PipelineError } from '../../pipeline/errors.ts';
import type { DraftRequest, HostedRelease, ReleaseHost } from '../../pipeline/release-ports.ts';
import * as z from 'zod';
import { type KnownRelease, parseAnswer, releaseSchema, toRelease } from './answers.ts';
import { type GitHubAccess, type GitHubContext, refused, sendApi, toReason } from './send.ts';

const perPage = 100;
/** Drafts are at the front of the list; a release that is further back was published long ago, and its tag finds it. */
const maxPages = 10;

type Releases = Pick<
  ReleaseHost,
  | 'findTag'
  | 'listReleases'
  | 'listPublished'
  | 'readRelease'
  | 'createDraft'
  | 'deleteRelease'
  | 'publish'
  | 'editRelease'
  | 'markLatest'
>;

function toBurned(tag: string, reason: string): PipelineError {
  return new PipelineError({
    code: 'tag-burned',
    blame: 'usage',
    message: `the tag ${tag} cannot be used again: ${reason}`,
    remedy: 'raise the version of the app, build it again and promote that run',
  });
}

async function findCommit(
  ctx: GitHubContext,
  access: GitHubAccess,
  tag: string,
): Promise<string | undefined> {
  const objectSchema = z.looseObject({ object: z.looseObject({ sha: z.string(), type: z.string() }) });
  const root = `/repos/${access.repository}/git`;
  const path = `${root}/ref/tags/${encodeURIComponent(tag)}`;
  const { status, text } = await sendApi(ctx, access, { method: 'GET', path, expects: [404] });
  if (status === 404) return undefined;
  const { object } = parseAnswer(objectSchema, text, path);
  if (object.type !== 'tag') return object.sha;
  // An annotated tag is an object of its own that names the commit.
  const annotated = `${root}/tags/${object.sha}`;
  const { text: body } = await sendApi(ctx, access, { method: 'GET', path: annotated });
  return parseAnswer(objectSchema, body, annotated).object.sha;
}

async function list(
  ctx: GitHubContext,
  access: GitHubAccess,
  pages: number,
): Promise<{ releases: KnownRelease[]; isWhole: boolean }> {
  const releases: KnownRelease[] = [];
  for (let page = 1; page <= pages; page++) {
    const path = `/repos/${access.repository}/releases?per_page=${perPage}&page=${page}`;
    const { text } = await sendApi(ctx, access, { method: 'GET', path });
    const found = parseAnswer(z.array(releaseSchema), text, path);
    releases.push(...found.map(toRelease));
    if (found.length < perPage) return { releases, isWhole: true };
  }
  return { releases, isWhole: false };
}

const toDraftBody = ({ tag, commit, title, notes, isPrerelease }: DraftRequest) => ({
  tag_name: tag,
  target_commitish: commit,
  name: title,
  body: notes,
  draft: true,
  prerelease: isPrerelease,
});

/** Releases of a repository on GitHub. */
export function createReleases(ctx: GitHubContext, access: GitHubAccess): Releases {
  const root = `/repos/${access.repository}/releases`;
  const patch = async (id: string, body: object): Promise<HostedRelease> => {
    const path = `${root}/${id}`;
    const { status, text } = await sendApi(ctx, access, { method: 'PATCH', path, body, expects: [422] });
    if (status === 422) {
      if (/immutable/i.test(text)) throw toBurned('of this release', toReason(text));
      throw refused(`PATCH ${path}`, status, text);
    }
    return toRelease(parseAnswer(releaseSchema, text, path));
  };
  return {
    findTag: (tag) => findCommit(ctx, access, tag),
    listReleases: async (tag) => {
      const { releases, isWhole } = await list(ctx, access, maxPages);
      const found = releases.filter((one) => one.tag === tag);
      if (found.length === 0 && !isWhole) {
        const path = `${root}/tags/${encodeURIComponent(tag)}`;
        const { status, text } = await sendApi(ctx, access, { method: 'GET', path, expects: [404] });
        if (status !== 404) found.push(toRelease(parseAnswer(releaseSchema, text, path)));
      }
      return found.sort((a, b) => Number(a.id) - Number(b.id));
    },
    listPublished: async () => (await list(ctx, access, 1)).releases.filter(({ isDraft }) => !isDraft),
    readRelease: async (id) => {
      const path = `${root}/${id}`;
      const { text } = await sendApi(ctx, access, { method: 'GET', path });
      return toRelease(parseAnswer(releaseSchema, text, path));
    },
    createDraft: async (request) => {
      const body = toDraftBody(request);
      const { status, text } = await sendApi(ctx, access, {
        method: 'POST',
        path: root,
        body,
        expects: [422],
      });
      if (status !== 422) return toRelease(parseAnswer(releaseSchema, text, root));
      if (/immutable/i.test(text)) throw toBurned(request.tag, toReason(text));
      throw refused(`POST ${root}`, status, text);
    },
    deleteRelease: async (id) => {
      await sendApi(ctx, access, { method: 'DELETE', path: `${root}/${id}`, expects: [404] });
    },
    publish: (id, { isPrerelease, isLatest }) =>
      patch(id, { draft: false, prerelease: isPrerelease, make_latest: String(isLatest && !isPrerelease) }),
    editRelease: async (id, { notes, isPrerelease }) => {
      await patch(id, { body: notes, prerelease: isPrerelease });
    },
    markLatest: async (id) => {
      await patch(id, { make_latest: 'true' });
    },
  };
}
