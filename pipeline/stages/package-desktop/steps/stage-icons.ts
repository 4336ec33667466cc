import { join } from 'node:path/posix';
import { toMainPng } from '../icons.ts';
import type { BuildState } from '../state.ts';

/** Copies the app's icon to its path in the payload, for the shell and the runtime. */
export async function stageIcons({ ctx, workspace, icons, origins }: BuildState): Promise<void> {
  const png = toMainPng(icons);
  for (const [from, to] of [
    [icons.svg, 'icon.svg'],
    [png, 'icon.png'],
  ] as const) {
    if (from === undefined) continue;
    await ctx.fs.copy(from, join(workspace.payload, to));
    origins.add(to, 'scenario');
  }
}
