import type { PayloadEntry } from '../../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { payloadListFile } from '../../../schema/installed-app.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { InstallerContent } from '../../formats/content.ts';
import { toModeText } from '../../formats/mode-text.ts';

/** A file or link in an installer, or a document beside one. */
export interface ComparedFile {
  path: string;
  /** Bytes; undefined for a link. */
  size?: number;
  /** POSIX permissions in octal, such as `0644`. */
  mode?: string;
  sha256?: string;
  /** SHA-256 of a program without its signature. */
  unsigned?: string;
  /** Target of a link. */
  target?: string;
  owner?: string;
}

/** A path that differs: only in A, only in B, or in both with other properties. */
export interface Difference {
  path: string;
  is: 'only-in-a' | 'only-in-b' | 'changed';
  /** Names of the properties that differ. */
  what: (keyof ComparedFile)[];
  /** Whether the file is a signature, or a program of which only the signature differs. */
  signature: boolean;
  /** Whether the file has nothing but the digests of others, so that it differs wherever they do. */
  derived: boolean;
  a?: ComparedFile;
  b?: ComparedFile;
}

/** Names of files that contain nothing but a signature. */
const signatures =
  /(?:\.asc|\.sig|\.minisig|\.sigstore\.json|\.p7s|(?:^|\/)CodeResources|(?:^|\/)_gpgorigin)$/;

/** Lists of digests in an installer. */
const lists = new Set([`payload/${payloadListFile}`, 'installer/DEBIAN/md5sums']);

const properties = ['size', 'mode', 'sha256', 'target', 'owner'] as const;

const toPayloadFile = (entry: PayloadEntry): ComparedFile =>
  entry.type === 'symlink'
    ? { path: `payload/${entry.path}`, target: entry.target }
    : omitUndefined({
        path: `payload/${entry.path}`,
        size: entry.size,
        mode: entry.mode,
        sha256: entry.sha256,
        unsigned: entry.unsigned_sha256,
      });

/** Everything in an installer: below `payload/` the files of the app, below `installer/` those around it. */
export function listContent({ entries, outside }: InstallerContent): ComparedFile[] {
  const around = outside.map((file): ComparedFile => {
    const { path, size, mode, sha256, unsigned_sha256: unsigned, target, owner, type } = file;
    const place = `installer/${path}`;
    return type === 'symlink'
      ? omitUndefined({ path: place, target, owner })
      : omitUndefined({ path: place, size, mode: toModeText(mode), sha256, unsigned, owner });
  });
  return [...entries.map(toPayloadFile), ...around];
}

/** Whether two programs are the same one with other signatures, or one of them without. */
function isResigned(a: ComparedFile, b: ComparedFile, what: readonly (keyof ComparedFile)[]): boolean {
  if (a.unsigned === undefined || a.unsigned !== b.unsigned) return false;
  return what.every((property) => property === 'size' || property === 'sha256');
}

/** Every path that differs, sorted. */
export function compareFiles(a: readonly ComparedFile[], b: readonly ComparedFile[]): Difference[] {
  const [inA, inB] = [a, b].map((files) => new Map(files.map((file) => [file.path, file])));
  const paths = [...new Set([...(inA?.keys() ?? []), ...(inB?.keys() ?? [])])].sort(byCodeUnit);
  return paths.flatMap((path): Difference[] => {
    const [left, right] = [inA?.get(path), inB?.get(path)];
    const kind = { signature: signatures.test(path), derived: lists.has(path) };
    if (left === undefined && right !== undefined)
      return [{ path, is: 'only-in-b', what: [], ...kind, b: right }];
    if (left !== undefined && right === undefined)
      return [{ path, is: 'only-in-a', what: [], ...kind, a: left }];
    const what = properties.filter((property) => left?.[property] !== right?.[property]);
    if (what.length === 0 || left === undefined || right === undefined) return [];
    const signature = kind.signature || isResigned(left, right, what);
    return [{ path, is: 'changed', what, ...kind, signature, a: left, b: right }];
  });
}
