import { basename, dirname, join } from 'node:path/posix';
import type { FileSystem } from '../../ports.ts';
import type { TreeEntry } from '../../shared/archive/tree.ts';
import { toManifest } from '../../builders/npm/packages/installed-package.ts';
import type { Component } from '../component.ts';
import { toHashes } from '../integrity.ts';
import { findTexts } from '../license-files.ts';
import { toNpmUrl } from '../package-url.ts';
import { toNpmLicense } from './license-of.ts';
import type { Integrities } from './locked-packages.ts';

/** The package.json of a package in a payload, not one that sets the module type of a folder inside. */
const place = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/.][^/]*)\/package\.json$/;

interface Staged {
  id: string;
  component: Component;
  names: readonly string[];
}

/** The folder of a package that code in a folder loads by a name, as Node finds it, through links as well. */
function resolve(
  folder: string,
  name: string,
  staged: ReadonlyMap<string, Staged>,
  links: ReadonlyMap<string, string>,
): Staged | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name);
    const target = links.get(candidate);
    const found = staged.get(target === undefined ? candidate : join(candidate, '..', target));
    if (found !== undefined && basename(at) !== 'node_modules') return found;
    if (at === '.' || at === '' || at === '/') return undefined;
  }
}

async function readJson(fs: Pick<FileSystem, 'readText'>, path: string): Promise<unknown> {
  try {
    return JSON.parse((await fs.readText(path)).replace(/^\uFEFF/, ''));
  } catch (error) {
    // A file of this name that is not JSON is data of another program.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The packages in node_modules folders of a payload, and a function that finds what a folder of the payload loads. */
export async function findStagedPackages(
  fs: Pick<FileSystem, 'readText'>,
  payload: string,
  tree: readonly TreeEntry[],
  integrities: Integrities,
): Promise<{ components: Component[]; resolve(folder: string, name: string): string | undefined }> {
  const staged = new Map<string, Staged>();
  const links = new Map<string, string>();
  for (const entry of tree) {
    if (entry.kind === 'symlink') links.set(entry.path, entry.target);
    if (entry.kind !== 'file' || !place.test(entry.path)) continue;
    const value = await readJson(fs, join(payload, entry.path));
    const parsed = toManifest(typeof value === 'object' && value !== null ? value : {});
    const { name, version } = parsed;
    if (name === '' || version === '') continue;
    const dir = dirname(entry.path);
    const id = toNpmUrl(name, version);
    const license = toNpmLicense(value);
    const component: Component = {
      id,
      kind: 'library',
      name,
      version,
      purl: id,
      ...(license === undefined ? {} : { license }),
      hashes: toHashes(integrities.get(`${name}@${version}`)),
      evidence: 'staged',
      dependsOn: [],
      paths: [dir],
      texts: findTexts(tree, dir).map((path) => join(payload, path)),
    };
    const { dependencies, optionalDependencies, peerDependencies } = parsed;
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
    staged.set(dir, { id, component, names });
  }
  const find = (folder: string, name: string) => resolve(folder, name, staged, links)?.id;
  const components = [...staged].map(([dir, { component, names }]) => {
    const ids = names.map((name) => find(dir, name)).filter((id) => id !== undefined);
    return { ...component, dependsOn: [...new Set(ids)].sort() };
  });
  return { components, resolve: find };
}
