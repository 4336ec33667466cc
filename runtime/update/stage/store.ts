import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PayloadEntry } from '../../../schema/artifact-manifest.ts';
import type { ArchiveObject } from '../../../schema/update/archive-index.ts';
import { decodeObject } from '../archive/decode-object.ts';
import type { UpdateArchive } from '../archive/open-archive.ts';
import type { UpdateFiles } from '../files/update-files.ts';
import type { Places } from '../places.ts';
import { isExecutable, toStoreName } from './store-name.ts';

export type PayloadFile = Extract<PayloadEntry, { type: 'file' }>;

/** The files of the running version by digest. */
export type Present = ReadonlyMap<string, string>;

/** The largest base of a patch that is read into memory, in bytes. */
export const maxPatchBase = 1024 * 1024 * 1024;

export async function toFileDigest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

interface StoreParts {
  files: UpdateFiles;
  places: Places;
  present: Present;
  archive: UpdateArchive;
}

/**
 * Puts a file into the store: from the store itself, the running version, or the archive. Its bytes are compared with their digest, wherever they
 * come from. Returns its path.
 * @throws {Error} when none of them has it
 */
export async function putIntoStore(
  parts: StoreParts,
  file: PayloadFile,
  object: ArchiveObject | undefined,
): Promise<string> {
  const { files, places, present } = parts;
  const path = join(places.store, toStoreName(file));
  if (await isWhole(files, path, file)) return path;
  await files.remove(path);
  const temporary = `${path}.partial`;
  await files.remove(temporary);
  const [plain, executable] = [join(places.store, file.sha256), join(places.store, `${file.sha256}.x`)];
  const other = [plain, executable, present.get(file.sha256)];
  for (const candidate of other) {
    if (candidate === undefined || candidate === path || !(await isWhole(files, candidate, file))) continue;
    await files.write(temporary, createReadStream(candidate, { highWaterMark: 1 << 20 }), toMode(file));
    await files.rename(temporary, path);
    return path;
  }
  if (object === undefined)
    throw new Error(`${file.path} is neither in the archive nor in the running version`);
  await files.write(
    temporary,
    decodeObject(object, parts.archive.read(object), await readBase(parts, object)),
    toMode(file),
  );
  await files.rename(temporary, path);
  return path;
}

const toMode = ({ mode }: PayloadFile): number => (isExecutable(mode) ? 0o755 : 0o644);

async function isWhole(files: UpdateFiles, path: string, { size, sha256 }: PayloadFile): Promise<boolean> {
  const found = await files.find(path);
  return found?.kind === 'file' && found.size === size && (await toFileDigest(path)) === sha256;
}

/** @throws {Error} when the running version does not have it unchanged */
async function readBase(
  { present, files }: StoreParts,
  object: ArchiveObject,
): Promise<Uint8Array | undefined> {
  if (object.as === 'whole') return undefined;
  const path = present.get(object.base);
  const found = path === undefined ? undefined : await files.find(path);
  if (path === undefined || found?.kind !== 'file')
    throw new Error(`the base ${object.base} of a patch is not there`);
  if (found.size > maxPatchBase)
    throw new Error(`the base ${object.base} of a patch has ${found.size} bytes`);
  const bytes = await readFile(path);
  if (createHash('sha256').update(bytes).digest('hex') !== object.base)
    throw new Error(`${path} was changed: it is no base for a patch`);
  return bytes;
}
