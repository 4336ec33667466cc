import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeedArchive } from '../../../schema/update/feed.ts';
import { isDiskFull, RuntimeError, toMessage } from '../../errors.ts';
import { refuseArchive } from '../archive/open-archive.ts';
import type { Places } from '../places.ts';
import { toFileDigest } from '../stage/store.ts';
import { get, readBody, toUnreachable } from './request.ts';

/** Tries in a row that bring no byte. */
const maxIdleTries = 3;

/**
 * Fetches an archive into `downloads`, from where an earlier try ended. `base` is the folder of the feed. Returns its path.
 * @throws {RuntimeError} `update-feed-unreachable`, `update-archive-invalid`, `update-disk-full`
 */
export async function fetchArchive(places: Places, base: string, archive: FeedArchive): Promise<string> {
  await mkdir(places.downloads, { recursive: true, mode: 0o700 });
  const path = join(places.downloads, `${archive.sha256}.part`);
  const url = new URL(archive.url, base).href;
  for (let tries = 0; tries < maxIdleTries; ) {
    const before = await sizeOf(path);
    if (before > archive.size) await rm(path, { force: true });
    if (before === archive.size) break;
    const fault = await fetchRest(path, url, archive.size).catch((error: unknown) => error as Error);
    if (fault instanceof RuntimeError && fault.code === 'update-disk-full') throw fault;
    const after = await sizeOf(path);
    tries = after > before ? 0 : tries + 1;
    if (fault !== undefined && tries === maxIdleTries)
      throw fault instanceof RuntimeError ? fault : toUnreachable(url, toMessage(fault));
  }
  if ((await sizeOf(path)) === archive.size && (await toFileDigest(path)) === archive.sha256) return path;
  await rm(path, { force: true });
  return refuseArchive(url, 'it has other bytes than the feed says');
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Appends what is missing. An answer that is not the asked range begins the file anew. */
async function fetchRest(path: string, url: string, size: number): Promise<void> {
  const have = await sizeOf(path);
  const answer = await get(
    url,
    have === 0 ? { range: `bytes=0-${size - 1}` } : { range: `bytes=${have}-${size - 1}` },
  );
  const goesOn =
    answer.status === 206 && answer.headers.get('content-range') === `bytes ${have}-${size - 1}/${size}`;
  if (!goesOn && have > 0) {
    await answer.body?.cancel();
    await rm(path, { force: true });
    return fetchRest(path, url, size);
  }
  if (!goesOn && answer.status !== 200) {
    await answer.body?.cancel();
    throw toUnreachable(url, `the server answered ${answer.status}`);
  }
  await append(path, answer, size - have);
}

async function append(path: string, answer: Response, most: number): Promise<void> {
  const file = await open(path, 'a', 0o600);
  let left = most;
  try {
    for await (const chunk of readBody(answer)) {
      const used = chunk.subarray(0, left);
      await file.write(used);
      left -= used.length;
      if (used.length < chunk.length) break;
    }
    await file.sync();
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    throw new RuntimeError(
      'update-disk-full',
      `${path} has no space: ${toMessage(error)}`,
      'free disk space and try again',
    );
  } finally {
    await file.close();
  }
}
