import { posix } from 'node:path';
import type { InstallerEntry, PayloadEntry } from '../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { DiagnosticCode } from '../../schema/errors/codes.ts';
import type { ArchiveEntry } from '../shared/archive/untar.ts';
import { toModeText } from './mode-text.ts';

/** A file that was found in an installer outside its payload. */
export interface FoundFile {
  path: string;
  type: ArchiveEntry['type'];
  /** Permission bits. */
  mode: number;
  /** User and group, `root:root`. */
  owner: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Of a program without its signature. */
  unsigned_sha256?: string;
  /** The target of a symbolic link. */
  target: string | undefined;
  /** Undefined for an entry other than a file, and for a file that is too large for a text of a layout. */
  text: string | undefined;
}

/** An icon of the app: a square PNG of so many pixels, or an SVG. `from` is absolute; undefined when only the path matters. */
export interface AppIcon {
  size: number | 'scalable';
  from: string | undefined;
}

/** The content of an installer. `bundleText` is its bundle.json, `listText` its payload.json. */
export interface InstallerContent {
  entries: PayloadEntry[];
  bundleText: string | undefined;
  listText: string | undefined;
  /** Files outside the payload, folders apart; paths are relative to the installer's root. */
  outside: FoundFile[];
  /** Paths of the folders outside the payload; '' is the root. */
  folders: string[];
  /** Whether it has a signature of somebody, which was not judged. */
  isSigned?: boolean;
  /** Whether it has the ticket of a notarization, which was not judged. */
  hasTicket?: boolean;
  /** The icons among them. */
  icons: AppIcon[];
  /** Faults of the container itself: owners, unexpected entries, files outside the payload. */
  faults: Diagnostic[];
}

/** A diagnostic of severity error about a file of a release or a path inside an installer. */
export function toFault(
  code: DiagnosticCode,
  file: string,
  message: string,
  remedy = notAsBuilt,
): Diagnostic {
  return { severity: 'error', code, message, file, remedy };
}

const notAsBuilt = 'do not install it: fetch the release again from its source, or build it again';

function describe(entry: PayloadEntry): string {
  return entry.type === 'symlink' ? `a link to ${entry.target}` : 'a file';
}

function compareEntry(file: string, expected: PayloadEntry, actual: PayloadEntry): Diagnostic[] {
  const { path } = expected;
  const faults: Diagnostic[] = [];
  const differ = (code: DiagnosticCode, what: string, is: unknown, should: unknown) =>
    faults.push(toFault(code, file, `${path}: ${what} is ${is}, manifest.json states ${should}`));
  if (expected.type !== 'file' || actual.type !== 'file') {
    const isSame =
      expected.type === 'symlink' && actual.type === 'symlink' && expected.target === actual.target;
    if (!isSame) differ('payload-type-mismatch', 'kind', describe(actual), describe(expected));
    return faults;
  }
  if (expected.mode !== actual.mode) differ('payload-mode-mismatch', 'mode', actual.mode, expected.mode);
  if (expected.size !== actual.size) differ('payload-size-mismatch', 'size', actual.size, expected.size);
  if (expected.sha256 !== actual.sha256)
    differ('payload-digest-mismatch', 'sha256', actual.sha256, expected.sha256);
  return faults;
}

/** Every difference between manifest.json and the content of an installer, sorted by path. */
export function comparePayload(
  file: string,
  expected: readonly PayloadEntry[],
  actual: readonly PayloadEntry[],
): Diagnostic[] {
  const listed = new Map(expected.map((entry) => [entry.path, entry]));
  const there = new Map(actual.map((entry) => [entry.path, entry]));
  const paths = [...new Set([...listed.keys(), ...there.keys()])].sort(byCodeUnit);
  return paths.flatMap((path) => {
    const should = listed.get(path);
    const is = there.get(path);
    if (should === undefined)
      return [toFault('payload-file-extra', file, `${path} is in the installer but not in manifest.json`)];
    if (is === undefined)
      return [toFault('payload-file-missing', file, `${path} is in manifest.json but not in the installer`)];
    return compareEntry(file, should, is);
  });
}

const toEntry = ({ path, type, mode, size, sha256, target }: FoundFile): PayloadEntry =>
  type === 'symlink'
    ? { type, path, target: target ?? '' }
    : { type: 'file', path, mode: toModeText(mode), size, sha256 };

/** Every difference between manifest.json and what an installer has beside its payload, sorted by path. */
export function compareBeside(
  file: string,
  expected: readonly InstallerEntry[],
  actual: readonly FoundFile[],
): Diagnostic[] {
  const owners = new Map(expected.map(({ path, owner }) => [path, owner]));
  // A device or a pipe is missing from the list, and its reader reports it.
  const found = actual.filter(({ type }) => type === 'file' || type === 'symlink');
  const others = found.filter(({ path, owner }) => (owners.get(path) ?? owner) !== owner);
  return [
    ...comparePayload(file, expected, found.map(toEntry)),
    ...others.map(({ path, owner }) =>
      toFault(
        'archive-entry-unexpected',
        file,
        `${path} belongs to ${owner}, manifest.json states ${owners.get(path)}`,
      ),
    ),
  ];
}

/** Whether every program reads a path of an archive as the same place inside it: relative, without `.`, `..` and empty parts. */
export function isPlainPath(path: string): boolean {
  return path === '' || path.split('/').every((part) => !['', '.', '..'].includes(part));
}

/** Links of a payload that leave it, and entries below a link: unpacking would write them elsewhere. */
export function findLinkFaults(name: string, entries: readonly PayloadEntry[]): Diagnostic[] {
  const links = new Set(entries.filter(({ type }) => type === 'symlink').map(({ path }) => path));
  const faultOf = (entry: PayloadEntry): string | undefined => {
    const { path } = entry;
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
      if (links.has(path.slice(0, at))) return `${path} is below the symbolic link ${path.slice(0, at)}`;
    }
    if (entry.type === 'file') return undefined;
    const leaves = !posix.join('/root', path, '..', entry.target).startsWith('/root/');
    return leaves || entry.target.startsWith('/') ? `${path} is a link to ${entry.target}` : undefined;
  };
  const messages = links.size === 0 ? [] : entries.map(faultOf).filter((message) => message !== undefined);
  return messages.map((message) => toFault('archive-entry-unexpected', name, message));
}
