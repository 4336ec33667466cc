import type { ReleaseState } from '../release-state.ts';
import { listReleaseTools, readToolVersions } from '../tools.ts';

/** Adds the versions of the programs of formats and signers to those of the builds. */
export async function readTools(state: ReleaseState): Promise<void> {
  const { ctx, staged, formats, signing } = state;
  const used = await readToolVersions(ctx, listReleaseTools({ target: staged.target, formats, signing }));
  const tools = { ...staged.tools, ...used };
  const names = Object.keys(tools).sort();
  state.tools = Object.fromEntries(names.map((name) => [name, tools[name] ?? '']));
}
