import { join } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import { pnpmLink } from './local-packages.ts';
import type { PackageJson } from './package-json.ts';

/** Folders of the local dependencies, relative to the package, from its package.json and the pnpm lockfile beside it. */
export function toLocalFolders(manifest: PackageJson, pnpmLock = ''): string[] {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const folders = Object.values(wanted).map((spec) => /^(?:file|link|portal):(.+)$/.exec(spec)?.[1]);
  const linked = [...pnpmLock.matchAll(pnpmLink)].map(([, folder]) => folder);
  return [...new Set([...folders, ...linked].filter((folder) => folder !== undefined))].sort();
}

/** Every path in `exports`. */
function listExports(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(listExports) : [];
}

/** Whether a package has a build script and lacks a file that others import: git usually does not track built files. */
export async function needsBuild(
  fs: Pick<BuildContext['fs'], 'stat'>,
  dir: string,
  manifest: PackageJson,
): Promise<boolean> {
  if (manifest.scripts?.['build'] === undefined) return false;
  const entries = [manifest.main, manifest['module'], ...listExports(manifest['exports'])];
  for (const entry of entries) {
    if (typeof entry !== 'string' || entry.includes('*')) continue;
    const tried = [entry, `${entry}.js`].map((path) => fs.stat(join(dir, path)));
    if ((await Promise.all(tried)).every((found) => found === undefined)) return true;
  }
  return false;
}

let last: Promise<unknown> = Promise.resolve();

/** Runs `work` after all earlier calls: services that are built in parallel may need the same package. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
