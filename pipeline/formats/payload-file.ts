import type { PayloadEntry } from '../../schema/artifact-manifest.ts';
import { payloadListFile } from '../../schema/installed-app.ts';
import { ownValue } from '../../schema/own-value.ts';
import { measureStream, type StreamFacts } from '../shared/archive/chunks.ts';
import type { ArchiveEntry } from '../shared/archive/untar.ts';
import { ProgramDigest } from '../shared/unsigned/program-digest.ts';
import type { FoundFile } from './content.ts';
import { type FileTap, throughTap } from './file-tap.ts';
import { toModeText } from './mode-text.ts';

/** The documents of a payload whose text is kept, and the size above which one is refused: bundle.json as `readJsonFile` refuses it. */
const maxTextBytes: Readonly<Record<string, number>> = {
  'bundle.json': 16 * 1024 * 1024,
  [payloadListFile]: 64 * 1024 * 1024,
};

async function* passTo(
  program: ProgramDigest,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    program.update(chunk);
    yield chunk;
  }
}

/** The digest of a program without its signature, equal for two signatures of one program. */
function toUnsigned(program: ProgramDigest): { unsigned_sha256?: string } {
  const digest = program.digest();
  return digest === undefined ? {} : { unsigned_sha256: digest };
}

/** A file of an archive as a manifest lists it, with its digests, and its text when it is bundle.json or payload.json of the payload. */
export interface PayloadFile<Algorithm extends string> {
  entry: PayloadEntry;
  digests: StreamFacts<Algorithm>['digests'];
  text: string | undefined;
}

/**
 * Reads a file of an archive once, in chunks. `path` is its name inside the payload.
 * @throws {Error} for a bundle.json above 16 MiB and a payload.json above 64 MiB
 */
export async function readPayloadFile<Algorithm extends 'sha256' | 'md5'>(
  file: ArchiveEntry,
  path: string,
  algorithms: readonly ('sha256' | Algorithm)[],
  tap?: FileTap,
): Promise<PayloadFile<'sha256' | Algorithm>> {
  const limit = ownValue(maxTextBytes, path);
  const program = new ProgramDigest();
  const content = throughTap(tap, { isPayload: true, path }, file.content);
  const { size, digests, bytes } = await measureStream(passTo(program, content), algorithms, limit);
  if (limit !== undefined && bytes === undefined)
    throw new Error(`${path} has ${size} bytes; at most ${limit} are read`);
  return {
    entry: {
      type: 'file',
      path,
      mode: toModeText(file.mode),
      size,
      sha256: digests.sha256,
      ...toUnsigned(program),
    },
    digests,
    text: limit === undefined ? undefined : new TextDecoder().decode(bytes),
  };
}

type Owner = Pick<ArchiveEntry, 'uid' | 'gid' | 'uname' | 'gname'>;

/** Both the number and, where the archive has one, the name: a program that unpacks as root takes the name first. */
export function isOwnedByRoot({ uid, gid, uname, gname }: Owner): boolean {
  return uid === 0 && gid === 0 && [uname, gname].every((name) => name === '' || name === 'root');
}

/** Reads a file or link beside a payload once, in chunks. Keeps the text of a file up to `keep` bytes. */
export async function readFileBeside(
  entry: ArchiveEntry,
  path: string,
  keep: number,
  tap?: FileTap,
): Promise<FoundFile & { md5: string }> {
  const program = new ProgramDigest();
  const content = passTo(program, throughTap(tap, { isPayload: false, path }, entry.content));
  const { size, digests, bytes } = await measureStream(content, ['sha256', 'md5'], keep);
  return {
    ...toUnsigned(program),
    path,
    type: entry.type,
    mode: entry.mode,
    owner: isOwnedByRoot(entry) ? 'root:root' : describeOwner(entry),
    size,
    sha256: digests.sha256,
    md5: digests.md5,
    target: entry.type === 'symlink' ? (entry.target ?? '') : undefined,
    text: bytes === undefined || entry.type !== 'file' ? undefined : new TextDecoder().decode(bytes),
  };
}

/** Owner and group for a message, such as `1000:1000`, or `0 (daemon):0` when only the name differs. */
export function describeOwner({ uid, gid, uname, gname }: Owner): string {
  const toText = (id: number, name: string) =>
    id === 0 && name !== '' && name !== 'root' ? `${id} (${name})` : String(id);
  return `${toText(uid, uname)}:${toText(gid, gname)}`;
}
