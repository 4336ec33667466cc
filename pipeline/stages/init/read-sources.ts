import { posix } from 'node:path';
import type { FileSystem } from '../../ports.ts';
import { isReadableCode } from '../../shared/env-reads/env-reads.ts';
import type { SourceFiles } from './sources.ts';

const maxFiles = 5000;
const maxBytes = 256 * 1024;
const maxDepth = 6;
/** Folders with installed, built or private files, which do not describe the repository. */
const skipped = /^(?:\.|node_modules$|vendor$|target$|dist$|build$|out$|coverage$|venv$|__pycache__$)/;
const described =
  /^(?:package\.json|go\.mod|Cargo\.toml|vite\.config\.[cm]?[jt]s|(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml)$/;

async function readFile(
  fs: FileSystem,
  path: string,
  name: string,
  size: number,
): Promise<string | undefined> {
  const isWanted = described.test(name) || isReadableCode(path) || name.endsWith('.rs');
  return isWanted && size <= maxBytes ? await fs.readText(path) : undefined;
}

/**
 * Lists a repository and reads the files that show how it is built: manifests of packages, Vite and Compose files, and code. Installed and
 * built folders and names that start with a dot are skipped, links are not followed, and at most 5000 files are listed.
 */
export async function readSources(fs: FileSystem, root: string): Promise<SourceFiles> {
  const files = new Map<string, string | undefined>();
  const visit = async (folder: string, depth: number): Promise<void> => {
    for (const name of await fs.list(posix.join(root, folder))) {
      if (files.size >= maxFiles) return;
      if (skipped.test(name)) continue;
      const path = posix.join(folder, name);
      const stat = await fs.stat(posix.join(root, path));
      if (stat?.kind === 'dir' && depth < maxDepth) await visit(path, depth + 1);
      if (stat?.kind === 'file') files.set(path, await readFile(fs, posix.join(root, path), name, stat.size));
    }
  };
  await visit('.', 0);
  return files;
}
