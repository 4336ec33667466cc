import { join } from 'node:path/posix';
import { PipelineError } from '../../../errors.ts';
import { normalizeTree } from '../../../shared/archive/normalize-tree.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import { canonicalJson } from '../../../shared/document/canonical.ts';
import { finishBundle } from '../finish-bundle.ts';
import { assertNamesDistinct } from '../name-clashes.ts';
import { readAssetFacts, withNeeds, withTreeDigests } from '../payload-facts.ts';
import { findMissingPrograms } from '../programs.ts';
import { withBuilt } from '../services.ts';
import type { BuildState } from '../state.ts';

/**
 * Writes the payload's bundle.json, and gives every file its final mode and time.
 * @throws {PipelineError} bundle-incomplete (input) when the app could not run from this payload, payload-name-clash (input)
 */
export async function applyFinishBundle(state: BuildState): Promise<void> {
  const { ctx, request, workspace } = state;
  const tree = await listTree(ctx.fs, workspace.payload);
  assertNamesDistinct(tree, request.target);
  const finished = finishBundle(
    withNeeds(tree, state.kits, await withTreeDigests(ctx, workspace.payload, request.bundle)),
    state.plan.services.map((service) => withBuilt(service, state.built)),
    await readAssetFacts(ctx, workspace.payload, request.bundle),
  );
  const isThere = async (path: string) => (await ctx.fs.stat(join(workspace.payload, path))) !== undefined;
  const faults = await findMissingPrograms(finished, isThere);
  if (faults.length > 0) {
    throw new PipelineError({
      code: 'bundle-incomplete',
      blame: 'input',
      message: `${faults.map(({ message }) => message).join('; ')}`,
      remedy: 'name files that a build or a resource puts there',
      diagnostics: faults,
    });
  }
  await ctx.fs.write(join(workspace.payload, 'bundle.json'), canonicalJson(finished));
  await normalizeTree(ctx, workspace.payload);
  state.finished = finished;
}
