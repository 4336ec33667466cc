import { join } from 'node:path/posix';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { listTree, type TreeEntry } from '../../shared/archive/tree.ts';
import type { FileSet } from '../file-set.ts';
import type { AppIdentity, MakeRequest } from '../format.ts';
import { findWindowsPathFaults } from './path-faults.ts';

/** A file of an installation. */
export interface PlacedFile {
  /** Relative to the installation. */
  path: string;
  /** Bytes. */
  size: number;
  /** Absolute, on this machine. */
  from: string;
}

/** @throws {PipelineError} payload-path-refused (input) for what no folder of Windows can have */
function assertPaths(app: AppIdentity, tree: readonly TreeEntry[]): void {
  const diagnostics = findWindowsPathFaults(app, tree);
  const [first] = diagnostics;
  if (first === undefined) return;
  const { message, remedy = '' } = first;
  throw new PipelineError({ code: 'payload-path-refused', blame: 'input', message, remedy, diagnostics });
}

/**
 * Every file of an installation as a file of this machine, sorted by path: those of the payload and those of a layout whose content is known,
 * which are written to `request.work` at SOURCE_DATE_EPOCH.
 * @throws {PipelineError} payload-path-refused (input) for what no folder of Windows can have
 */
export async function placeInstallation(
  ctx: BuildContext,
  { app, payload: root, work }: MakeRequest,
  beside: FileSet,
): Promise<PlacedFile[]> {
  const tree = await listTree(ctx.fs, root);
  assertPaths(app, tree);
  const payload = tree.flatMap((entry): PlacedFile[] =>
    entry.kind === 'file'
      ? [{ path: `${beside.payload}/${entry.path}`, size: entry.size, from: join(root, entry.path) }]
      : [],
  );
  const added: PlacedFile[] = [];
  for (const { path, content } of beside.files) {
    if (content === undefined) continue;
    let from = join(work, 'beside', path);
    if (typeof content === 'string' || content instanceof Uint8Array) await ctx.fs.write(from, content);
    else if ('copyOf' in content) from = content.copyOf;
    else throw new Error(`${path} is a link, which no installation on Windows has`);
    await ctx.fs.utimes(from, ctx.sourceDateEpoch);
    added.push({ path, from, size: (await ctx.fs.stat(from))?.size ?? 0 });
  }
  return [...payload, ...added].sort((a, b) => byCodeUnit(a.path, b.path));
}
