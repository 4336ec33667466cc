import { join, normalize, relative } from 'node:path/posix';
import type { InstalledManifest } from './installed-package.ts';
import type { Places } from './place-packages.ts';

/** A command of a package, as a package manager links it in `node_modules/.bin`. */
export interface PackageCommand {
  /** The folder with the commands of the packages beside it, relative to the service: `node_modules/.bin`. */
  folder: string;
  name: string;
  /** What it starts, relative to the service. */
  file: string;
}

function listOf({ bin }: InstalledManifest, packageName: string): [string, string][] {
  if (typeof bin === 'string') return [[packageName.replace(/^@[^/]+\//, ''), bin]];
  return Object.entries(bin);
}

/** The commands of placed packages whose file ships, sorted. Pure. `ships`: whether a file, relative to the service, does. */
export function listCommands(places: Places, ships: (file: string) => boolean): PackageCommand[] {
  const commands = [...places].flatMap(([place, { name: usedAs, manifest }]) => {
    const folder = join(place.slice(0, place.length - usedAs.length), '.bin');
    return listOf(manifest, manifest.name || usedAs).flatMap(([name, path]) => {
      const file = join(place, normalize(path));
      return /^[\w.@+-]+$/.test(name) && file.startsWith(`${place}/`) && ships(file)
        ? [{ folder, name, file }]
        : [];
    });
  });
  return commands.sort((a, b) => (`${a.folder}/${a.name}` < `${b.folder}/${b.name}` ? -1 : 1));
}

/** How a file is started. */
export type CommandStart = 'itself' | { nodeOptions: string[] };

/** How a file is started, by its name and first line: by Node, with options, or by the system. */
export function toCommandStart(file: string, firstLine: string): CommandStart {
  const [, words] = /^#!\s*(.*)/.exec(firstLine) ?? [];
  if (words === undefined) return /\.[cm]?js$/.test(file) ? { nodeOptions: [] } : 'itself';
  const [, rest] = /(?:^|[\s/])node(?:js)?(?:\s+(.*))?$/.exec(words.trim()) ?? ['', null];
  if (rest === null) return 'itself';
  return { nodeOptions: (rest ?? '').split(/\s+/).filter((word) => word !== '') };
}

/** The executable of a command and its arguments before the user's: those that are paths are relative to the service. */
export interface CommandLine {
  words: ({ path: string } | { text: string })[];
  /** The script of Node that it starts. */
  script?: string;
}

/**
 * The files of a command: a script of the command shell that is a script of Node too, as a link to the package's file would be; for
 * Windows also one of its own shell. Archives and Windows have no links that serve for it.
 */
export function toCommandFiles(
  { folder, name }: Pick<PackageCommand, 'folder' | 'name'>,
  { words, script }: CommandLine,
  isWindows: boolean,
): { path: string; text: string }[] {
  const place = (path: string) => relative(folder, path);
  const inShell = words.map((word) =>
    'path' in word ? `"$d/${place(word.path)}"` : `'${word.text.replaceAll("'", "'\\''")}'`,
  );
  const start = `d=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P) || exit 1; exec ${inShell.join(' ')} "$@"`;
  const text =
    script === undefined
      ? `#!/bin/sh\n${start}\n`
      : `#!/bin/sh\n':' //; ${start}\nprocess.argv[1] = require.resolve(${JSON.stringify(place(script))});\nprocess.nextTick(require('node:module').runMain);\n`;
  const files = [{ path: join(folder, name), text }];
  if (!isWindows) return files;
  const inWindows = words.map((word) =>
    'path' in word ? `"%~dp0${place(word.path).replaceAll('/', '\\')}"` : `"${word.text}"`,
  );
  return [...files, { path: join(folder, `${name}.cmd`), text: `@${inWindows.join(' ')} %*\r\n` }];
}
