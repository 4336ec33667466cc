import { matchesGlob } from 'node:path/posix';
import { isPrivateName } from '../../../schema/private-names.ts';
import type { FileSystem } from '../../ports.ts';

type Files = Pick<FileSystem, 'stat' | 'list' | 'realpath'>;

/** Files that hold values of one machine or person, whatever the globs say. */
const neverShipped = /(?:^|\/)\.vrooli\/(?:secrets|credentials)[^/]*$/i;
/** Folders that are read only where a glob names them. */
const foreign = /^(?:node_modules|\.git)$/;

/** The folder above the first wildcard. */
function toBase(glob: string): string {
  const parts = glob.split('/');
  const at = parts.findIndex((part) => /[*?[{]/.test(part));
  return at < 0 ? glob : parts.slice(0, at).join('/');
}

/** Whether a file holds values of one machine or person, by its name. */
export function isWithheld(path: string): boolean {
  const names = path.split('/');
  return neverShipped.test(path) || names.some((name) => name !== '.vrooli' && isPrivateName(name));
}

/** Whether a glob selects a file, by its path or by that of a folder above it: `a/**` means all below `a`, names with a dot too. */
function isSelected(path: string, glob: string): boolean {
  const wanted = glob.replace(/(?:^|\/)\*\*$/, '');
  if (wanted === '') return true;
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) {
    if (at === wanted || matchesGlob(at, wanted)) return true;
  }
  return false;
}

/** Where files are looked for. Absolute paths; links lead out of `root`, and never out of `within`. */
interface Place {
  fs: Files;
  root: string;
  within: string;
}

/** The files at or below a path that a glob selects. Links are followed as programs follow them. */
async function findSelected(
  { fs, root, within }: Place,
  glob: string,
  path: string,
  above: readonly string[] = [],
): Promise<string[]> {
  const real = await fs.realpath(path === '' ? root : `${root}/${path}`).catch(() => undefined);
  if (real === undefined || above.includes(real) || !`${real}/`.startsWith(`${within}/`)) return [];
  const kind = (await fs.stat(real))?.kind;
  if (kind === 'file') return isSelected(path, glob) ? [path] : [];
  if (kind !== 'dir') return [];
  const isForeign = glob.split('/').some((name) => foreign.test(name));
  const names = (await fs.list(real)).filter((name) => isForeign || !foreign.test(name));
  const found: string[] = [];
  for (const name of names) {
    const inner = path === '' ? name : `${path}/${name}`;
    found.push(...(await findSelected({ fs, root, within }, glob, inner, [...above, real])));
  }
  return found;
}

/**
 * The files that globs select, relative to `root` and sorted. A glob of a folder means all below it; one that begins with `!` excludes.
 * Files with secrets of one machine are left out. Links are followed inside `within`.
 */
export async function findScenarioFiles(
  fs: Files,
  root: string,
  globs: readonly string[],
  within = root,
): Promise<{ files: string[]; unmatched: string[] }> {
  const excluded = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  const place = { fs, root, within: await fs.realpath(within) };
  const files = new Set<string>();
  const unmatched: string[] = [];
  for (const glob of globs.filter((one) => !one.startsWith('!'))) {
    const selected = await findSelected(place, glob, toBase(glob));
    if (selected.length === 0) unmatched.push(glob);
    for (const path of selected) {
      if (!isWithheld(path) && !excluded.some((other) => isSelected(path, other))) files.add(path);
    }
  }
  return { files: [...files].sort(), unmatched };
}
