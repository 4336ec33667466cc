import { join } from 'node:path/posix';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { BuildContext, Effort, FileSystem } from '../../ports.ts';
import { listTree, type TreeEntry } from '../../shared/archive/tree.ts';
import { chunkBytes } from '../../shared/archive/untar.ts';
import type { FileSet } from '../file-set.ts';
import type { MakeRequest } from '../format.ts';
import { stageApp } from '../macos/stage-app.ts';
import { formatBom } from './bom.ts';
import { Cksum, toCksum } from './cksum.ts';
import { writeCpio } from './cpio.ts';
import { component, formatDistribution, formatPackageInfo, type PayloadSize } from './documents.ts';
import type { PackageEntry, SummedEntry } from './entry.ts';
import { layoutPkg, parts, partsFolder } from './layout.ts';
import { formatPreinstall } from './scripts.ts';
import { writeXar } from './xar.ts';

/** The group that administrators of a Mac belong to; /Applications is theirs. */
export const adminGroup = 80;

/** Mode and group of folders of the system that a package names. */
export const systemFolders: ReadonlyMap<string, { mode: number; gid: number }> = new Map([
  ['./Applications', { mode: 0o775, gid: adminGroup }],
]);

function toEntry(entry: TreeEntry, mtime: number): PackageEntry {
  const name = `./${entry.path}`;
  const { mode, gid } = systemFolders.get(name) ?? { mode: 0o755, gid: 0 };
  const base = { name, uid: 0, gid, mtime, target: undefined };
  if (entry.kind === 'dir') return { ...base, type: 'dir', mode, size: 0 };
  if (entry.kind === 'symlink')
    return {
      ...base,
      type: 'symlink',
      mode: 0o755,
      size: Buffer.byteLength(entry.target),
      target: entry.target,
    };
  return { ...base, type: 'file', mode: entry.mode, size: entry.size };
}

/** The root of a package, which is a folder that exists. */
const toRoot = (mtime: number): PackageEntry => ({
  ...{ name: '.', type: 'dir', mode: 0o755, uid: 0, gid: 0, mtime, size: 0, target: undefined },
});

async function addSum(fs: FileSystem, root: string, entry: PackageEntry): Promise<SummedEntry> {
  if (entry.type === 'symlink') return { ...entry, cksum: toCksum(Buffer.from(entry.target ?? '')) };
  const sum = new Cksum();
  if (entry.type === 'file') for await (const chunk of fs.read(join(root, entry.name))) sum.update(chunk);
  return { ...entry, cksum: sum.digest() };
}

/** The size of a payload as its documents state it. */
export function toPayloadSize(entries: readonly PackageEntry[]): PayloadSize {
  const bytes = entries.reduce((sum, { size, type }) => sum + (type === 'file' ? size : 0), 0);
  return { files: entries.length, kilobytes: Math.ceil(bytes / 1024) };
}

/** One level for every package: level 9 takes three times as long for 1 % less. */
const compress = (chunks: AsyncIterable<Uint8Array>, effort: Effort): AsyncIterable<Uint8Array> =>
  Readable.from(chunks).pipe(createGzip({ level: effort === 'small' ? 6 : 1, chunkSize: chunkBytes }));

async function listEntries(ctx: BuildContext, root: string): Promise<SummedEntry[]> {
  const tree = await listTree(ctx.fs, root);
  const entries = [toRoot(ctx.sourceDateEpoch), ...tree.map((entry) => toEntry(entry, ctx.sourceDateEpoch))];
  const summed: SummedEntry[] = [];
  for (const entry of entries) summed.push(await addSum(ctx.fs, root, entry));
  return summed;
}

async function writeScripts(ctx: BuildContext, { app }: MakeRequest, to: string): Promise<void> {
  const script = Buffer.from(formatPreinstall(app));
  const mtime = ctx.sourceDateEpoch;
  const file: PackageEntry = { ...toRoot(mtime), name: './preinstall', type: 'file', size: script.length };
  const content = async function* () {
    yield script;
  };
  await ctx.fs.write(to, compress(writeCpio([toRoot(mtime), file], content), ctx.effort), 0o644);
}

/**
 * Makes a .pkg for Installer: a XAR archive with a description of the installation and one component, whose payload is a compressed cpio archive.
 * Equal input gives equal bytes. After an error no file is left at `request.to`. Returns the layout with every content.
 */
export async function makePkg(ctx: BuildContext, request: MakeRequest): Promise<FileSet> {
  const tree = join(request.work, 'tree');
  const planned = layoutPkg(request, request.about);
  const installed = planned.files.filter(({ path }) => !path.startsWith(`${partsFolder}/`));
  const staged = await stageApp(ctx, request, tree, { ...planned, files: installed });
  const entries = await listEntries(ctx, tree);
  const size = toPayloadSize(entries);
  const contents = new Map<string, string | Uint8Array>([
    [parts.distribution, formatDistribution(request, request.about, size)],
    [parts.packageInfo, formatPackageInfo(request.app, size)],
    [parts.bom, formatBom(entries)],
  ]);
  const at = (name: string) => join(request.work, name);
  const payload = writeCpio(entries, ({ name }) => ctx.fs.read(join(tree, name)));
  await ctx.fs.write(at('Payload'), compress(payload, ctx.effort), 0o644);
  await writeScripts(ctx, request, at('Scripts'));
  for (const [path, content] of contents)
    await ctx.fs.write(at(path.slice(partsFolder.length + 1)), content, 0o644);
  const sources = [
    { path: 'Distribution', from: at('Distribution') },
    ...['PackageInfo', 'Bom', 'Payload', 'Scripts'].map((name) => ({
      path: `${component}/${name}`,
      from: at(name),
    })),
  ];
  await ctx.fs.write(request.to, writeXar(ctx.fs, sources, ctx.sourceDateEpoch), 0o644);
  const own = planned.files.filter(({ path }) => path.startsWith(`${partsFolder}/`));
  const filled = own.map((file) => ({ ...file, content: contents.get(file.path) ?? file.content }));
  return { ...planned, files: [...staged.files, ...filled] };
}
