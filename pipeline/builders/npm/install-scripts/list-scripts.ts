import { dirname, join } from 'node:path/posix';
import type { FileSystem } from '../../../ports.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import { readManifest } from '../packages/installed-package.ts';

/** A script that a package wants to run when it is installed. */
export interface InstallScript {
  name: string;
  version: string;
  event: string;
  command: string;
}

const events = ['preinstall', 'install', 'postinstall'] as const;

/** The install scripts of the packages below a folder's node_modules. A package with `binding.gyp` and no script is compiled by default. */
export async function listInstallScripts(
  fs: Pick<FileSystem, 'list' | 'stat' | 'readText' | 'readlink'>,
  dir: string,
): Promise<InstallScript[]> {
  const found: InstallScript[] = [];
  const root = join(dir, 'node_modules');
  if ((await fs.stat(root))?.kind !== 'dir') return found;
  for (const { path, kind } of await listTree(fs, root)) {
    if (kind !== 'file' || !/(?:^|\/)package\.json$/.test(path)) continue;
    const folder = dirname(join(root, path));
    if (!/\/node_modules\/(?:@[^/]+\/)?[^/]+$/.test(folder)) continue;
    const manifest = await readManifest(fs, folder).catch(() => undefined);
    if (manifest === undefined) continue;
    const { name, version, scripts } = manifest;
    const own = events.flatMap((event) =>
      scripts[event] === undefined ? [] : [{ event, command: scripts[event] }],
    );
    const isCompiled = own.length === 0 && (await fs.stat(join(folder, 'binding.gyp'))) !== undefined;
    if (isCompiled) own.push({ event: 'install', command: 'node-gyp rebuild' });
    found.push(...own.map((script) => ({ name, version, ...script })));
  }
  return found;
}
