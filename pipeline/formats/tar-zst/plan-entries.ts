import { join } from 'node:path/posix';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { PipelineError } from '../../errors.ts';
import type { FileSystem } from '../../ports.ts';
import type { PackEntry } from '../../shared/archive/pack-tar.ts';
import type { TreeEntry } from '../../shared/archive/tree.ts';
import type { FileSet } from '../file-set.ts';

async function* toChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function toPackEntry(entry: TreeEntry, top: string, root: string, fs: Pick<FileSystem, 'read'>): PackEntry {
  const name = `${top}/${entry.path}`;
  if (entry.kind === 'dir') return { header: { name: `${name}/`, type: 'directory', mode: 0o755 } };
  if (entry.kind === 'symlink')
    return { header: { name, type: 'symlink', linkname: entry.target, mode: 0o777 } };
  const header = { name, type: 'file', mode: entry.mode, size: entry.size } as const;
  return { header, content: fs.read(join(root, entry.path)) };
}

function assertFree(payload: readonly TreeEntry[], { payload: top, files }: FileSet): void {
  const added = new Map(files.map(({ path }) => [path.slice(top.length + 1).toLowerCase(), path]));
  const clash = payload.find(({ path }) => added.has(path.toLowerCase()));
  if (clash === undefined) return;
  throw new PipelineError({
    code: 'installer-failed',
    blame: 'input',
    message: `the payload contains ${clash.path}, and the archive has a file of its own with this name`,
    remedy: `give the asset ${clash.path} another name`,
  });
}

/**
 * The entries of an archive below the top folder, sorted by path: those of the payload's folder `root` and the files of the layout.
 * @throws {PipelineError} installer-failed (input) when a file of the payload has the name of one of the layout
 */
export function planEntries(
  payload: readonly TreeEntry[],
  root: string,
  layout: FileSet,
  fs: Pick<FileSystem, 'read'>,
): PackEntry[] {
  assertFree(payload, layout);
  const own = payload.map((entry) => ({
    path: `${layout.payload}/${entry.path}`,
    entry: toPackEntry(entry, layout.payload, root, fs),
  }));
  const added = layout.files.flatMap(({ path, mode, content }) => {
    if (typeof content !== 'string' && !(content instanceof Uint8Array)) return [];
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const header = { name: path, type: 'file', mode, size: bytes.length } as const;
    return [{ path, entry: { header, content: toChunks(bytes) } }];
  });
  return [...own, ...added].sort((a, b) => byCodeUnit(a.path, b.path)).map(({ entry }) => entry);
}
