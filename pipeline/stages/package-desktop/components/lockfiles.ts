import { basename, join } from 'node:path/posix';
import { type Integrities, readIntegrities } from '../../../components/npm/locked-packages.ts';
import type { BuildContext } from '../../../ports.ts';
import { listTree } from '../../../shared/archive/tree.ts';

/** A file that pins dependencies. `path` is relative to the repository. */
export interface Lockfile {
  path: string;
  sha256: string;
}

const names = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
  'go.sum',
  'Cargo.lock',
  'poetry.lock',
  'uv.lock',
  'Pipfile.lock',
]);

/** Folders with the results of package managers and builds. */
const notSources = /(^|\/)(?:node_modules|\.git|target|vendor|\.for-target-[^/]*)$/;

/** The lockfiles of the copied sources, absolute in the copy, sorted by path. */
export async function findLockfiles({ fs }: Pick<BuildContext, 'fs'>, sources: string): Promise<string[]> {
  const tree = await listTree(fs, sources, (path) => notSources.test(path));
  return tree.flatMap(({ kind, path }) =>
    kind === 'file' && names.has(basename(path)) ? [join(sources, path)] : [],
  );
}

/**
 * The digests of the lockfiles as the repository has them: a lockfile that a package manager has written into the copy of the sources
 * pins nothing of the repository.
 */
export async function describeLockfiles(
  { fs }: Pick<BuildContext, 'fs'>,
  { copies, sources, root }: { copies: readonly string[]; sources: string; root: string },
): Promise<Lockfile[]> {
  const found: Lockfile[] = [];
  for (const copy of copies) {
    const path = copy.slice(sources.length + 1);
    const original = join(root, path);
    if ((await fs.stat(original)) === undefined) continue;
    found.push({ path, sha256: await fs.sha256(await fs.realpath(original)) });
  }
  return found;
}

/** What the lockfiles of package managers of Node pin. */
export async function readLockedPackages(
  { fs }: Pick<BuildContext, 'fs'>,
  lockfiles: readonly string[],
): Promise<Integrities> {
  const found: Integrities = new Map();
  for (const path of lockfiles) {
    if (/\.(?:json|yaml|lock)$/.test(path)) readIntegrities(basename(path), await fs.readText(path), found);
  }
  return found;
}
