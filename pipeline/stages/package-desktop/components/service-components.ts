import { dirname, join, relative } from 'node:path/posix';
import { readManifest } from '../../../builders/npm/packages/installed-package.ts';
import { toTargetSystem } from '../../../builders/npm/packages/target-system.ts';
import type { Component } from '../../../components/component.ts';
import { findDeclaredPackages } from '../../../components/npm/declared-packages.ts';
import type { Integrities } from '../../../components/npm/locked-packages.ts';
import type { findStagedPackages } from '../../../components/npm/staged-packages.ts';
import { findPythonComponents } from '../../../components/python/python-components.ts';
import type { TreeEntry } from '../../../shared/archive/tree.ts';
import { toSourcePath } from '../../../shared/scenario/locate.ts';
import { toCopiedPlace } from '../place.ts';
import { type ServicePlan, withBuilt } from '../services.ts';
import type { BuildState } from '../state.ts';
import { type Found, findBinaryComponents } from './binary-components.ts';

export const toServiceId = (id: string): string => `service:${id}`;

/** What is known of the sources and of the payload when its components are listed. */
export interface Known {
  integrities: Integrities;
  /** Lockfiles in the copy of the sources, absolute. */
  lockfiles: readonly string[];
  staged: Awaited<ReturnType<typeof findStagedPackages>>;
  tree: readonly TreeEntry[];
}

const nothing: Found = { components: [], direct: [] };

/** Packages that a bundler has joined into one script, by their folders in the sources; without a list every declared one. */
async function findJoined(
  state: BuildState,
  plan: ServicePlan,
  dir: string,
  { integrities }: Known,
): Promise<Found> {
  const { ctx, source, built, request } = state;
  if (source === undefined) return nothing;
  const { fs } = ctx;
  const search = { dir, top: source.root, target: toTargetSystem(request.target) };
  const declared = await findDeclaredPackages(fs, search, integrities);
  const joined = built.get(plan.service.id)?.joined;
  if (joined === undefined) return declared;
  const ids = new Set<string>();
  for (const folder of joined) {
    const manifest = await readManifest(fs, folder);
    if (manifest !== undefined) ids.add(`${manifest.name}@${manifest.version}`);
  }
  const components = declared.components.flatMap((one): Component[] =>
    ids.has(`${one.name}@${one.version}`) ? [{ ...one, evidence: 'staged' }] : [],
  );
  const there = new Set(components.map(({ id }) => id));
  return {
    components: components.map((one) => ({ ...one, dependsOn: one.dependsOn.filter((id) => there.has(id)) })),
    direct: declared.direct.filter((id) => there.has(id)),
  };
}

/** What a service made by npm consists of: pages and scripts of a bundler, or a folder with the packages as files. */
async function findNpm(
  state: BuildState,
  plan: Extract<ServicePlan, { from: 'build' }>,
  known: Known,
): Promise<Found> {
  const { ctx, source, workspace, built } = state;
  if (source === undefined) return nothing;
  const dir = toSourcePath(toCopiedPlace(state.request, source), plan.build.build.source_dir);
  const joined = await findJoined(state, plan, dir, known);
  const result = built.get(plan.service.id) ?? plan.build.result;
  if (result.kind !== 'program') return joined;
  const folder = result.cwd ?? result.to;
  const manifest = await readManifest(ctx.fs, join(workspace.payload, folder));
  const names = Object.keys({ ...manifest?.dependencies, ...manifest?.optionalDependencies });
  const loaded = names.flatMap((name) => known.staged.resolve(folder, name) ?? []);
  const below = known.staged.components.filter(({ paths }) =>
    paths.some((path) => path.startsWith(`${result.to}/`)),
  );
  const used = new Set(below.flatMap(({ dependsOn }) => dependsOn));
  const others = below.flatMap(({ id }) => (used.has(id) ? [] : [id]));
  return { components: joined.components, direct: [...joined.direct, ...loaded, ...others] };
}

async function findPython(
  { ctx, built, workspace: { payload } }: BuildState,
  plan: ServicePlan,
  tree: readonly TreeEntry[],
): Promise<Found> {
  const result = built.get(plan.service.id);
  if (result?.python === undefined) return nothing;
  return findPythonComponents(ctx, { payload, tree, dir: result.to }, result.python);
}

/** A service of the app, and the parts of others that its build has put into it. */
export async function describeService(
  state: BuildState,
  planned: ServicePlan,
  known: Known,
): Promise<Component[]> {
  const { ctx, workspace, built, source, request } = state;
  if (planned.from === 'kit' || planned.from === 'nothing') return [];
  const plan = withBuilt(planned, built);
  if (plan.from !== 'build' && plan.from !== 'prebuilt') return [];
  const { path } = plan.binary;
  const from =
    plan.from === 'build' && source !== undefined
      ? toSourcePath(toCopiedPlace(request, source), plan.build.build.source_dir)
      : undefined;
  const npm =
    plan.from === 'build' && plan.build.build.type === 'npm' ? await findNpm(state, plan, known) : nothing;
  const program = await findBinaryComponents(ctx, join(workspace.payload, path), {
    service: plan,
    source: from,
    lockfiles: known.lockfiles,
  });
  const python = await findPython(state, plan, known.tree);
  const to = plan.from === 'build' ? (built.get(plan.service.id) ?? plan.build.result).to : path;
  const folder = plan.from === 'prebuilt' && to.startsWith(`services/${plan.service.id}/`) ? dirname(to) : to;
  const owner = request.bundle.scenarios?.find(({ name }) => name === plan.service.scenario);
  const own: Component = {
    id: toServiceId(plan.service.id),
    kind: 'application',
    name: plan.service.id,
    version: owner?.version ?? request.bundle.app.version,
    ...(owner === undefined ? {} : { scenario: owner.name }),
    hashes: [],
    evidence: 'staged',
    dependsOn: [...new Set([...npm.direct, ...python.direct, ...program.direct])].sort(),
    paths: [relative('.', folder)],
    texts: [],
  };
  return [own, ...npm.components, ...python.components, ...program.components];
}
