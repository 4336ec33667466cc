import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import {
  type ArchiveIndex,
  type ArchiveObject,
  archiveIndexSchema,
  toObjectName,
} from '../../../schema/update/archive-index.ts';
import { RuntimeError, toMessage } from '../../errors.ts';
import { readTar, type TarEntry } from './read-tar.ts';

/** An archive of an update with its index. */
export interface UpdateArchive {
  index: ArchiveIndex;
  /** The compressed bytes of an object in chunks. */
  read(object: ArchiveObject): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Bytes. */
const maxIndex = 128 * 1024 * 1024;
const chunk = 1024 * 1024;

/** @throws {RuntimeError} `update-archive-invalid` */
export function refuseArchive(path: string, why: string): never {
  throw new RuntimeError(
    'update-archive-invalid',
    `the archive ${path} cannot be used: ${why}`,
    'try again; report it to the publisher of the app when it stays so',
  );
}

/** Opens an archive and compares its entries with its index. @throws {RuntimeError} `update-archive-invalid` */
export async function openArchive(path: string): Promise<UpdateArchive> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const entries = readTar(file, size);
    const first = await entries.next();
    if (first.done === true || first.value.name !== 'index.json')
      throw new Error('its first entry is not index.json');
    const index = await readIndex(file, first.value);
    const places = await findObjects(entries, index);
    return {
      index,
      read: (object) => readEntry(file, places.get(object.sha256)),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    if (error instanceof RuntimeError) throw error;
    return refuseArchive(path, toMessage(error));
  }
}

async function readIndex(file: FileHandle, { offset, size }: TarEntry): Promise<ArchiveIndex> {
  if (size > maxIndex) throw new Error(`its index has ${size} bytes`);
  const bytes = Buffer.alloc(size);
  await file.read(bytes, 0, size, offset);
  const parsed = archiveIndexSchema.safeParse(JSON.parse(bytes.toString('utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`its index is not valid: /${issue?.path.join('/')} ${issue?.message}`);
}

async function findObjects(
  entries: AsyncGenerator<TarEntry>,
  { objects }: ArchiveIndex,
): Promise<Map<string, TarEntry>> {
  const places = new Map<string, TarEntry>();
  for (const object of objects) {
    const next = await entries.next();
    const name = toObjectName(object);
    if (next.done === true || next.value.name !== name) throw new Error(`the entry ${name} is missing`);
    if (places.has(object.sha256)) throw new Error(`${object.sha256} occurs twice`);
    places.set(object.sha256, next.value);
  }
  if ((await entries.next()).done !== true) throw new Error('it has entries that its index does not list');
  return places;
}

async function* readEntry(file: FileHandle, entry: TarEntry | undefined): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw new Error('the archive has no such object');
  const end = entry.offset + entry.size;
  for (let at = entry.offset; at < end; ) {
    const buffer = Buffer.alloc(Math.min(chunk, end - at));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) throw new Error('the archive ends inside an object');
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}
