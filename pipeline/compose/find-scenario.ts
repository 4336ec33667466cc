import { posix } from 'node:path';
import type { FileSystem } from '../ports.ts';

/**
 * The folder of a scenario that a document names, when the caller named none: the current folder, else the repository itself, its
 * `scenarios/<name>` or its `<name>`; the first that contains a .vrooli/service.json. Falls back to the current folder, whose
 * missing service.json the stage then reports.
 */
export async function findScenario(
  fs: Pick<FileSystem, 'stat'>,
  place: { name: string; cwd: string; root: string | undefined },
): Promise<string> {
  const { name, cwd, root } = place;
  // The name in a document is untrusted: a name that leads out of the repository is not looked up.
  const inRoot =
    root === undefined
      ? []
      : [
          root,
          ...(/[/\\]|^\.+$/.test(name)
            ? []
            : [`scenarios/${name}`, name].map((dir) => posix.join(root, dir))),
        ];
  const isInside = root === undefined || cwd === root || cwd.startsWith(`${root}/`);
  for (const dir of [...(isInside ? [cwd] : []), ...inRoot.slice(1), ...inRoot.slice(0, 1)]) {
    if ((await fs.stat(posix.join(dir, '.vrooli/service.json')))?.kind === 'file') return dir;
  }
  return cwd;
}
