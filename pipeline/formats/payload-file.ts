import type { PayloadEntry } from '../../schema/artifact-manifest.ts';
import { measureStream, type StreamFacts } from '../shared/archive/chunks.ts';
import type { ArchiveEntry } from '../shared/archive/untar.ts';

/** A bundle.json of more bytes is digested but not kept: no document of this project is longer. */
const maxTextBytes = 16 * 1024 * 1024;

/** A file of an archive as a manifest lists it, with its digests, and its text when it is the payload's bundle.json. */
export interface PayloadFile<Algorithm extends string> {
  entry: PayloadEntry;
  digests: StreamFacts<Algorithm>['digests'];
  text: string | undefined;
}

/** Permission bits as manifest.json writes them: `0755`. */
export function toModeText(mode: number): string {
  return `0${mode.toString(8).padStart(3, '0')}`;
}

/** Reads a file out of an archive once, in chunks. `path` is its name inside the payload. */
export async function readPayloadFile<Algorithm extends 'sha256' | 'md5'>(
  file: ArchiveEntry,
  path: string,
  algorithms: readonly ('sha256' | Algorithm)[],
): Promise<PayloadFile<'sha256' | Algorithm>> {
  const keep = path === 'bundle.json' ? maxTextBytes : 0;
  const { size, digests, bytes } = await measureStream(file.content, algorithms, keep);
  return {
    entry: { type: 'file', path, mode: toModeText(file.mode), size, sha256: digests.sha256 },
    digests,
    text: path === 'bundle.json' && bytes !== undefined ? new TextDecoder().decode(bytes) : undefined,
  };
}

type Owner = Pick<ArchiveEntry, 'uid' | 'gid' | 'uname' | 'gname'>;

/** Both the number and, where the archive has one, the name: a program that unpacks as root takes the name first. */
export function isOwnedByRoot({ uid, gid, uname, gname }: Owner): boolean {
  return uid === 0 && gid === 0 && [uname, gname].every((name) => name === '' || name === 'root');
}

/** Owner and group for a message, such as `1000:1000`, or `0 (daemon):0` when only the name differs. */
export function describeOwner({ uid, gid, uname, gname }: Owner): string {
  const toText = (id: number, name: string) =>
    id === 0 && name !== '' && name !== 'root' ? `${id} (${name})` : String(id);
  return `${toText(uid, uname)}:${toText(gid, gname)}`;
}
