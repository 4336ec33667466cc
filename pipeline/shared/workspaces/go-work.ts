import { join } from 'node:path/posix';
import { listFoldersUp, type PackageTree } from './package-tree.ts';

/** One module of a Go workspace. */
export interface GoModule {
  dir: string;
  /** Its module path, such as `example.org/core`. */
  path: string;
}

/** A go.work file that lists the module in question. https://go.dev/ref/mod#workspaces */
export interface GoWorkspace {
  root: string;
  modules: GoModule[];
  /** Folders that `replace` directives lead to. */
  replaced: string[];
}

const withoutComments = (text: string): string => text.replaceAll(/\/\/[^\n]*/g, '');

/** The lines of a directive, with and without a block. */
function readDirective(text: string, name: string): string[] {
  const blocks = [...text.matchAll(new RegExp(`^[ \\t]*${name}[ \\t]*\\(([^)]*)\\)`, 'gm'))];
  const lines = [...text.matchAll(new RegExp(`^[ \\t]*${name}[ \\t]+([^(\\n]+)$`, 'gm'))];
  return [...blocks.flatMap(([, block = '']) => block.split('\n')), ...lines.map(([, line = '']) => line)]
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const unquote = (text: string): string => text.replaceAll(/^["`]|["`]$/g, '');

/** The workspace that a module belongs to; undefined when the nearest go.work up to `top` does not list it. */
export async function findGoWorkspace(
  tree: PackageTree,
  dir: string,
  top: string,
): Promise<GoWorkspace | undefined> {
  for (const root of listFoldersUp(dir, top)) {
    const source = await tree.read(join(root, 'go.work'));
    if (source === undefined) continue;
    const text = withoutComments(source);
    const modules: GoModule[] = [];
    for (const folder of readDirective(text, 'use').map(unquote)) {
      const place = join(root, folder).replace(/\/$/, '');
      const path = /^\s*module\s+["`]?([^\s"`]+)/m.exec((await tree.read(join(place, 'go.mod'))) ?? '')?.[1];
      if (path !== undefined) modules.push({ dir: place, path });
    }
    const replaced = readDirective(text, 'replace').flatMap((line) => {
      const folder = unquote(/=>\s*(\S+)\s*$/.exec(line)?.[1] ?? '');
      return folder.startsWith('.') ? [join(root, folder)] : [];
    });
    return modules.some((module) => module.dir === dir) ? { root, modules, replaced } : undefined;
  }
  return undefined;
}

/** The modules of a workspace that sources import or require. Inside a workspace a module may do so without a line in its go.mod. */
export function findImportedModules(modules: readonly GoModule[], sources: readonly string[]): GoModule[] {
  return modules.filter(({ path }) => {
    const escaped = path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const mention = new RegExp(`(?<![\\w./-])${escaped}(?![\\w.-])`);
    return sources.some((text) => mention.test(text));
  });
}
