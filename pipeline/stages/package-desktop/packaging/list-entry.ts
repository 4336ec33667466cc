import { join, matchesGlob } from 'node:path/posix';
import type { PackagedFile } from '../../../../schema/packaging.ts';
import { PipelineError } from '../../../errors.ts';
import type { FileSystem } from '../../../ports.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import { assertShipped } from '../../../shared/sources/shipped-file.ts';
import { isWithheld } from '../scenario-files.ts';

/** Files of one entry; more are a folder that was named by mistake. */
const most = 20_000;

/** A file of the repository and its place in the payload. */
export interface PlacedFile {
  /** Absolute. */
  from: string;
  /** Relative to the payload. */
  to: string;
}

/** Absolute folders: the scenario, and the repository, which no path leaves. */
export interface Sources {
  scenarioDir: string;
  root: string;
}

type Fs = Pick<FileSystem, 'stat' | 'list' | 'readlink' | 'realpath'>;

function refuse(message: string, remedy: string): PipelineError {
  return new PipelineError({ code: 'packaged-file-refused', blame: 'input', message, remedy });
}

/**
 * The absolute path of a file or folder that a packaging manifest names. `place` is the place in the manifest, for messages.
 * @throws {PipelineError} packaged-file-refused, shipped-file-refused (input)
 */
export async function findSource(
  fs: Fs,
  { scenarioDir, root }: Sources,
  path: string,
  place: string,
): Promise<{ from: string; kind: 'file' | 'dir' }> {
  const from = join(scenarioDir, path);
  if (from !== root && !from.startsWith(`${root}/`))
    throw refuse(`${place}: ${path} is outside the repository`, 'name a file or folder of the repository');
  const kind = (await fs.stat(from))?.kind;
  if (kind === undefined)
    throw refuse(`${place}: ${path} does not exist`, 'correct the path, or add the file');
  await assertShipped(fs, root, from, path);
  if (isWithheld(path))
    throw refuse(`${place}: ${path} has values of one machine or person`, 'name a file that others may have');
  return { from, kind: kind === 'dir' ? 'dir' : 'file' };
}

/**
 * The files of an entry and their places in the payload. Files with secrets of one machine are left out of a folder.
 * @throws {PipelineError} packaged-file-refused (input) for what is not there, matches nothing or is too much; shipped-file-refused
 */
export async function listEntry(
  fs: Fs,
  sources: Sources,
  { from: path, to, include }: PackagedFile,
  place: string,
): Promise<PlacedFile[]> {
  const { from, kind } = await findSource(fs, sources, path, place);
  if (kind === 'file') {
    if (include === undefined) return [{ from, to }];
    throw refuse(`${place}: ${path} is a file, and include is for folders`, 'remove include');
  }
  const found: PlacedFile[] = [];
  const skip = (inner: string) => /(?:^|\/)(?:\.git|node_modules)$/.test(inner);
  for (const entry of await listTree(fs, from, skip)) {
    if (entry.kind === 'dir' || isWithheld(entry.path)) continue;
    if (include !== undefined && !include.some((pattern) => matchesGlob(entry.path, pattern))) continue;
    await assertShipped(fs, sources.root, join(from, entry.path), join(path, entry.path));
    found.push({ from: join(from, entry.path), to: join(to, entry.path) });
    if (found.length > most)
      throw refuse(`${place}: ${path} has more than ${most} files`, 'name the folders in it, or use include');
  }
  if (found.length === 0)
    throw refuse(`${place}: ${path} has no file that is shipped`, 'correct the path or the patterns');
  return found;
}
