import type { BuildContext, Effort } from '../../ports.ts';
import { packTarZst } from '../../shared/archive/pack-tar.ts';
import { listTree } from '../../shared/archive/tree.ts';
import type { FileSet } from '../file-set.ts';
import { planEntries } from './plan-entries.ts';

/** 2.5 s for 150 MB; each higher level costs more time than it saves bytes. */
const levels: Record<Effort, number> = { small: 9, fast: 1 };

/**
 * Writes a `.tar.zst` of the folder `root` and the files of the layout to the file `to`: below one top folder, sorted, owned by root, at
 * SOURCE_DATE_EPOCH. After an error no file is left at `to`.
 * @throws {PipelineError} node-too-old when Node has no zstd, installer-failed as `planEntries`
 */
export async function makeTarZst(
  ctx: Pick<BuildContext, 'effort' | 'fs' | 'sourceDateEpoch'>,
  root: string,
  layout: FileSet,
  to: string,
): Promise<void> {
  const entries = planEntries(await listTree(ctx.fs, root), root, layout, ctx.fs);
  const top = { header: { name: `${layout.payload}/`, type: 'directory', mode: 0o755 } as const };
  await packTarZst(ctx, [top, ...entries], { to, level: levels[ctx.effort] });
}
