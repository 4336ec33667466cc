import { join } from 'node:path/posix';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { PipelineError } from '../../errors.ts';
import type { TreeEntry } from '../../shared/archive/tree.ts';
import { type FileSet, type LayoutFile, toLinkTarget } from '../file-set.ts';
import type { ZipRecord } from './records.ts';

/** An entry of a zip file before it is compressed. */
export interface PlannedEntry extends Pick<ZipRecord, 'path' | 'kind' | 'mode'> {
  /** The bytes, or a file with its size where that is known. */
  content: Uint8Array | { file: string; size: number | undefined };
}

const nothing = new Uint8Array();
const folderMode = 0o755;
const linkMode = 0o777;

function toPayloadEntry(entry: TreeEntry, folder: string, root: string): PlannedEntry {
  const path = `${folder}/${entry.path}`;
  if (entry.kind === 'dir') return { path: `${path}/`, kind: 'dir', mode: folderMode, content: nothing };
  if (entry.kind === 'symlink')
    return { path, kind: 'symlink', mode: linkMode, content: new TextEncoder().encode(entry.target) };
  const { mode, size } = entry;
  return { path, kind: 'file', mode, content: { file: join(root, entry.path), size } };
}

function toLayoutEntry(file: LayoutFile): PlannedEntry {
  const { path, mode, content } = file;
  const target = toLinkTarget(file);
  if (target !== undefined)
    return { path, kind: 'symlink', mode: linkMode, content: new TextEncoder().encode(target) };
  if (content === undefined) throw new Error(`the content of ${path} is unknown`);
  if (typeof content === 'string')
    return { path, kind: 'file', mode, content: new TextEncoder().encode(content) };
  if (content instanceof Uint8Array) return { path, kind: 'file', mode, content };
  if ('linkTo' in content) throw new Error(`${path} is a link`);
  return { path, kind: 'file', mode, content: { file: content.copyOf, size: undefined } };
}

/** The folders of the layout's files and of the payload. */
function listFolders(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1))
      folders.add(path.slice(0, at + 1));
  }
  return [...folders];
}

/**
 * The entries of a zip file in their order: the payload from the folder `root`, and the files of the layout. A folder is in front of its content.
 * @throws {PipelineError} installer-failed (input) when a file of the payload has the name of one of the layout
 */
export function planZipEntries(payload: readonly TreeEntry[], root: string, layout: FileSet): PlannedEntry[] {
  const own = payload.map((entry) => toPayloadEntry(entry, layout.payload, root));
  const added = layout.files.map(toLayoutEntry);
  const folders = listFolders([...layout.files.map(({ path }) => path), `${layout.payload}/`]).map(
    (path): PlannedEntry => ({ path, kind: 'dir', mode: folderMode, content: nothing }),
  );
  const names = new Set([...added, ...folders].map(({ path }) => path.replace(/\/$/, '').toLowerCase()));
  const clash = own.find(({ path }) => names.has(path.replace(/\/$/, '').toLowerCase()));
  if (clash !== undefined) {
    const path = clash.path.slice(layout.payload.length + 1);
    throw new PipelineError({
      code: 'installer-failed',
      blame: 'input',
      message: `the payload contains ${path}, and the archive has a file of its own with this name`,
      remedy: `give the asset ${path} another name`,
    });
  }
  return [...folders, ...own, ...added].sort((a, b) => byCodeUnit(a.path, b.path));
}
