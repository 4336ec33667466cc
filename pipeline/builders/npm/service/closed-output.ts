import { dirname, join, relative } from 'node:path/posix';
import type { FileSystem } from '../../../ports.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import { type InstalledPackage, readManifest, toManifest } from '../packages/installed-package.ts';
import { listPackageFiles, type PackageFile } from '../packages/package-files.ts';

import type { TargetSystem } from '../packages/target-system.ts';
import { isOutput } from '../../own-files.ts';

type Files = Pick<FileSystem, 'list' | 'stat' | 'readlink' | 'readText' | 'read'>;

/**
 * The folder of a build's output that holds a program with its package.json and its packages, as Next writes `.next/standalone`: it is
 * complete, and has only the files of its packages that the program loads. Relative to the service's folder `dir`; undefined without one.
 */
export async function findClosedOutput(
  fs: Pick<FileSystem, 'stat'>,
  dir: string,
  entry: string,
): Promise<string | undefined> {
  if (!isOutput(entry)) return undefined;
  for (let at = dirname(join(dir, entry)); at.startsWith(`${dir}/`); at = dirname(at)) {
    const has = async (name: string, kind: string) => (await fs.stat(join(at, name)))?.kind === kind;
    if ((await has('node_modules', 'dir')) && (await has('package.json', 'file'))) return relative(dir, at);
  }
  return undefined;
}

/**
 * The packages below a folder of such an output, with their files. What their manifests say of other packages counts for nothing: the
 * output has what is loaded.
 */
export async function listClosedPackages(
  fs: Files,
  dir: string,
): Promise<Map<InstalledPackage, PackageFile[]>> {
  const found = new Map<InstalledPackage, PackageFile[]>();
  for (const { path, kind } of await listTree(fs, dir)) {
    const [, name] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/@.][^/]*)$/.exec(path) ?? [];
    if (name === undefined || kind !== 'dir') continue;
    const at = join(dir, path);
    const version = (await readManifest(fs, at))?.version ?? '';
    const manifest = toManifest({ name, version });
    const one = { dir: at, name, manifest, isDirect: false, isOptional: false, uses: new Map() };
    found.set(one, await listPackageFiles(fs, at));
  }
  return found;
}

/**
 * Makes the links of such an output, `from`, in its copy: they lead to packages. On Windows, and where a link leads out of the output, what
 * it leads to is copied in its place.
 */
export async function copyLinks(
  fs: FileSystem,
  { from, to }: { from: string; to: string },
  { os }: TargetSystem,
): Promise<void> {
  const real = await fs.realpath(from);
  for (const { path, kind } of await listTree(fs, from)) {
    if (kind !== 'symlink') continue;
    const target = await fs.realpath(join(from, path));
    const inside = relative(real, target);
    if (os !== 'win32' && !inside.startsWith('..')) {
      await fs.mkdir(dirname(join(to, path)));
      await fs.symlink(relative(dirname(path), inside), join(to, path));
    } else if ((await fs.stat(target))?.kind === 'file') {
      await fs.copy(target, join(to, path));
    } else {
      const files = (await listTree(fs, target)).filter((one) => one.kind === 'file');
      for (const one of files) await fs.copy(join(target, one.path), join(to, path, one.path));
    }
  }
}
