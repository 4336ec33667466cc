import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Asset } from '../../schema/bundle/service.ts';

export interface AssetFault {
  event: 'asset_missing' | 'asset_checksum_mismatch';
  message: string;
  path: string;
}

/** Checks size and SHA-256 of all assets of a service in parallel; returns every fault. `toPath` returns an absolute path. */
export async function checkAssets(
  assets: readonly Asset[],
  toPath: (path: string) => string,
): Promise<AssetFault[]> {
  const found = await Promise.all(assets.map((asset) => checkAsset(asset, toPath(asset.path))));
  return found.filter((fault) => fault !== undefined);
}

async function checkAsset(asset: Asset, path: string): Promise<AssetFault | undefined> {
  const fault = (event: AssetFault['event'], message: string): AssetFault => ({
    event,
    message: `asset ${asset.path} ${message}`,
    path: asset.path,
  });
  const mismatch = (message: string) => fault('asset_checksum_mismatch', message);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) return fault('asset_missing', `cannot be read (${found.code}); install again`);
  if (asset.sha256 === 'pending') return mismatch('has the digest "pending": the bundle is not finished');
  if (asset.size_bytes !== undefined && found.isFile() && found.size !== asset.size_bytes) {
    return mismatch(`has ${found.size} bytes instead of ${asset.size_bytes}; install again`);
  }
  if (asset.sha256 === undefined) return undefined;
  if (!found.isFile()) return mismatch('is not a regular file');
  const digest = await toDigest(path);
  return digest === asset.sha256.toLowerCase().replace(/^sha256:/, '')
    ? undefined
    : mismatch(`has the SHA-256 ${digest} instead of ${asset.sha256}; install again`);
}

async function toDigest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
