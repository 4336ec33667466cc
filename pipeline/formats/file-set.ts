import { createHash } from 'node:crypto';
import type { InstallerEntry } from '../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { BuildContext } from '../ports.ts';
import { isScript, splitScript } from '../shared/unsigned/script.ts';
import { type FoundFile, toFault } from './content.ts';
import { toModeText } from './mode-text.ts';

/** A file of an installer beside its payload. `path` is relative to the installer's root. */
export interface LayoutFile {
  path: string;
  /** Permission bits, such as 0o755. */
  mode: number;
  /**
   * The bytes, a file of this machine that is copied, or the target of a symbolic link; undefined for content that is computed when the
   * installer is made.
   */
  content: string | Uint8Array | { copyOf: string } | { linkTo: string } | undefined;
  /** In a signed installer alone, such as a list of digests; without content it is not in this one. */
  isOptional?: boolean;
}

/** The target of a file of a layout that is a symbolic link. */
export function toLinkTarget({ content }: LayoutFile): string | undefined {
  return typeof content === 'object' && 'linkTo' in content ? content.linkTo : undefined;
}

/** The layout of an installer as data: the folder of the payload ('' for the root), and the files beside it. */
export interface FileSet {
  payload: string;
  files: readonly LayoutFile[];
}

async function measure(
  { fs }: Pick<BuildContext, 'fs'>,
  { path, content }: LayoutFile,
): Promise<{ size: number; sha256: string }> {
  if (content === undefined)
    throw new Error(`the content of ${path} is unknown: the format did not return it`);
  if (typeof content === 'object' && 'linkTo' in content) throw new Error(`${path} is a link`);
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
    const { size = 0 } = (await fs.stat(content.copyOf)) ?? {};
    return { size, sha256: await fs.sha256(content.copyOf) };
  }
  const bytes = Buffer.from(content);
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The files of a layout as manifest.json lists them, sorted by path. Every content must be known, except of what is optional and left out. */
export async function describeBeside(
  ctx: Pick<BuildContext, 'fs'>,
  { files }: FileSet,
): Promise<InstallerEntry[]> {
  const owner = 'root:root';
  const there = files.filter(({ content, isOptional }) => content !== undefined || isOptional !== true);
  const entries = await Promise.all(
    there.map(async (file): Promise<InstallerEntry> => {
      const { path, mode } = file;
      const target = toLinkTarget(file);
      if (target !== undefined) return { type: 'symlink', path, target, owner };
      const { size, sha256 } = await measure(ctx, file);
      return { type: 'file', path, mode: toModeText(mode), owner, size, sha256 };
    }),
  );
  return entries.sort((a, b) => byCodeUnit(a.path, b.path));
}

/** The folders that files need, and the root. */
export function listParents(paths: readonly string[]): ReadonlySet<string> {
  const parents = new Set(['']);
  for (const path of paths) {
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) parents.add(path.slice(0, at));
  }
  return parents;
}

/** The text of a file of an installer without a signature in it, which is judged apart. */
function withoutSignature({ path, text }: FoundFile): string | undefined {
  if (text === undefined || !isScript(path)) return text;
  try {
    return splitScript(text).text;
  } catch {
    // A block of another form is not a signature, but a text that the layout does not have.
    return text;
  }
}

/**
 * Every difference between a layout and what lies beside the payload in an installer: unknown and missing files and folders, other modes, and
 * other texts where the layout contains the text.
 */
export function findLayoutFaults(
  name: string,
  layout: FileSet,
  { outside, folders }: { outside: readonly FoundFile[]; folders: readonly string[] },
): Diagnostic[] {
  const expected = new Map(layout.files.map((file) => [file.path, file]));
  const actual = new Map(outside.map((file) => [file.path, file]));
  const parents = listParents([...expected.keys(), `${layout.payload}/`]);
  const toMessage = (path: string): string | undefined => {
    const should = expected.get(path);
    const is = actual.get(path);
    if (is === undefined) return should?.isOptional === true ? undefined : `${path} is missing`;
    if (should === undefined) return `${path} is outside ${layout.payload}/`;
    const target = toLinkTarget(should);
    if (target !== undefined) return is.target === target ? undefined : `${path} is not a link to ${target}`;
    if (is.type !== 'file') return `${path} is outside ${layout.payload}/`;
    if (is.mode !== should.mode) {
      return `${path} has the mode 0${is.mode.toString(8)}, expected 0${should.mode.toString(8)}`;
    }
    const differs = typeof should.content === 'string' && should.content !== withoutSignature(is);
    return differs ? `${path} is not the text that this version writes` : undefined;
  };
  const paths = [...new Set([...expected.keys(), ...actual.keys()])].sort(byCodeUnit);
  const extra = folders.filter((path) => !parents.has(path));
  const messages = [
    ...paths.map(toMessage).filter((message) => message !== undefined),
    ...extra.map((path) => `the folder ${path} is outside ${layout.payload}/`),
  ];
  return messages.map((message) => toFault('archive-entry-unexpected', name, message));
}
