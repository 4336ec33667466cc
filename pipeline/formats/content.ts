import { posix } from 'node:path';
import type { PayloadEntry } from '../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { DiagnosticCode } from '../../schema/errors/codes.ts';
import type { ArchiveEntry } from '../shared/archive/untar.ts';

/** A file that was found in an installer outside its payload. */
export interface FoundFile {
  path: string;
  type: ArchiveEntry['type'];
  /** Permission bits. */
  mode: number;
  /** Undefined for an entry other than a file, and for a file that is too large for a text of a layout. */
  text: string | undefined;
}

/** An icon of the app: a square PNG of so many pixels, or an SVG. `from` is absolute; undefined when only the path matters. */
export interface AppIcon {
  size: number | 'scalable';
  from: string | undefined;
}

/** The content of an installer. `bundleText` is its bundle.json. */
export interface InstallerContent {
  entries: PayloadEntry[];
  bundleText: string | undefined;
  /** Files outside the payload, folders apart; paths are relative to the installer's root. */
  outside: FoundFile[];
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

/** Whether a path of an archive stays inside its top folder: relative, without `..`. */
export function staysInside(path: string): boolean {
  const normal = posix.normalize(path);
  return !posix.isAbsolute(path) && normal !== '..' && !normal.startsWith('../');
}
