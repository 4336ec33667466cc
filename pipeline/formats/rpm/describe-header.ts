import { type HeaderValues, readNumbers, readTexts, type TagValue } from './header.ts';
import { digestOf } from './open.ts';
import { findTagName, type TagName } from './tags.ts';

/** Compared with each file, or a file of their own in the list of a release. */
const elsewhere: ReadonlySet<TagName> = new Set([
  ...(['pre', 'post', 'preun', 'postun'] as const),
  ...(['fileSizes', 'longFileSizes', 'fileModes', 'fileDigests', 'fileLinks', 'fileFlags'] as const),
  ...(['fileUsers', 'fileGroups', 'folderIndexes', 'baseNames', 'folders'] as const),
  ...([
    'payloadDigest',
    'payloadDigestUnpacked',
    'payloadSize',
    'payloadSizeUnpacked',
    'payloadSha512',
  ] as const),
  ...(['payloadSha512Unpacked', 'payloadSha3', 'payloadSha3Unpacked', 'archiveSize'] as const),
]);

/** One entry per file, which nothing reads but rpm itself. */
const perFile: ReadonlySet<TagName> = new Set([
  ...([
    'fileDevices',
    'fileTimes',
    'fileVerifyFlags',
    'fileSystems',
    'fileNumbers',
    'fileLanguages',
  ] as const),
  ...(['fileColors', 'fileClasses', 'classes', 'fileMimeIndexes', 'mimes'] as const),
]);

const isNumber = ({ type }: TagValue): boolean => type >= 3 && type <= 5;

function toLine(values: HeaderValues, value: TagValue): string[] {
  const { tag, type, bytes } = value;
  const name = findTagName(tag) ?? String(tag);
  if (elsewhere.has(name as TagName)) return [];
  if (perFile.has(name as TagName)) return [`${name}: type ${type}, sha256 ${digestOf('sha256', bytes)}`];
  const content = isNumber(value) ? readNumbers(values, tag) : readTexts(values, tag);
  return [`${name}: type ${type}, ${JSON.stringify(content)}`];
}

/**
 * A header as a text, one line per tag in their order: what rpm decides by, such as dependencies, and everything else that is not compared
 * with the files of the package. manifest.json lists its digest.
 */
export function describeHeader(values: HeaderValues): string {
  return [...values.values()]
    .flatMap((value) => toLine(values, value))
    .map((line) => `${line}\n`)
    .join('');
}
