import { join } from 'node:path/posix';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { BuildContext } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import type { FileSet } from '../file-set.ts';
import type { MakeRequest } from '../format.ts';
import { toInstallFolder } from './install-folder.ts';
import { type PlacedFile, planPlacedFiles } from './paths.ts';

/**
 * Every file of an installation as a file of this machine, sorted by path: those of the payload and those of a layout whose content is known,
 * which are written to `request.work` at SOURCE_DATE_EPOCH.
 * @throws {PipelineError} installer-failed (input) as `planPlacedFiles`
 */
export async function placeInstallation(
  ctx: BuildContext,
  { app, payload: root, work }: MakeRequest,
  beside: FileSet,
): Promise<PlacedFile[]> {
  const folder = toInstallFolder(app);
  const payload = planPlacedFiles(await listTree(ctx.fs, root), { root, top: beside.payload, folder });
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
