import { join } from 'node:path/posix';
import type { NodeWorkspace, WorkspaceMember } from './node-workspace.ts';
import { listWanted, type WorkspaceManifest } from './package-manifest.ts';

/** A dependency as package.json states it. */
export type LocalSpec =
  /** A folder, relative to the package. */
  | { kind: 'folder'; folder: string }
  /** A package of the workspace, which no package manager looks for anywhere else. */
  | { kind: 'workspace'; name: string }
  /** A package that a registry has, under this name. */
  | { kind: 'registry'; name: string; range: string }
  | { kind: 'elsewhere' };

/** Reads the right side of a dependency. */
export function parseSpec(name: string, spec: string): LocalSpec {
  const folder = /^(?:file|link|portal):(.+)$/.exec(spec)?.[1] ?? /^workspace:(\.{1,2}\/.*)$/.exec(spec)?.[1];
  if (folder !== undefined) return { kind: 'folder', folder };
  const workspace = /^workspace:(.*)$/.exec(spec)?.[1];
  if (workspace !== undefined)
    return { kind: 'workspace', name: /^((?:@[^/]+\/)?[^@]+)@/.exec(workspace)?.[1] ?? name };
  const alias = /^npm:((?:@[^/]+\/)?[^@]+)(?:@(.*))?$/.exec(spec);
  if (alias?.[1] !== undefined) return { kind: 'registry', name: alias[1], range: alias[2] ?? '*' };
  if (/^(?:[a-z+]+:|\.{0,2}\/|~\/|[\w.-]+\/[\w.-]+(?:#|$))/i.test(spec)) return { kind: 'elsewhere' };
  return { kind: 'registry', name, range: spec.trim() };
}

function findMember(
  { members }: Pick<NodeWorkspace, 'members'>,
  dir: string,
  name: string,
  spec: string,
): WorkspaceMember | undefined {
  const local = parseSpec(name, spec);
  if (local.kind === 'elsewhere') return undefined;
  if (local.kind === 'folder') return members.find((member) => member.dir === join(dir, local.folder));
  return members.find(({ manifest }) => manifest.name === local.name);
}

/** The members of a workspace that a package depends on itself, in the order of its package.json. */
export function findDirectMembers(
  workspace: Pick<NodeWorkspace, 'members'>,
  dir: string,
  manifest: WorkspaceManifest,
): WorkspaceMember[] {
  return listWanted(manifest).flatMap(([name, spec]) => findMember(workspace, dir, name, spec) ?? []);
}

/** The members of a workspace that packages need, directly or not, and those of the packages that are members themselves. */
export function findNeededMembers(
  workspace: NodeWorkspace,
  packages: readonly WorkspaceMember[],
): WorkspaceMember[] {
  const needed = new Set<string>();
  const waiting = [...packages, { dir: workspace.root, manifest: workspace.manifest }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (needed.has(next.dir)) continue;
    needed.add(next.dir);
    waiting.push(...findDirectMembers(workspace, next.dir, next.manifest));
  }
  return workspace.members.filter(({ dir }) => needed.has(dir));
}
