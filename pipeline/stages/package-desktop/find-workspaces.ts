import { basename, dirname, join } from 'node:path/posix';
import type { FileSystem } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { isInside } from '../../shared/sources/source-links.ts';
import { findCargoWorkspace } from '../../shared/workspaces/cargo-workspace.ts';
import { findGoWorkspace, findImportedModules } from '../../shared/workspaces/go-work.ts';
import { findNeededMembers } from '../../shared/workspaces/local-members.ts';
import { findWorkspace, listWorkspacesAbove } from '../../shared/workspaces/node-workspace.ts';
import { type PackageTree, toPackageTree } from '../../shared/workspaces/package-tree.ts';

/** What the workspaces above a folder of sources add to its copy. Paths are absolute, in the repository. */
export interface WorkspaceParts {
  /** Copied whole. */
  folders: string[];
  /** Roots of workspaces: the files directly in them are copied, with the folders that a package manager reads there. */
  roots: string[];
  /** Packages and modules that only have to be there: their manifests are copied. */
  listed: string[];
  /** The packages of every workspace above, by name. */
  internal: Map<string, string>;
}

type Files = Pick<FileSystem, 'list' | 'stat' | 'readText' | 'readlink'>;

/** One search. Paths are absolute. */
interface Search {
  tree: PackageTree;
  /** The folder whose workspaces are looked for. */
  folder: string;
  /** The repository. */
  top: string;
  parts: WorkspaceParts;
}

async function addNode({ tree, top, folder, parts }: Search, dir: string): Promise<void> {
  for (const { root, manifest, members } of await listWorkspacesAbove(tree, dir, top)) {
    for (const one of [{ dir: root, manifest }, ...members])
      if (one.manifest.name !== undefined) parts.internal.set(one.manifest.name, one.dir);
  }
  const workspace = await findWorkspace(tree, dir, top);
  if (workspace === undefined || isInside(workspace.root, folder)) return;
  const own = workspace.members.filter((member) => member.dir === dir);
  parts.roots.push(workspace.root);
  parts.folders.push(...findNeededMembers(workspace, own).map((member) => member.dir));
  parts.listed.push(...workspace.members.map((member) => member.dir));
}

async function addGo(
  { tree, top, folder, parts }: Search,
  dir: string,
  sources: () => Promise<string[]>,
): Promise<void> {
  const workspace = await findGoWorkspace(tree, dir, top);
  if (workspace === undefined || isInside(workspace.root, folder)) return;
  parts.roots.push(workspace.root);
  parts.folders.push(...findImportedModules(workspace.modules, await sources()).map((module) => module.dir));
  parts.folders.push(...workspace.replaced);
  parts.listed.push(...workspace.modules.map((module) => module.dir));
}

async function addCargo({ tree, top, folder, parts }: Search, dir: string): Promise<void> {
  const workspace = await findCargoWorkspace(tree, dir, top);
  if (workspace === undefined || isInside(workspace.root, folder)) return;
  parts.roots.push(workspace.root);
  // Cargo reads every member with its sources, and a lockfile without one of them is outdated.
  parts.folders.push(...workspace.crates);
  if (workspace.hasRootCrate)
    parts.folders.push(...['src', 'tests', 'examples', 'benches'].map((name) => join(workspace.root, name)));
}

/** What the packages in a copied folder need of workspaces above it. `dir`: the folder; `copied`: its copy; `top`: the repository. */
export async function findWorkspaceParts(
  fs: Files,
  dir: string,
  copied: string,
  top: string,
): Promise<WorkspaceParts> {
  const parts: WorkspaceParts = { folders: [], roots: [], listed: [], internal: new Map() };
  const search: Search = { tree: toPackageTree(fs), folder: dir, top, parts };
  const files = (await listTree(fs, copied, (path) => basename(path) === 'node_modules')).filter(
    (entry) => entry.kind === 'file',
  );
  const readGo = () =>
    Promise.all(
      files
        .filter(({ path }) => /(?:\.go|(?:^|\/)go\.mod)$/.test(path))
        .map(({ path }) => fs.readText(join(copied, path))),
    );
  for (const { path } of files) {
    const place = join(dir, dirname(path)).replace(/\/$/, '');
    if (basename(path) === 'package.json') await addNode(search, place);
    if (basename(path) === 'go.mod') await addGo(search, place, readGo);
    if (basename(path) === 'Cargo.toml') await addCargo(search, place);
  }
  return parts;
}
