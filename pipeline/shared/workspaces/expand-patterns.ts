import { join, matchesGlob, relative } from 'node:path/posix';
import type { PackageTree } from './package-tree.ts';

const isGlob = (segment: string): boolean => /[*?[\]{}()!]/.test(segment);
const isWalked = (name: string): boolean => name !== 'node_modules' && !name.startsWith('.');

async function listFolders(tree: PackageTree, dir: string): Promise<string[]> {
  const names = (await tree.list(dir)).filter(isWalked);
  const folders = await Promise.all(
    names.map(async (name) => ((await tree.isFolder(join(dir, name))) ? [name] : [])),
  );
  return folders.flat();
}

async function expand(tree: PackageTree, dir: string, segments: readonly string[]): Promise<string[]> {
  const [segment, ...rest] = segments;
  if (segment === undefined) return [dir];
  if (!isGlob(segment)) {
    const inner = join(dir, segment);
    return (await tree.isFolder(inner)) ? expand(tree, inner, rest) : [];
  }
  const names = await listFolders(tree, dir);
  if (segment !== '**') {
    const found = names.filter((name) => matchesGlob(name, segment));
    return (await Promise.all(found.map((name) => expand(tree, join(dir, name), rest)))).flat();
  }
  const deeper = names.map((name) => expand(tree, join(dir, name), segments));
  return [...(await expand(tree, dir, rest)), ...(await Promise.all(deeper)).flat()];
}

/** Without empty segments, and with one `**` in place of several in a row, which match the same. */
const toSegments = (pattern: string): string[] =>
  pattern
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .filter((segment, at, all) => segment !== '**' || all[at - 1] !== '**');

/** Whether a pattern is matched in a time that does not grow with a power of its length; those of workspaces are. */
function isQuick(pattern: string): boolean {
  const segments = toSegments(pattern);
  const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
  return (
    pattern.length <= 512 &&
    segments.filter((segment) => segment === '**').length <= 3 &&
    !/[*+?]\(/.test(pattern) &&
    count(pattern, /[({]/g) <= 4 &&
    segments.every((segment) => segment === '**' || count(segment, /[*?]/g) <= 3)
  );
}

/**
 * The folders below `root` that match the patterns of a workspace, such as `packages/*` or `apps/**`, without those that a pattern with
 * a leading `!` excludes; sorted. A pattern whose matching could take long matches nothing. Folders named node_modules and hidden ones are not walked.
 */
export async function expandPatterns(
  tree: PackageTree,
  root: string,
  patterns: readonly string[],
): Promise<string[]> {
  const quick = patterns.filter(isQuick);
  const wanted = quick.filter((pattern) => !pattern.startsWith('!'));
  const excluded = quick
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => toSegments(pattern.slice(1)).join('/'));
  const found = await Promise.all(wanted.map((pattern) => expand(tree, root, toSegments(pattern))));
  const isKept = (dir: string) => !excluded.some((pattern) => matchesGlob(relative(root, dir), pattern));
  return [...new Set(found.flat())].filter((dir) => dir !== root && isKept(dir)).sort();
}
