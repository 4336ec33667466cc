import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { BundledScenario } from '../../../schema/bundle/scenario.ts';
import { findPlaceInTrees } from '../../../schema/bundle/trees.ts';
import type { WorkingTree } from '../../../schema/bundle/working-tree.ts';
import { payloadListFile } from '../../../schema/installed-app.ts';
import type { KitMember } from '../../../schema/kit.ts';
import { planNeeds } from '../../../schema/needs/plan-needs.ts';
import type { BuildContext } from '../../ports.ts';
import { listTree, type TreeEntry } from '../../shared/archive/tree.ts';
import type { FileFacts } from './finish-bundle.ts';

/** The documents of a payload, which are written after everything that they describe. */
const documents = new Set<string>(['bundle.json', payloadListFile]);

/** Everything in a payload but its documents. */
export async function listDescribed(ctx: Pick<BuildContext, 'fs'>, payload: string): Promise<TreeEntry[]> {
  return await listTree(ctx.fs, payload, (path) => documents.has(path));
}

/** Size and digest of each asset that is in the payload; `unsigned` has digests of programs before they were signed. */
export async function readAssetFacts(
  ctx: Pick<BuildContext, 'fs'>,
  payload: string,
  bundle: Bundle,
  unsigned: ReadonlyMap<string, string> = new Map(),
): Promise<Map<string, FileFacts>> {
  const facts = new Map<string, FileFacts>();
  for (const { path } of bundle.services.flatMap((service) => service.assets ?? [])) {
    const file = join(payload, path);
    const stat = await ctx.fs.stat(file);
    if (stat?.kind !== 'file') continue;
    facts.set(path, { size: stat.size, sha256: await ctx.fs.sha256(file), unsigned: unsigned.get(path) });
  }
  return facts;
}

/** The bundle with what the app needs of a computer; every file of the payload but its documents is in `tree`. */
export function withNeeds(tree: readonly TreeEntry[], kits: readonly KitMember[], bundle: Bundle): Bundle {
  const sizes = tree.flatMap((entry) => (entry.kind === 'file' ? [entry] : []));
  const sum = (files: readonly { size: number }[]) => files.reduce((total, { size }) => total + size, 0);
  const copied = sizes.filter(({ path }) => findPlaceInTrees(bundle, path) !== undefined);
  const needs = planNeeds(bundle, kits, { installed: sum(sizes), workingTree: sum(copied) });
  return { ...bundle, needs };
}

/** A working tree with the digest of what it is made from. */
async function withDigest(
  ctx: Pick<BuildContext, 'fs'>,
  payload: string,
  tree: WorkingTree,
): Promise<WorkingTree> {
  const folder = join(payload, tree.source);
  const lines: string[] = [];
  for (const { kind, path } of await listTree(ctx.fs, folder)) {
    lines.push(kind === 'file' ? `${await ctx.fs.sha256(join(folder, path))} ${path}` : `${kind} ${path}`);
  }
  const digest = createHash('sha256').update(lines.join('\n')).digest('hex');
  return { ...tree, digest };
}

/** The bundle with the digests of its working trees. */
export async function withTreeDigests(
  ctx: Pick<BuildContext, 'fs'>,
  payload: string,
  bundle: Bundle,
): Promise<Bundle> {
  const { working_tree: own, scenarios = [] } = bundle;
  const others: BundledScenario[] = [];
  for (const scenario of scenarios) {
    const { working_tree: tree } = scenario;
    others.push(
      tree === undefined ? scenario : { ...scenario, working_tree: await withDigest(ctx, payload, tree) },
    );
  }
  return {
    ...bundle,
    ...(own === undefined ? {} : { working_tree: await withDigest(ctx, payload, own) }),
    ...(others.length === 0 ? {} : { scenarios: others }),
  };
}
