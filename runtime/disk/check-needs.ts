import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import { findShortages } from '../../schema/needs/shortage.ts';
import { RuntimeError } from '../errors.ts';
import { readSpace } from './disk-watch.ts';

/**
 * Compares what the app needs with what this computer has, before its first start writes data: one call of the system for the disk, one for the
 * memory. Returns a problem that does not keep the app from starting.
 * @throws {RuntimeError} `disk-space-insufficient` where the data of a first start has no room
 */
export async function checkNeeds(
  { app, needs }: Pick<Bundle, 'app' | 'needs'>,
  appData: string,
): Promise<string | undefined> {
  if (needs === undefined) return undefined;
  const { data_mb, memory_mb } = needs;
  const isFirst = !existsSync(join(appData, 'runtime', 'state.json'));
  const room = {
    freeDisk: isFirst && data_mb > 0 ? readSpace(appData)?.free : undefined,
    memory: memory_mb > 0 ? (await import('node:os')).totalmem() : undefined,
  };
  const { disk, memory } = findShortages(app.display_name ?? app.name, needs, room, appData);
  if (disk !== undefined)
    throw new RuntimeError('disk-space-insufficient', disk, 'free some disk space and start the app again');
  return memory === undefined ? undefined : `${memory}: it may be slow, or stop when other apps need memory`;
}
