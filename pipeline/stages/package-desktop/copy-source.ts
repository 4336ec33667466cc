import { join, relative } from 'node:path/posix';
import type { CopiedRepository } from '../../builders/builder.ts';
import { findLocalPackages } from '../../builders/npm/local-packages.ts';
import type { BuildContext } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import type { ScenarioPlace } from '../../shared/scenario/locate.ts';
import { listByGit } from '../../shared/sources/git-files.ts';
import { assertShipped } from '../../shared/sources/shipped-file.ts';
import { assertNoneOutside, followLink, isInside } from '../../shared/sources/source-links.ts';
import { belongsToRoot, copyManifests } from './copy-workspace-root.ts';
import { findBuildScripts } from './find-build-scripts.ts';
import { findWorkspaceParts } from './find-workspaces.ts';

/** A copy of the sources that builds may write to. Paths are absolute. */
export interface SourceCopy {
  /** The copy of the repository. The caller removes it after the build. */
  root: string;
  scenarioDir: string;
  /** The part of `root` with the layout of the repository. */
  repository: CopiedRepository;
}

type Ports = Pick<BuildContext, 'exec' | 'fs'>;

/** One run over the sources. Paths are absolute. */
interface Copying {
  ctx: Ports;
  /** Links inside it are followed. */
  root: string;
  leaveOut: readonly string[];
  /** Links that leave the root, relative to it. */
  outside: string[];
}

/** What git tracks or would track, relative to `dir`; everything where git knows nothing of the folder or ignores it whole. */
async function listSources({ ctx, leaveOut }: Copying, dir: string): Promise<string[]> {
  const isLeftOut = (path: string) =>
    /(^|\/)(node_modules|\.git)(\/|$)/.test(path) ||
    leaveOut.some((other) => isInside(join(dir, path), other));
  const flags = ['--cached', '--others', '--exclude-standard', '--deduplicate'];
  const byGit = await listByGit(ctx, dir, flags);
  if (byGit !== undefined && byGit.length > 0) return byGit.filter((path) => !isLeftOut(path));
  const tree = await listTree(ctx.fs, dir, isLeftOut);
  return tree.filter((entry) => entry.kind !== 'dir').map((entry) => entry.path);
}

/** A submodule is a folder in git's list; its files have a list of their own. `above`: the real folders that lead here. */
async function copyFolder(
  copying: Copying,
  from: string,
  to: string,
  above: readonly string[] = [],
  isWanted: (path: string) => boolean = () => true,
): Promise<void> {
  const { fs } = copying.ctx;
  await fs.mkdir(to);
  const here = [...above, await fs.realpath(from)];
  for (const path of (await listSources(copying, from)).filter(isWanted)) {
    const [source, copied] = [join(from, path), join(to, path)];
    const kind = (await fs.stat(source))?.kind;
    if (kind === 'symlink') await copyLink(copying, source, copied, here);
    else if (kind === 'dir') await copyFolder(copying, source, copied, here);
    else if (kind === 'file') await fs.copy(source, copied);
    else if (kind === 'other') await assertShipped(fs, copying.root, source, path);
  }
}

async function copyLink(copying: Copying, link: string, to: string, above: readonly string[]): Promise<void> {
  const { ctx, root, outside } = copying;
  const folder = await ctx.fs.realpath(join(link, '..'));
  const target = await followLink(ctx, link, root, [...above, folder]);
  if (target.kind === 'outside') outside.push(relative(root, link));
  else if (target.kind === 'dir') await copyFolder(copying, target.path, to, above);
  else await ctx.fs.copy(target.kind === 'file' ? target.path : link, to);
}

/** The roots of workspaces, and the manifests of packages that are listed there and not copied whole. */
async function copyRoots(
  copying: Copying,
  { roots, listed, done }: { roots: Iterable<string>; listed: Iterable<string>; done: readonly string[] },
  copyOf: (dir: string) => string,
): Promise<void> {
  for (const dir of roots) await copyFolder(copying, dir, copyOf(dir), [], belongsToRoot);
  for (const dir of listed) {
    if (!done.some((folder) => isInside(dir, folder))) await copyManifests(copying.ctx, dir, copyOf(dir));
  }
}

async function copyInto(
  ctx: Ports,
  root: string,
  place: ScenarioPlace,
  leaveOut: readonly string[],
): Promise<SourceCopy> {
  const inside = isInside(place.scenarioDir, place.root);
  const repository = inside ? place.root : place.scenarioDir;
  const copying: Copying = { ctx, root: repository, leaveOut, outside: [] };
  const copyOf = (dir: string) => join(root, 'src', relative(repository, dir));
  const done: string[] = [];
  const roots = new Set<string>();
  const listed = new Set<string>();
  const internal = new Map<string, string>();
  const others = (place.scenarios ?? []).map(({ folder }) => join(place.root, folder));
  const waiting = [...others, place.scenarioDir];
  for (let dir = waiting.pop(); dir !== undefined; dir = waiting.pop()) {
    const folder = dir;
    if (done.some((earlier) => isInside(folder, earlier)) || !isInside(folder, inside ? place.root : folder))
      continue;
    if ((await ctx.fs.stat(folder)) === undefined) continue;
    await copyFolder(copying, folder, copyOf(folder));
    done.push(folder);
    waiting.push(...(await findLocalPackages(ctx.fs, folder, copyOf(folder))));
    const programs = await findBuildScripts(ctx.fs, folder, copyOf(folder), place.root);
    // The folder of a program at the top of the repository would be all of it.
    waiting.push(...programs.filter((program) => !isInside(place.scenarioDir, program)));
    const parts = await findWorkspaceParts(ctx.fs, folder, copyOf(folder), repository);
    waiting.push(...parts.folders);
    for (const dir of parts.roots) roots.add(dir);
    for (const dir of parts.listed) listed.add(dir);
    for (const [name, dir] of parts.internal) internal.set(name, relative(repository, dir) || '.');
  }
  await copyRoots(copying, { roots, listed, done }, copyOf);
  assertNoneOutside(copying.outside);
  const copied = { dir: join(root, 'src'), folders: done.map(copyOf), internal };
  return { root, scenarioDir: copyOf(place.scenarioDir), repository: copied };
}

/**
 * Copies the scenario and the further ones of its bundle, local packages of the repository that it refers to, the folders of programs that its build scripts run, and the
 * workspaces above it (their roots, the members that it needs, the manifests of the others) into a temporary folder with the same layout.
 * What git ignores is left out where git is there; node_modules and .git always are. A symbolic link is replaced by what it refers to,
 * inside the repository. `leaveOut`: absolute folders, such as the output's.
 *
 * @throws {PipelineError} git-refused (environment), source-link-outside, shipped-file-refused (input)
 */
export async function copySource(
  ctx: Ports,
  place: ScenarioPlace,
  leaveOut: readonly string[],
): Promise<SourceCopy> {
  const root = await ctx.fs.realpath(await ctx.fs.makeTempDir('vrooli-build-'));
  try {
    return await copyInto(ctx, root, place, leaveOut);
  } catch (error) {
    await ctx.fs.remove(root);
    throw error;
  }
}
