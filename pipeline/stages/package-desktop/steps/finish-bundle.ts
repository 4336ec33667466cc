import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import type { Bundle } from '../../../../schema/bundle/manifest.ts';
import type { BundledScenario } from '../../../../schema/bundle/scenario.ts';
import { findPlaceInTrees } from '../../../../schema/bundle/trees.ts';
import type { WorkingTree } from '../../../../schema/bundle/working-tree.ts';
import { planNeeds } from '../../../../schema/needs/plan-needs.ts';
import { PipelineError } from '../../../errors.ts';
import { normalizeTree } from '../../../shared/archive/normalize-tree.ts';
import { listTree, type TreeEntry } from '../../../shared/archive/tree.ts';
import { canonicalJson } from '../../../shared/document/canonical.ts';
import { type FileFacts, finishBundle } from '../finish-bundle.ts';
import { assertNamesDistinct } from '../name-clashes.ts';
import { findMissingPrograms } from '../programs.ts';
import { withBuilt } from '../services.ts';
import type { BuildState } from '../state.ts';

async function readAssetFacts({
  ctx,
  request,
  workspace,
  unsignedDigests,
}: BuildState): Promise<Map<string, FileFacts>> {
  const facts = new Map<string, FileFacts>();
  for (const { path } of request.bundle.services.flatMap((service) => service.assets ?? [])) {
    const file = join(workspace.payload, path);
    const stat = await ctx.fs.stat(file);
    if (stat?.kind !== 'file') continue;
    facts.set(path, {
      size: stat.size,
      sha256: await ctx.fs.sha256(file),
      unsigned: unsignedDigests.get(path),
    });
  }
  return facts;
}

/** The bundle with what the app needs of a computer; every other file of the payload is at its place. */
function withNeeds(tree: readonly TreeEntry[], kits: BuildState['kits'], bundle: Bundle): Bundle {
  const sizes = tree.flatMap((entry) => (entry.kind === 'file' ? [entry] : []));
  const sum = (files: readonly { size: number }[]) => files.reduce((total, { size }) => total + size, 0);
  const copied = sizes.filter(({ path }) => findPlaceInTrees(bundle, path) !== undefined);
  const needs = planNeeds(bundle, kits, { installed: sum(sizes), workingTree: sum(copied) });
  return { ...bundle, needs };
}

/** A working tree with the digest of what it is made from. */
async function withDigest({ ctx, workspace }: BuildState, tree: WorkingTree): Promise<WorkingTree> {
  const folder = join(workspace.payload, tree.source);
  const lines: string[] = [];
  for (const { kind, path } of await listTree(ctx.fs, folder)) {
    lines.push(kind === 'file' ? `${await ctx.fs.sha256(join(folder, path))} ${path}` : `${kind} ${path}`);
  }
  const digest = createHash('sha256').update(lines.join('\n')).digest('hex');
  return { ...tree, digest };
}

/** The bundle with the digests of its working trees. */
async function withTreeDigests(state: BuildState): Promise<Bundle> {
  const { bundle } = state.request;
  const { working_tree: own, scenarios = [] } = bundle;
  const others: BundledScenario[] = [];
  for (const scenario of scenarios) {
    const { working_tree: tree } = scenario;
    others.push(tree === undefined ? scenario : { ...scenario, working_tree: await withDigest(state, tree) });
  }
  return {
    ...bundle,
    ...(own === undefined ? {} : { working_tree: await withDigest(state, own) }),
    ...(others.length === 0 ? {} : { scenarios: others }),
  };
}

/**
 * Writes the payload's bundle.json, and gives every file its final mode and time.
 * @throws {PipelineError} bundle-incomplete (input) when the app could not run from this payload, payload-name-clash (input)
 */
export async function applyFinishBundle(state: BuildState): Promise<void> {
  const { ctx, workspace } = state;
  const tree = await listTree(ctx.fs, workspace.payload);
  assertNamesDistinct(tree, state.request.target);
  const finished = finishBundle(
    withNeeds(tree, state.kits, await withTreeDigests(state)),
    state.plan.services.map((service) => withBuilt(service, state.built)),
    await readAssetFacts(state),
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
