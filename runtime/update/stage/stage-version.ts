import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { payloadListFile } from '../../../schema/installed-app.ts';
import type { PayloadList } from '../../../schema/payload-list.ts';
import type { ArchiveObject } from '../../../schema/update/archive-index.ts';
import type { FeedRelease } from '../../../schema/update/feed.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { isDiskFull, RuntimeError, toMessage } from '../../errors.ts';
import { isInside } from '../../files/inside.ts';
import { decodeObject } from '../archive/decode-object.ts';
import { openArchive, refuseArchive, type UpdateArchive } from '../archive/open-archive.ts';
import type { UpdateFiles } from '../files/update-files.ts';
import type { Places } from '../places.ts';
import { parsePayloadList } from './read-list.ts';
import { type PayloadFile, type Present, putIntoStore } from './store.ts';

export interface StageRequest {
  files: UpdateFiles;
  places: Places;
  /** Absolute path of the archive, whose digest is that of the feed. */
  archive: string;
  /** Id of the app. */
  app: string;
  release: Pick<FeedRelease, 'version'>;
  target: Target;
  /** SHA-256 of payload.json of the release. */
  manifest: string;
  /** Absolute path of the payload that runs. */
  running: string;
}

/** Bytes of a payload.json. */
const maxList = 128 * 1024 * 1024;

/**
 * Makes `versions/<version>` whole: each file with its digest, the list with the digest of the feed, all of it durable.
 * @throws {RuntimeError} `update-archive-invalid`, `update-disk-full`
 */
export async function stageVersion(request: StageRequest): Promise<void> {
  const archive = await openArchive(request.archive);
  try {
    assertMeant(request, archive);
    await lay(request, archive);
  } catch (error) {
    if (error instanceof RuntimeError) throw error;
    if (isDiskFull(error))
      throw new RuntimeError(
        'update-disk-full',
        `the files of version ${request.release.version} have no space: ${toMessage(error)}`,
        'free disk space and try again',
      );
    refuseArchive(request.archive, toMessage(error));
  } finally {
    await archive.close();
  }
}

function assertMeant(
  { archive: path, app, release, target, manifest }: StageRequest,
  { index }: UpdateArchive,
): void {
  const stated = [index.app, index.version, index.target, index.manifest];
  const meant = [app, release.version, target, manifest];
  const at = stated.findIndex((value, place) => value !== meant[place]);
  if (at >= 0) refuseArchive(path, `it is of ${stated[at]}, not of ${meant[at]}`);
}

async function lay(request: StageRequest, archive: UpdateArchive): Promise<void> {
  const { files, places, release, running } = request;
  const to = places.version(release.version);
  const partial = `${to}.partial`;
  await files.remove(partial);
  await files.makeFolder(places.store);
  await files.makeFolder(partial);
  const text = await readList(request, archive);
  const list = parsePayloadList(text);
  if (list === undefined || list.app.version !== release.version || list.target !== request.target)
    throw new Error('its payload.json is not that of the release');
  await files.write(join(partial, payloadListFile), toChunks(text), 0o644);
  const present = await findPresent(files, running);
  const objects = new Map<string, ArchiveObject>(
    archive.index.objects.map((object) => [object.sha256, object]),
  );
  for (const entry of list.files) {
    const path = resolve(partial, entry.path);
    if (!isInside(partial, path)) throw new Error(`${entry.path} is outside the payload`);
    await files.makeFolder(dirname(path));
    if (entry.type === 'symlink') {
      if (!isInside(partial, resolve(dirname(path), entry.target)))
        throw new Error(`the link ${entry.path} leads out of the payload`);
      await files.symlink(entry.target, path);
    } else
      await files.link(
        await putIntoStore({ files, places, present, archive }, entry, objects.get(entry.sha256)),
        path,
      );
  }
  await files.sync(places.store);
  await files.sync(partial);
  await files.remove(to);
  await files.rename(partial, to);
}

/** payload.json of the release, whose digest the feed has. */
async function readList({ manifest }: StageRequest, archive: UpdateArchive): Promise<string> {
  const [object] = archive.index.objects;
  if (object?.as !== 'whole' || object.sha256 !== manifest)
    throw new Error('its first object is not the payload.json of the release');
  if (object.size > maxList) throw new Error(`its payload.json has ${object.size} bytes`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of decodeObject(object, archive.read(object), undefined)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function* toChunks(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** The files of the running payload by digest; none where it has no list. */
export async function findPresent(files: UpdateFiles, root: string): Promise<Present> {
  const list = await readRunningList(files, root);
  const entries = (list?.list.files ?? []).filter((entry): entry is PayloadFile => entry.type === 'file');
  return new Map(entries.map(({ sha256, path }) => [sha256, join(root, path)]));
}

/** payload.json of a payload and its digest; undefined where there is none. */
export async function readRunningList(
  files: UpdateFiles,
  root: string,
): Promise<{ list: PayloadList; sha256: string } | undefined> {
  const text = await files.readText(join(root, payloadListFile));
  const list = text === undefined ? undefined : parsePayloadList(text);
  if (text === undefined || list === undefined) return undefined;
  return { list, sha256: createHash('sha256').update(text).digest('hex') };
}
