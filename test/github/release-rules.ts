import { type GitHubState, type StoredRelease, toStoredName } from './state.ts';

/** An answer: the status and its body. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export const notFound: Answer = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'x', status: '404' },
};

/** A refusal as GitHub words it. */
export const invalid = (resource: string, code: string, message?: string): Answer => ({
  status: 422,
  body: {
    message: 'Validation Failed',
    errors: [{ resource, code, ...(message === undefined ? {} : { message }) }],
    documentation_url: 'x',
  },
});

/** https://docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases */
export function createRelease(state: GitHubState, body: Record<string, unknown>): StoredRelease | Answer {
  const tag = String(body['tag_name']);
  if (state.burned.has(tag)) return invalid('Release', 'custom', 'tag_name was used by an immutable release');
  const isDraft = body['draft'] === true;
  const isTaken = state.releases.some((one) => one.tag === tag && !one.isDraft);
  if (isTaken && !isDraft) return invalid('Release', 'already_exists');
  state.nextId += 1;
  const release: StoredRelease = {
    id: state.nextId,
    tag,
    commitish: String(body['target_commitish'] ?? 'main'),
    title: String(body['name'] ?? tag),
    notes: String(body['body'] ?? ''),
    isDraft: true,
    isPrerelease: body['prerelease'] === true,
    isImmutable: false,
    assets: [],
  };
  state.releases.push(release);
  return isDraft ? release : publish(state, release, body);
}

function publish(
  state: GitHubState,
  release: StoredRelease,
  body: Record<string, unknown>,
): StoredRelease | Answer {
  const { tag } = release;
  if (state.burned.has(tag)) return invalid('Release', 'custom', 'tag_name was used by an immutable release');
  if (state.releases.some((one) => one !== release && one.tag === tag && !one.isDraft))
    return invalid('Release', 'already_exists');
  release.isDraft = false;
  release.isImmutable = state.hasImmutableReleases;
  if (!state.tags.has(tag)) state.tags.set(tag, release.commitish);
  if (release.isImmutable) state.burned.add(tag);
  if (!release.isPrerelease && body['make_latest'] !== 'false') state.latest = tag;
  return release;
}

export function changeRelease(
  state: GitHubState,
  release: StoredRelease,
  body: Record<string, unknown>,
): StoredRelease | Answer {
  if (release.isImmutable && body['tag_name'] !== undefined && body['tag_name'] !== release.tag)
    return invalid('Release', 'custom', 'Cannot change the tag of an immutable release');
  if (typeof body['body'] === 'string') release.notes = body['body'];
  if (typeof body['name'] === 'string') release.title = body['name'];
  if (typeof body['prerelease'] === 'boolean') release.isPrerelease = body['prerelease'];
  if (body['draft'] === false && release.isDraft) return publish(state, release, body);
  if (body['make_latest'] === 'true' && !release.isPrerelease) state.latest = release.tag;
  return release;
}

/** `keep` bytes of a file that was cut off. */
export function storeAsset(
  state: GitHubState,
  release: StoredRelease,
  { name: asked, label }: { name: string; label: string | null },
  bytes: Buffer,
  isWhole = true,
): StoredRelease['assets'][number] | Answer {
  if (release.isImmutable)
    return invalid('ReleaseAsset', 'custom', 'Cannot upload assets to an immutable release.');
  const name = toStoredName(asked);
  if (release.assets.some((one) => one.name === name)) return invalid('ReleaseAsset', 'already_exists');
  state.nextId += 1;
  const asset = {
    id: state.nextId,
    name,
    label,
    state: isWhole ? ('uploaded' as const) : ('starter' as const),
    bytes,
  };
  release.assets.push(asset);
  return asset;
}

export const isAnswer = (value: object): value is Answer => 'status' in value;
