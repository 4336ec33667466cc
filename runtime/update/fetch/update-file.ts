import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FeedArchive } from '../../../schema/update/feed.ts';
import { RuntimeError, toMessage } from '../../errors.ts';
import { refuseArchive } from '../archive/open-archive.ts';
import { readTar, type TarEntry } from '../archive/read-tar.ts';
import type { FeedBytes } from '../check/check-feed.ts';
import type { Bring } from '../check/stage-offer.ts';
import { toChannel, type UpdatedApp } from '../check/updated-app.ts';
import { readState } from '../records/state.ts';
import { toFileDigest } from '../stage/store.ts';

const maxFeed = 4 * 1024 * 1024;
const maxEntries = 1000;

/** Opens a `.update` file: its feed, and its archives. @throws {RuntimeError} `update-archive-invalid` */
export async function openUpdateFile(
  path: string,
  app: UpdatedApp,
): Promise<{ feed: FeedBytes; bring: Bring; close(): Promise<void> }> {
  const file = await open(path, 'r').catch((error: unknown) => refuseArchive(path, toMessage(error)));
  const read = async (entry: TarEntry | undefined, name: string): Promise<Buffer> => {
    if (entry === undefined) throw new Error(`it has no ${name}`);
    if (entry.size > maxFeed) throw new Error(`its ${name} has ${entry.size} bytes`);
    const bytes = Buffer.alloc(entry.size);
    await file.read(bytes, 0, entry.size, entry.offset);
    return bytes;
  };
  try {
    const entries = new Map<string, TarEntry>();
    for await (const entry of readTar(file, (await file.stat()).size)) {
      entries.set(entry.name, entry);
      if (entries.size > maxEntries) throw new Error(`it has more than ${maxEntries} entries`);
    }
    const state = await readState(app.files, app.places);
    const name = `${toChannel(state.channel, app.settings)}.json`;
    const feed: FeedBytes = {
      bytes: await read(entries.get(name), name),
      signature: (await read(entries.get(`${name}.minisig`), `${name}.minisig`)).toString('utf8'),
      acceptsExpired: true,
    };
    const bring: Bring = async (archive: FeedArchive) => {
      const entry = entries.get(archive.url);
      if (entry?.size !== archive.size) return refuseArchive(path, `it has no ${archive.url}`);
      await mkdir(app.places.downloads, { recursive: true, mode: 0o700 });
      const to = join(app.places.downloads, `${archive.sha256}.part`);
      const bytes = file.createReadStream({
        start: entry.offset,
        end: entry.offset + entry.size - 1,
        autoClose: false,
      });
      await pipeline(bytes, createWriteStream(to, { mode: 0o600 }));
      if ((await toFileDigest(to)) !== archive.sha256)
        return refuseArchive(path, `${archive.url} has other bytes than the feed says`);
      return to;
    };
    return { feed, bring, close: () => file.close() };
  } catch (error) {
    await file.close();
    if (error instanceof RuntimeError) throw error;
    return refuseArchive(path, toMessage(error));
  }
}
