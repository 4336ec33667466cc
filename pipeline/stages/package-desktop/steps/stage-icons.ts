import { extname, join } from 'node:path/posix';
import { type Icons, toMainPng } from '../icons.ts';
import type { BuildState } from '../state.ts';

/** The names that the copies of an app's pictures have, in the order in which formats take them. */
function nameIcons({ svg, pngs }: Icons): { from: string; name: string }[] {
  return [...(svg === undefined ? [] : [svg]), ...pngs].map((from, at) => ({
    from,
    name: `icon-${at}${extname(from)}`,
  }));
}

/** Copies the app's icon to its path in the payload, for the shell and the runtime, and all its pictures beside the payload, for installers. */
export async function stageIcons(state: BuildState): Promise<void> {
  const { ctx, workspace, icons, origins } = state;
  for (const { from, name } of nameIcons(icons)) await ctx.fs.copy(from, join(workspace.icons, name));
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
