import { dirname, join } from 'node:path/posix';
import type { FileSystem } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { parseJsonText } from '../../shared/document/parse-json.ts';

const buildScript = /^(?:pre|post)?(?:build|install|prepare)$/;
/** A program of the checkout in a shell line: `node ${VROOLI_ROOT:-$(git rev-parse --show-toplevel)}/scripts/x.js`, `sh ../../scripts/x.sh`. */
const program =
  /(?:\$VROOLI_ROOT|\$\{VROOLI_ROOT(?::-[^}]*)?\})\/((?:[\w.@-]+\/)*[\w.@-]+\.(?:[cm]?[jt]s|sh))\b|(?<![\w./-])((?:\.\.\/)+(?:[\w.@-]+\/)*[\w.@-]+\.(?:[cm]?[jt]s|sh))\b/g;

/** The shell lines that a package manager runs for an installation or a build. */
function listLines(text: string): string[] {
  const { value } = parseJsonText(text);
  const scripts = (value as { scripts?: unknown } | undefined)?.scripts;
  if (typeof scripts !== 'object' || scripts === null) return [];
  return Object.entries(scripts).flatMap(([name, line]) =>
    buildScript.test(name) && typeof line === 'string' ? [line] : [],
  );
}

/**
 * The folders of programs that the build scripts of packages in a folder run from elsewhere in the repository, absolute; they may be
 * missing. `dir`: the folder; `copied`: its copy, whose files are read. `checkout`: what VROOLI_ROOT is.
 */
export async function findBuildScripts(
  fs: Pick<FileSystem, 'list' | 'stat' | 'readText' | 'readlink'>,
  dir: string,
  copied: string,
  checkout: string,
): Promise<string[]> {
  const found = new Set<string>();
  for (const { kind, path } of await listTree(fs, copied, (name) => /(^|\/)node_modules$/.test(name))) {
    if (kind !== 'file' || !/(^|\/)package\.json$/.test(path)) continue;
    for (const line of listLines(await fs.readText(join(copied, path)))) {
      for (const [, ofCheckout, relative] of line.matchAll(program)) {
        const file =
          ofCheckout === undefined ? join(dir, path, '..', relative ?? '') : join(checkout, ofCheckout);
        found.add(dirname(file));
      }
    }
  }
  return [...found];
}
