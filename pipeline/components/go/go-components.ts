import { join } from 'node:path/posix';
import type { FileSystem } from '../../ports.ts';
import type { Component } from '../component.ts';
import { listTexts } from '../license-files.ts';
import { toGoUrl } from '../package-url.ts';
import type { GoBuildInfo, GoModule } from './build-info.ts';

/** Absolute folders of this machine with the sources of modules; undefined where there are none. */
export interface GoFolders {
  moduleCache: string | undefined;
  /** GOROOT. */
  toolchain: string | undefined;
  /** The module of the program, with a folder `vendor` in some. */
  source: string | undefined;
}

/** The name of a folder in the module cache, where an upper-case letter is `!` and the lower-case one. */
const escapeCapitals = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);

async function findModuleTexts(
  fs: Pick<FileSystem, 'list' | 'stat'>,
  { path, version }: GoModule,
  { moduleCache, source }: GoFolders,
): Promise<string[]> {
  const isLocal = path.startsWith('.') || path.startsWith('/');
  const folders = [
    ...(source === undefined ? [] : [isLocal ? join(source, path) : join(source, 'vendor', path)]),
    ...(moduleCache === undefined
      ? []
      : [join(moduleCache, `${escapeCapitals(path)}@${escapeCapitals(version)}`)]),
  ];
  for (const folder of folders) {
    const found = await listTexts(fs, folder);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The modules of a Go program and the standard library in it. `direct` has their ids: the linker does not write which module uses which.
 */
export async function toGoComponents(
  fs: Pick<FileSystem, 'list' | 'stat'>,
  info: GoBuildInfo,
  folders: GoFolders,
): Promise<{ components: Component[]; direct: string[] }> {
  const release = info.version.replace(/^go/, '').replace(/ .*$/, '');
  const std: Component = {
    id: toGoUrl('std', release),
    kind: 'library',
    name: 'std',
    version: release,
    purl: toGoUrl('std', release),
    license: 'BSD-3-Clause',
    hashes: [],
    evidence: 'binary',
    dependsOn: [],
    paths: [],
    texts: folders.toolchain === undefined ? [] : await listTexts(fs, folders.toolchain),
  };
  const modules = await Promise.all(
    info.dependencies.map(async (module): Promise<Component> => {
      const { path, version } = module;
      const isLocal = path.startsWith('.') || path.startsWith('/');
      const id = isLocal ? `go:${path}` : toGoUrl(path, version);
      return {
        id,
        kind: 'library',
        name: path,
        version,
        ...(isLocal ? {} : { purl: id }),
        hashes: [],
        evidence: 'binary',
        dependsOn: [],
        paths: [],
        texts: await findModuleTexts(fs, module, folders),
      };
    }),
  );
  const components = [std, ...modules];
  return { components, direct: components.map(({ id }) => id) };
}
