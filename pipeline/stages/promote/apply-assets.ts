import { join } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import type { HostedAsset, HostedRelease, ReleaseHost } from '../../release-ports.ts';
import { planAssets } from './plan-assets.ts';
import { type LocalFile, refuse } from './request.ts';

type Ports = Pick<BuildContext, 'fs' | 'clock' | 'log'>;

/** Rounds in which files are uploaded again after the service failed or another promotion interfered. */
const maxRounds = 5;
const roundMs = 2000;

/**
 * Uploads files until a draft has all of them. After each failure it looks what the service really has. Assets that `isOther` accepts are not
 * part of the comparison.
 * @throws {PipelineError} asset-differs (input), asset-incomplete (environment)
 */
export async function uploadAll(
  { clock, log }: Ports,
  host: ReleaseHost,
  releaseId: string,
  files: readonly LocalFile[],
  isOther: (name: string) => boolean,
): Promise<HostedRelease> {
  for (let round = 1; ; round++) {
    const release = await host.readRelease(releaseId);
    const assets = release.assets.filter(({ name }) => !isOther(name));
    const plan = planAssets(files, assets, release.isDraft);
    if (plan.upload.length === 0 && plan.remove.length === 0) return release;
    if (round > maxRounds)
      throw refuse(
        'asset-incomplete',
        `GitHub has not stored ${plan.upload.map(({ name }) => name).join(', ')} completely, also after ${maxRounds} tries`,
        'run the same command again: it keeps what is complete',
        'environment',
      );
    if (round > 1) await clock.pause(roundMs * (round - 1));
    for (const { id, name } of plan.remove) {
      log.warn(`${name}: an earlier upload was cut off, so that it is removed and uploaded again`);
      await host.deleteAsset(id);
    }
    for (const file of plan.upload) {
      const result = await host.uploadAsset(release, file);
      if (result === 'done') log.info(`uploaded ${file.name}: ${file.size} bytes, sha256:${file.sha256}`);
      else
        log.warn(
          `${file.name}: ${result === 'taken' ? 'a file of this name appeared meanwhile' : 'the upload failed'}`,
        );
    }
  }
}

/** Fetches a file and removes it again. Returns its sha256, undefined when there is no file. */
export async function measure(
  { fs }: Pick<Ports, 'fs'>,
  work: string,
  fetch: (to: string) => Promise<unknown>,
): Promise<string | undefined> {
  const to = join(work, 'fetched');
  try {
    await fetch(to);
    return (await fs.stat(to)) === undefined ? undefined : await fs.sha256(to);
  } finally {
    await fs.remove(to);
  }
}

/**
 * Fetches every file of a draft back through the API and compares its bytes with those of the build.
 * @throws {PipelineError} asset-incomplete (environment)
 */
export async function assertStored(
  ctx: Ports,
  host: ReleaseHost,
  work: string,
  pairs: readonly { file: LocalFile; asset: HostedAsset }[],
): Promise<void> {
  for (const { file, asset } of pairs) {
    const sha256 = await measure(ctx, work, (to) => host.fetchAsset(asset, to));
    if (sha256 === file.sha256) continue;
    throw refuse(
      'asset-incomplete',
      `GitHub sends ${file.name} back with the sha256 ${sha256 ?? 'of nothing'}, the run built ${file.sha256}; the release is a draft and stays one`,
      'delete this file of the draft and run the same command again',
      'environment',
    );
  }
}

/** The asset of each file. @throws {PipelineError} asset-incomplete (environment) */
export function pairAssets(
  files: readonly LocalFile[],
  { assets }: Pick<HostedRelease, 'assets'>,
): { file: LocalFile; asset: HostedAsset }[] {
  return files.map((file) => {
    const asset = assets.find(({ name }) => name === file.name);
    if (asset !== undefined) return { file, asset };
    throw refuse(
      'asset-incomplete',
      `the release does not have ${file.name}`,
      'run the same command again: it keeps what is complete',
      'environment',
    );
  });
}
