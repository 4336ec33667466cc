import type { ArchiveEntry } from '../../shared/archive/untar.ts';
import { isPlainPath } from '../content.ts';
import type { CpioFile } from './cpio.ts';
import { type HeaderValues, readNumbers, readTexts } from './header.ts';
import { type TagName, tags } from './tags.ts';

/** A file, folder or link of a package as its header describes it: rpm installs it with these facts. */
export interface RpmFile extends CpioFile {
  user: string;
  group: string;
  /** Lower-case hex; empty for a folder or link. */
  sha256: string;
  /** The target of a link, else empty. */
  target: string;
  /** What rpm does besides placing it, as bits, such as keeping a changed file. */
  flags: number;
}

const kinds: ReadonlyMap<number, ArchiveEntry['type']> = new Map([
  [0o040000, 'dir'],
  [0o100000, 'file'],
  [0o120000, 'symlink'],
]);

/** The kind of a file by its mode. */
export const toKind = (mode: number): ArchiveEntry['type'] => kinds.get(mode & 0o170000) ?? 'other';

const isBaseName = (name: string): boolean => name !== '' && !name.includes('/') && isPlainPath(name);

/**
 * The files of a header, in its order. Every list has one value for each file.
 * @throws {Error} for lists of other lengths, names that are paths, and a number of files above the limit
 */
export function readFiles(header: HeaderValues, limit: number): RpmFile[] {
  const names = readTexts(header, tags.baseNames);
  if (names.length > limit) throw new Error(`the archive has more than ${limit} entries`);
  const checkLength = <T>(tag: TagName, values: T[]): T[] => {
    if (values.length !== names.length)
      throw new Error(`its header has ${values.length} ${tag} for ${names.length} files`);
    return values;
  };
  const numbers = (tag: TagName) => checkLength(tag, readNumbers(header, tags[tag]));
  const texts = (tag: TagName) => checkLength(tag, readTexts(header, tags[tag]));
  const folders = readTexts(header, tags.folders);
  const places = numbers('folderIndexes');
  const sizes = numbers(header.has(tags.longFileSizes) ? 'longFileSizes' : 'fileSizes');
  const [modes, times, ids, flags] = (['fileModes', 'fileTimes', 'fileNumbers', 'fileFlags'] as const).map(
    numbers,
  );
  const [users, groups, digests, links] = (
    ['fileUsers', 'fileGroups', 'fileDigests', 'fileLinks'] as const
  ).map(texts);
  return names.map((name, index) => {
    const folder = folders[places[index] ?? -1];
    if (folder?.startsWith('/') !== true || !folder.endsWith('/') || !isBaseName(name))
      throw new Error(`its header places ${JSON.stringify(name)} in ${JSON.stringify(folder)}`);
    const mode = modes?.[index] ?? 0;
    const size = sizes[index] ?? 0;
    // rpmbuild writes 0, whatever the file system says, and nothing reads it.
    if (toKind(mode) === 'dir' && size !== 0)
      throw new Error(`its header gives the folder ${folder}${name} a size`);
    return {
      path: `${folder}${name}`,
      mode,
      time: times?.[index] ?? 0,
      number: ids?.[index] ?? 0,
      size,
      user: users?.[index] ?? '',
      group: groups?.[index] ?? '',
      sha256: digests?.[index] ?? '',
      target: links?.[index] ?? '',
      flags: flags?.[index] ?? 0,
    };
  });
}
