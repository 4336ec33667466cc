import { join } from 'node:path/posix';
import type { FileSystem } from '../../../ports.ts';
import { readAtMost } from '../../../shared/archive/chunks.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import { type BinaryFormat, headerLength, readBinaryFormat } from './binary-format.ts';

export interface PackageFile {
  /** Relative to the package. */
  path: string;
  size: number;
  /** Whether it serves only those who develop with the package. */
  isForDevelopment: boolean;
  /** What a compiled file runs on. */
  format?: BinaryFormat;
}

/** Names of text and media files, which need not be opened to know that they are not compiled. */
const plain =
  /\.(?:[cm]?[jt]sx?|json5?|map|md|markdown|txt|html?|css|scss|less|ya?ml|svg|png|jpe?g|gif|woff2?|ttf|wasm|proto|graphql|sql|lock|flow|hbs|ejs|pug)$/i;

/** Results of compilers and their input, which no program loads. */
const intermediate =
  /\.(?:c|cc|cpp|cxx|h|hh|hpp|o|a|obj|lib|pdb|d|mk|gypi?|tlog|iobj|ipdb|vcxproj|filters|sln)$/i;

const typings = /\.d\.([cm]?)ts$/;

/** Recognizes what serves only those who develop with a package: maps and typings of a script beside them, input of a compiler. */
function isOfDevelopment(path: string, all: ReadonlySet<string>, isCompiled: boolean): boolean {
  if (path.endsWith('.map')) return all.has(path.slice(0, -'.map'.length));
  const [, kind] = typings.exec(path) ?? [];
  if (kind !== undefined) {
    const stem = path.replace(typings, '');
    return [`${kind}js`, 'js'].some((suffix) => all.has(`${stem}.${suffix}`));
  }
  if (/\.tsbuildinfo$/.test(path)) return true;
  return isCompiled && (intermediate.test(path) || /(^|\/)(?:\.deps|obj\.target)\//.test(path));
}

/**
 * The files of an installed package, sorted. Packages installed inside it are not its files. A link to one
 * of its files counts as the file.
 */
export async function listPackageFiles(
  fs: Pick<FileSystem, 'list' | 'stat' | 'readlink' | 'read'>,
  dir: string,
): Promise<PackageFile[]> {
  const tree = await listTree(fs, dir, (path) => path === 'node_modules' || /(^|\/)\.git$/.test(path));
  const all = new Set(tree.map(({ path }) => path));
  const isCompiled = all.has('binding.gyp');
  const files: PackageFile[] = [];
  for (const entry of tree) {
    if (entry.kind === 'dir') continue;
    const target = entry.kind === 'file' ? entry.path : join(entry.path, '..', entry.target);
    const stat = target.startsWith('..') ? undefined : await fs.stat(join(dir, target));
    if (stat?.kind !== 'file') continue;
    const isForDevelopment = isOfDevelopment(entry.path, all, isCompiled);
    const format = plain.test(entry.path) ? undefined : await readFormat(fs, join(dir, target), stat.size);
    files.push({
      path: entry.path,
      size: stat.size,
      isForDevelopment,
      ...(format === undefined ? {} : { format }),
    });
  }
  return files;
}

async function readFormat(
  fs: Pick<FileSystem, 'read'>,
  path: string,
  size: number,
): Promise<BinaryFormat | undefined> {
  const end = Math.min(size, headerLength);
  return end < 64
    ? undefined
    : readBinaryFormat(await readAtMost(fs.read(path, { start: 0, end }), end, path));
}
