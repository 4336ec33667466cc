import { join } from 'node:path/posix';
import { parseYamlText } from '../document/parse-yaml.ts';
import { type ChosenManager, choosePackageManager, readManagerField } from '../package-manager/choose.ts';
import { type PackageManager, packageManagers } from '../package-manager/table.ts';
import { expandPatterns } from './expand-patterns.ts';
import { readManifest, type WorkspaceManifest } from './package-manifest.ts';
import { listFoldersUp, type PackageTree } from './package-tree.ts';

export interface WorkspaceMember {
  dir: string;
  manifest: WorkspaceManifest;
}

/** The packages of a repository that one package manager installs together. Paths are those of the tree. */
export interface NodeWorkspace {
  root: string;
  manifest: WorkspaceManifest;
  /** Without the root, sorted by folder. */
  members: WorkspaceMember[];
}

/** A workspace that a package belongs to, and the package manager of its root. */
export interface JoinedWorkspace extends NodeWorkspace {
  chosen: ChosenManager;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const toTexts = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter(isText) : undefined;

const field = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** The patterns of a workspace: those of pnpm are in a file of their own, those of the others in package.json. */
async function readPatterns(
  tree: PackageTree,
  root: string,
): Promise<{ pnpm: string[] | undefined; others: string[] | undefined }> {
  const yaml = await tree.read(join(root, 'pnpm-workspace.yaml'));
  const workspaces = (await readManifest(tree, root))?.['workspaces'];
  return {
    pnpm: yaml === undefined ? undefined : toTexts(field(parseYamlText(yaml).value, 'packages')),
    others: toTexts(workspaces) ?? toTexts(field(workspaces, 'packages')),
  };
}

async function openWorkspace(
  tree: PackageTree,
  root: string,
  patterns: readonly string[],
): Promise<NodeWorkspace> {
  const members: WorkspaceMember[] = [];
  for (const dir of await expandPatterns(tree, root, patterns)) {
    const manifest = await readManifest(tree, dir);
    if (manifest !== undefined) members.push({ dir, manifest });
  }
  return { root, manifest: (await readManifest(tree, root)) ?? {}, members };
}

/** Every workspace whose root is a folder from `dir` up to `top`, whether the package in `dir` belongs to it or not. */
export async function listWorkspacesAbove(
  tree: PackageTree,
  dir: string,
  top: string,
): Promise<NodeWorkspace[]> {
  const found: NodeWorkspace[] = [];
  for (const root of listFoldersUp(dir, top)) {
    const { pnpm, others } = await readPatterns(tree, root);
    const patterns = [...(pnpm ?? []), ...(others ?? [])];
    if (patterns.length > 0) found.push(await openWorkspace(tree, root, patterns));
  }
  return found;
}

async function chooseManager(tree: PackageTree, dir: string, root: string): Promise<ChosenManager> {
  const files = {
    hasFile: (path: string) => tree.isFile(path),
    readField: async (path: string) => readManagerField(await readManifest(tree, join(path, '..'))),
  };
  return choosePackageManager(files, dir, root);
}

const pnpm = packageManagers.find(({ id }) => id === 'pnpm') as PackageManager;

/**
 * The nearest workspace from `dir` up to `top` that the package in `dir` belongs to. A package with a lockfile of its own below the root is
 * on its own, except with pnpm, which can keep one for each package.
 */
export async function findWorkspace(
  tree: PackageTree,
  dir: string,
  top: string,
): Promise<JoinedWorkspace | undefined> {
  for (const root of listFoldersUp(dir, top)) {
    const patterns = await readPatterns(tree, root);
    if (patterns.pnpm === undefined && patterns.others === undefined) continue;
    const stated = await chooseManager(tree, dir, root);
    const isStated = stated.lockfile !== undefined || stated.version !== undefined;
    const manager =
      patterns.others === undefined && stated.manager.id === 'npm' && !isStated ? pnpm : stated.manager;
    const own = manager.id === 'pnpm' ? patterns.pnpm : patterns.others;
    if (own === undefined) continue;
    if (manager.id !== 'pnpm' && stated.lockfile !== undefined && stated.dir !== root) return undefined;
    const workspace = await openWorkspace(tree, root, own);
    if (dir !== root && !workspace.members.some((member) => member.dir === dir)) continue;
    return { ...workspace, chosen: { ...stated, manager } };
  }
  return undefined;
}
