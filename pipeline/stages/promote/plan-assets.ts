import type { HostedAsset } from '../../release-ports.ts';
import { type LocalFile, refuse } from './request.ts';

/** What is to be done so that a release has exactly these files. */
export interface AssetPlan {
  /** Complete and equal. */
  keep: HostedAsset[];
  /** Cut off by an earlier failure. */
  remove: HostedAsset[];
  upload: LocalFile[];
}

/** GitHub refuses larger files and more of them. https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const maxAssetBytes = 2 * 1024 ** 3;
const maxAssets = 1000;

const isEqual = (file: LocalFile, asset: HostedAsset) =>
  asset.size === file.size && (asset.sha256 === undefined || asset.sha256 === file.sha256);

/** @throws {PipelineError} release-invalid (input) for files that no release of GitHub can have */
export function assertAssetsFit(files: readonly LocalFile[]): void {
  const large = files.filter(({ size }) => size >= maxAssetBytes);
  if (large.length === 0 && files.length <= maxAssets) return;
  const what =
    large.length > 0
      ? `${large.map(({ name }) => name).join(', ')}: a file of a release on GitHub has less than 2 GiB`
      : `the release has ${files.length} files, and one on GitHub has at most ${maxAssets}`;
  throw refuse(
    'release-invalid',
    what,
    'leave large models and assets out of the installers, or make fewer formats',
  );
}

/**
 * Compares the files of a build with those of a release: equal ones are kept, missing ones uploaded, cut-off ones removed first. A published
 * release is never changed.
 * @throws {PipelineError} asset-differs (input) for other bytes under a name, or for a file that is not of the build
 */
export function planAssets(
  files: readonly LocalFile[],
  assets: readonly HostedAsset[],
  isDraft: boolean,
): AssetPlan {
  const plan: AssetPlan = { keep: [], remove: [], upload: [] };
  const byName = new Map(files.map((file) => [file.name, file]));
  const complete = new Set<string>();
  for (const asset of assets) {
    const file = byName.get(asset.name);
    if (asset.isComplete && file !== undefined && isEqual(file, asset)) {
      plan.keep.push(asset);
      complete.add(asset.name);
    } else if (!asset.isComplete && isDraft) plan.remove.push(asset);
    else
      throw refuse(
        'asset-differs',
        file === undefined
          ? `the release has the file ${asset.name}, which the run did not build`
          : `the release has a ${asset.name} of ${asset.size} bytes${asset.sha256 === undefined ? '' : ` and sha256 ${asset.sha256}`}; the run built one of ${file.size} bytes and sha256 ${file.sha256}`,
        isDraft
          ? 'promote the run that the draft was begun with, or delete the draft; files are never replaced'
          : 'raise the version of the app: a published release is never changed',
      );
  }
  plan.upload.push(...files.filter(({ name }) => !complete.has(name)));
  const [missing] = plan.upload;
  if (isDraft || missing === undefined) return plan;
  throw refuse(
    'asset-differs',
    `the release was published without ${missing.name}, which the run built`,
    'raise the version of the app: a published release is never changed',
  );
}
