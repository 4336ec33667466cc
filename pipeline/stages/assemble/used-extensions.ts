import { join } from 'node:path/posix';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { FileSystem } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import type { Scope } from './fill-files.ts';

const notSources = /(?:^|\/)(?:\.git|node_modules|vendor|target|dist|build|coverage|\.venv|venv)$/;
const readable = /\.(?:sql|go|rs|py|[cm]?[jt]sx?|prisma|json|ya?ml|toml|sh)$/;
const largestFile = 1024 * 1024;

/** `CREATE EXTENSION IF NOT EXISTS "vector"`, in SQL and in texts of code. */
const toPattern = (extension: string): RegExp =>
  new RegExp(`create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?[\\\\"'\`]*${extension}\\b`, 'i');

async function isNamedIn(fs: Scope['fs'], path: string, pattern: RegExp): Promise<boolean> {
  const bytes = await fs.readBytes(path);
  return pattern.test(new TextDecoder().decode(bytes));
}

async function listSources(
  fs: Pick<FileSystem, 'list' | 'stat' | 'readlink'>,
  dir: string,
): Promise<string[]> {
  const tree = await listTree(fs, dir, (path) => notSources.test(path));
  return tree.flatMap((entry) =>
    entry.kind === 'file' && readable.test(entry.path) && entry.size <= largestFile
      ? [join(dir, entry.path)]
      : [],
  );
}

/**
 * The extensions of optional parts of a member that the scenarios of a bundle create, by a search of their SQL and code: a part that
 * nothing asks for is neither fetched nor shipped.
 */
export async function findUsedExtensions(
  { parts }: Pick<KitMember, 'parts'>,
  { fs, scenarioDir, root, analysis }: Scope,
): Promise<string[]> {
  const wanted = new Map(
    parts.flatMap(({ extension }) => (extension === undefined ? [] : [[extension, toPattern(extension)]])),
  );
  const used = new Set<string>();
  const folders = [scenarioDir, ...(analysis.scenarios ?? []).map(({ folder }) => join(root, folder))];
  for (const folder of wanted.size === 0 ? [] : folders) {
    for (const path of await listSources(fs, folder)) {
      for (const [extension, pattern] of wanted)
        if (!used.has(extension) && (await isNamedIn(fs, path, pattern))) used.add(extension);
      if (used.size === wanted.size) return [...used].sort(byCodeUnit);
    }
  }
  return [...used].sort(byCodeUnit);
}
