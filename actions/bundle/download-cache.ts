import { createHash } from 'node:crypto';
import * as core from '@actions/core';
import type { BuildContext } from '../../pipeline/ports.ts';
import { writeLine } from '../shared/log.ts';

/** The downloads depend only on these files: the pinned base Node executables and the toolchain's lockfile and tracer. */
const sources = [
  'pipeline/stages/package-desktop/executable/base-node.json',
  'actions/package-desktop/toolchain/package-lock.json',
  'actions/package-desktop/toolchain/trace.mjs',
];

async function toKey({ fs, packageRoot }: BuildContext): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = `${packageRoot}/${source}`;
    if ((await fs.stat(path)) !== undefined) hash.update(await fs.readBytes(path));
  }
  return `vrooli-bundle-${process.platform}-${process.arch}-${hash.digest('hex').slice(0, 32)}`;
}

/** Saves the downloads; undefined when there is no cache to save to. */
export type SaveDownloads = (() => Promise<void>) | undefined;

/**
 * Restores the downloads of earlier runs. What it returns saves those of this run, and must be called before a program of the scenario
 * has run: such a program can write to the folder. A missing or broken cache is a warning and never fails the build. What is executable is
 * compared with digests of this product at each use.
 */
export async function restoreDownloads(context: BuildContext, wanted: boolean): Promise<SaveDownloads> {
  if (!wanted) return undefined;
  const cache = await import('@actions/cache');
  if (!cache.isFeatureAvailable()) {
    writeLine('this runner has no cache service: downloads are not kept');
    return undefined;
  }
  const key = await toKey(context);
  const attempt = async <R>(what: string, step: () => Promise<R>): Promise<R | undefined> => {
    try {
      return await step();
    } catch (error) {
      core.warning(
        `the cache could not be ${what}: ${error instanceof Error ? error.message : String(error)}`,
      );
      return undefined;
    }
  };
  const restored = await attempt('read', () => cache.restoreCache([context.cacheDir], key));
  writeLine(restored === undefined ? `nothing is cached as ${key}` : `restored ${restored}`);
  return async () => {
    const hasDownloads = (await context.fs.stat(context.cacheDir)) !== undefined;
    if (restored !== key && hasDownloads)
      await attempt('written', () => cache.saveCache([context.cacheDir], key));
  };
}
