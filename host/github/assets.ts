import { PipelineError } from '../../pipeline/errors.ts';
import type { ReleaseHost } from '../../pipeline/release-ports.ts';
import { parseAnswer, releaseSchema, toRelease } from './answers.ts';
import { fetchFile, fetchWithoutCredentials } from './fetch-file.ts';
import { type GitHubAccess, type GitHubContext, refused, sendApi } from './send.ts';

type Assets = Pick<ReleaseHost, 'uploadAsset' | 'deleteAsset' | 'fetchAsset' | 'fetchPublic'>;

/** GitHub renames files with other characters, such as the `~` of a Debian version; the label of the asset then keeps the name. */
const isStoredAsNamed = (name: string) => /^[A-Za-z0-9_-][A-Za-z0-9._+-]*$/.test(name) && !name.endsWith('.');

const toMediaType = (name: string) =>
  name.endsWith('.json') ? 'application/json' : 'application/octet-stream';

async function upload(
  ctx: GitHubContext,
  access: GitHubAccess,
  releaseId: string,
  { name, path: file }: { name: string; path: string },
): Promise<'done' | 'taken' | 'broken'> {
  const place = `/repos/${access.repository}/releases/${releaseId}`;
  const { text: found } = await sendApi(ctx, access, { method: 'GET', path: place });
  const { uploadUrl } = toRelease(parseAnswer(releaseSchema, found, place));
  const label = isStoredAsNamed(name) ? '' : `&label=${encodeURIComponent(name)}`;
  const path = `${uploadUrl}?name=${encodeURIComponent(name)}${label}`;
  try {
    const { status, text } = await sendApi(ctx, access, {
      method: 'POST',
      path,
      body: { file, type: toMediaType(name) },
      expects: [422],
    });
    if (status !== 422) return 'done';
    // Another promotion may have published the release meanwhile: the caller looks.
    if (/already_exists|immutable/i.test(text)) return 'taken';
    throw refused(`the upload of ${name}`, status, text);
  } catch (error) {
    // The service may have the whole file, a part or nothing: the caller looks.
    if (error instanceof PipelineError && error.code === 'github-unreachable') return 'broken';
    throw error;
  }
}

/** Files of releases on GitHub. */
export function createAssets(ctx: GitHubContext, access: GitHubAccess): Assets {
  const root = `/repos/${access.repository}/releases/assets`;
  return {
    uploadAsset: ({ id }, file) => upload(ctx, access, id, file),
    deleteAsset: async (id) => {
      await sendApi(ctx, access, { method: 'DELETE', path: `${root}/${id}`, expects: [404] });
    },
    fetchAsset: async ({ id }, to) => {
      await fetchFile(ctx, access, { path: `${root}/${id}`, to, accept: 'application/octet-stream' });
    },
    fetchPublic: (url, to) => fetchWithoutCredentials(ctx, url, to),
  };
}
