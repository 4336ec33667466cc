import { join, relative } from 'node:path/posix';
import { findLocalPackages } from '../../builders/npm/local-packages.ts';
import type { BuildContext } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';

/** A copy of the sources that builds may write to. Paths are absolute. */
export interface SourceCopy {
  /** The copy of the repository. The caller removes it after the build. */
  root: string;
  scenarioDir: string;
}

const isInside = (path: string, dir: string): boolean => path === dir || path.startsWith(`${dir}/`);

/** Files that git tracks or would track, relative to `dir`; undefined when git does not know the folder or ignores it whole. */
async function listByGit(ctx: Pick<BuildContext, 'exec'>, dir: string): Promise<string[] | undefined> {
  if ((await ctx.exec.which('git')) === undefined) return undefined;
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const result = await ctx.exec.run('git', ['-C', dir, ...listing]);
  const paths = result.stdout.split('\0').filter((path) => path !== '');
  return result.exitCode === 0 && paths.length > 0 ? paths : undefined;
}

async function listSources(
  ctx: Pick<BuildContext, 'exec' | 'fs'>,
  dir: string,
  leaveOut: readonly string[],
): Promise<string[]> {
  const isLeftOut = (path: string) =>
    /(^|\/)(node_modules|\.git)(\/|$)/.test(path) ||
    leaveOut.some((other) => isInside(join(dir, path), other));
  const byGit = await listByGit(ctx, dir);
  if (byGit !== undefined) return byGit.filter((path) => !isLeftOut(path));
  const tree = await listTree(ctx.fs, dir, isLeftOut);
  return tree.filter((entry) => entry.kind !== 'dir').map((entry) => entry.path);
}

async function copyFolder(
  ctx: Pick<BuildContext, 'exec' | 'fs'>,
  from: string,
  to: string,
  leaveOut: readonly string[],
): Promise<void> {
  await ctx.fs.mkdir(to);
  for (const path of await listSources(ctx, from, leaveOut)) {
    const source = join(from, path);
    if ((await ctx.fs.stat(source)) !== undefined) await ctx.fs.copy(source, join(to, path));
  }
}

async function copyInto(
  ctx: Pick<BuildContext, 'exec' | 'fs'>,
  root: string,
  place: { root: string; scenarioDir: string },
  leaveOut: readonly string[],
): Promise<SourceCopy> {
  const inside = isInside(place.scenarioDir, place.root);
  const copyOf = (dir: string) => join(root, 'src', relative(inside ? place.root : place.scenarioDir, dir));
  const done: string[] = [];
  const waiting = [place.scenarioDir];
  for (let dir = waiting.pop(); dir !== undefined; dir = waiting.pop()) {
    const folder = dir;
    if (done.some((earlier) => isInside(folder, earlier)) || !isInside(folder, inside ? place.root : folder))
      continue;
    if ((await ctx.fs.stat(folder)) === undefined) continue;
    await copyFolder(ctx, folder, copyOf(folder), leaveOut);
    done.push(folder);
    waiting.push(...(await findLocalPackages(ctx.fs, folder, copyOf(folder))));
  }
  return { root, scenarioDir: copyOf(place.scenarioDir) };
}

/**
 * Copies the scenario, and local packages of the repository that it refers to, into a temporary folder with the same layout. Files
 * that git ignores are skipped when git is installed; node_modules and .git always are. `leaveOut`: absolute folders, such as the
 * output folder.
 */
export async function copySource(
  ctx: Pick<BuildContext, 'exec' | 'fs'>,
  place: { root: string; scenarioDir: string },
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
