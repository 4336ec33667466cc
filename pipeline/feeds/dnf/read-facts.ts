import { type RpmFile, readFiles, toKind } from '../../formats/rpm/files.ts';
import { type HeaderValues, readNumbers, readTexts } from '../../formats/rpm/header.ts';
import { openRpm } from '../../formats/rpm/open.ts';
import { signatureTags, type TagName, tags } from '../../formats/rpm/tags.ts';
import type { BuildContext } from '../../ports.ts';
import type { FeedPackage } from '../feed.ts';

/** A dependency: `flags` compares with `version` when that is not empty. */
export interface Relation {
  name: string;
  flags: number;
  version: string;
}

/** What the metadata of a repository states about a package. */
export interface RpmFacts {
  file: FeedPackage;
  /** Its path in the repository. */
  place: string;
  name: string;
  processor: string;
  version: string;
  release: string;
  texts: Readonly<
    Record<
      'summary' | 'description' | 'packager' | 'license' | 'group' | 'buildHost' | 'sourcePackage',
      string
    >
  >;
  buildTime: number;
  /** Bytes of the installed files, and of the unpacked payload. */
  installedSize: number;
  archiveSize: number;
  /** Where the header is in the file. */
  headerStart: number;
  headerEnd: number;
  provides: Relation[];
  requires: Relation[];
  recommends: Relation[];
  files: { path: string; isFolder: boolean }[];
}

const textTags = [
  'summary',
  'description',
  'packager',
  'license',
  'group',
  'buildHost',
  'sourcePackage',
] as const;
const maxFiles = 1_000_000;

function readRelations(header: HeaderValues, names: TagName, flags: TagName, versions: TagName): Relation[] {
  const [numbers, texts] = [readNumbers(header, tags[flags]), readTexts(header, tags[versions])];
  return readTexts(header, tags[names]).map((name, at) => ({
    name,
    flags: numbers[at] ?? 0,
    version: texts[at] ?? '',
  }));
}

const readOne = (header: HeaderValues, tag: TagName): string => readTexts(header, tags[tag])[0] ?? '';
const readNumber = (header: HeaderValues, ...names: TagName[]): number =>
  names.flatMap((tag) => readNumbers(header, tags[tag]))[0] ?? 0;

/** Reads the header of a package. @throws {Error} for one that rpmbuild does not write */
export async function readRpmFacts(ctx: Pick<BuildContext, 'fs'>, file: FeedPackage): Promise<RpmFacts> {
  const { header, signature, headerBytes, payloadAt } = await openRpm(ctx, file.path);
  const files: RpmFile[] = readFiles(header, maxFiles);
  const name = readOne(header, 'name');
  const texts = Object.fromEntries(textTags.map((tag) => [tag, readOne(header, tag)]));
  const packed = [signatureTags.payloadSize, signatureTags.longPayloadSize].flatMap((tag) =>
    readNumbers(signature, tag),
  );
  return {
    file,
    place: `Packages/${name.slice(0, 1)}/${file.name}`,
    name,
    processor: readOne(header, 'processor'),
    version: readOne(header, 'version'),
    release: readOne(header, 'release'),
    texts: texts as RpmFacts['texts'],
    buildTime: readNumber(header, 'buildTime'),
    installedSize: readNumber(header, 'size', 'longSize'),
    archiveSize: packed[0] ?? readNumber(header, 'archiveSize'),
    headerStart: payloadAt - headerBytes.length,
    headerEnd: payloadAt,
    provides: readRelations(header, 'provides', 'provideFlags', 'provideVersions'),
    requires: readRelations(header, 'requires', 'requireFlags', 'requireVersions'),
    recommends: readRelations(header, 'recommends', 'recommendFlags', 'recommendVersions'),
    files: files.map(({ path, mode }) => ({ path, isFolder: toKind(mode) === 'dir' })),
  };
}
