import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { type FoundFile, toFault } from './content.ts';

/** A file of an installer beside its payload. `path` is relative to the installer's root. */
export interface LayoutFile {
  path: string;
  /** Permission bits, such as 0o755. */
  mode: number;
  /** The bytes, or a file of this machine that is copied; undefined for content that is computed when the installer is made. */
  content: string | Uint8Array | { copyOf: string } | undefined;
}

/** The layout of an installer as data: the folder of the payload ('' for the root), and the files beside it. */
export interface FileSet {
  payload: string;
  files: readonly LayoutFile[];
}

/**
 * Every difference between a layout and the files beside the payload in an installer: unknown and missing files, other modes, and
 * other texts where the layout contains the text.
 */
export function findLayoutFaults(name: string, layout: FileSet, found: readonly FoundFile[]): Diagnostic[] {
  const expected = new Map(layout.files.map((file) => [file.path, file]));
  const actual = new Map(found.map((file) => [file.path, file]));
  const toMessage = (path: string): string | undefined => {
    const should = expected.get(path);
    const is = actual.get(path);
    if (is === undefined) return `${path} is missing`;
    if (should === undefined || is.type !== 'file') return `${path} is outside ${layout.payload}/`;
    if (is.mode !== should.mode) {
      return `${path} has the mode 0${is.mode.toString(8)}, expected 0${should.mode.toString(8)}`;
    }
    const differs = typeof should.content === 'string' && should.content !== is.text;
    return differs ? `${path} is not the text that this version writes` : undefined;
  };
  const paths = [...new Set([...expected.keys(), ...actual.keys()])].sort(byCodeUnit);
  const messages = paths.map(toMessage).filter((message) => message !== undefined);
  return messages.map((message) => toFault('archive-entry-unexpected', name, message));
}
