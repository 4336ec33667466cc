import { fillComponent } from './description.ts';
import { type GitHubState, type StoredAsset, type StoredRelease, type StoredRun, toDigest } from './state.ts';

/** Answers of GitHub, with every member that its description requires. */
export function createAnswers(state: GitHubState, origin: string) {
  const api = `${origin}/api/v3/repos/${state.repository}`;
  const web = `${origin}/${state.repository}`;
  const user = (login: string) => fillComponent('simple-user', { login, html_url: `${origin}/${login}` });

  const toAsset = ({ tag }: Pick<StoredRelease, 'tag'>, asset: StoredAsset) => ({
    ...fillComponent('release-asset', {
      id: asset.id,
      name: asset.name,
      label: asset.label,
      size: asset.bytes.length,
      digest: asset.state === 'uploaded' ? toDigest(asset.bytes) : null,
      url: `${api}/releases/assets/${asset.id}`,
      browser_download_url: `${web}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(asset.name)}`,
      uploader: user(state.actor),
    }),
    // GitHub answers `starter`, which its description does not list: it is described as `open` there.
    state: asset.state === 'uploaded' ? 'uploaded' : 'open',
  });

  return {
    user,
    account: () => fillComponent('public-user', { login: state.actor }),
    toAsset,
    toRelease: (release: StoredRelease) =>
      fillComponent('release', {
        id: release.id,
        tag_name: release.tag,
        target_commitish: release.commitish,
        name: release.title,
        body: release.notes,
        draft: release.isDraft,
        prerelease: release.isPrerelease,
        immutable: release.isImmutable,
        html_url: `${web}/releases/tag/${release.tag}`,
        upload_url: `${origin}/api/uploads/repos/${state.repository}/releases/${release.id}/assets{?name,label}`,
        published_at: release.isDraft ? null : '2026-01-01T00:00:00Z',
        author: user(state.actor),
        assets: release.assets.map((asset) => toAsset(release, asset)),
      }),
    toRun: (run: StoredRun) =>
      fillComponent('workflow-run', {
        id: run.id,
        run_attempt: run.attempt,
        head_sha: run.commit,
        event: run.event,
        status: run.status,
        conclusion: run.conclusion,
        path: '.github/workflows/release.yml',
        html_url: `${web}/actions/runs/${run.id}`,
        head_repository: fillComponent('minimal-repository', { full_name: run.headRepository }),
      }),
    toArtifact: (run: StoredRun, { id, name, zip, isExpired }: StoredRun['artifacts'][number]) =>
      fillComponent('artifact', {
        id,
        name,
        size_in_bytes: zip.length,
        expired: isExpired,
        digest: toDigest(zip),
        expires_at: '2026-04-01T00:00:00Z',
        workflow_run: { id: run.id },
      }),
    toApproval: ({ environment, by, state: word }: StoredRun['approvals'][number]) =>
      fillComponent('environment-approvals', {
        environments: [{ name: environment }],
        state: word,
        user: user(by),
        comment: '',
      }),
    toComment: ({ id, body }: GitHubState['comments'][number]) =>
      fillComponent('issue-comment', { id, body, html_url: `${web}/issues/1#issuecomment-${id}` }),
    repository: () =>
      fillComponent('full-repository', { full_name: state.repository, private: state.isPrivate }),
    file: (path: string, text: string) => ({
      ...fillComponent('content-file', {
        type: 'file',
        encoding: 'base64',
        size: text.length,
        name: path,
        path,
        content: Buffer.from(text).toString('base64'),
        sha: toDigest(Buffer.from(text)).slice(7, 47),
        html_url: `${web}/blob/main/${path}`,
        git_url: `${api}/git/blobs/x`,
        download_url: `${web}/raw/${path}`,
        _links: {
          self: `${api}/contents/${path}`,
          git: `${api}/git/blobs/x`,
          html: `${web}/blob/main/${path}`,
        },
      }),
    }),
    web,
  };
}

export type Answers = ReturnType<typeof createAnswers>;
