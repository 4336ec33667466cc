import { join } from 'node:path/posix';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import { type ArMember, formatArHeader, magic, readDebMembers } from './ar.ts';
import { compressTar } from './xz/compress.ts';

interface PackRequest {
  /** The tree to pack, with its folder DEBIAN. */
  root: string;
  /** A folder for intermediate files. */
  work: string;
  /** Path of the package. */
  to: string;
  target: Target;
}

/** Runs a program whose output depends on its arguments alone. @throws {PipelineError} tool-missing, installer-failed */
async function runTool(ctx: BuildContext, name: string, args: readonly string[]): Promise<void> {
  const result = await ctx.exec.run(name, args, {
    env: {
      SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch),
      DPKG_DEB_COMPRESSOR_LEVEL: undefined,
      DPKG_DEB_COMPRESSOR_TYPE: undefined,
      XZ_DEFAULTS: undefined,
      XZ_OPT: undefined,
    },
  });
  if (result.exitCode === 0) return;
  throw new PipelineError({
    code: 'installer-failed',
    blame: 'environment',
    message: `${name} failed with exit code ${result.exitCode}:\n${toTail(result.stderr)}`,
    remedy: 'check the free space, and that dpkg is at least version 1.19 and xz at least 5.2',
  });
}

/** The bytes of a package from its members, each of which is a file or a part of one. */
async function* joinMembers(
  { fs }: BuildContext,
  members: readonly { name: string; time: string; path: string; range?: ArMember }[],
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(magic);
  for (const { name, time, path, range } of members) {
    const size = range === undefined ? ((await fs.stat(path))?.size ?? 0) : range.end - range.start;
    yield Buffer.from(formatArHeader(name, size, time));
    yield* fs.read(path, range);
    if (size % 2 === 1) yield Buffer.from('\n');
  }
}

/** What dpkg-deb alone does: gzip at its lowest level, a seventh of the time of xz for half as many bytes again. */
const packFast = (ctx: BuildContext, root: string, to: string): Promise<void> =>
  runTool(ctx, 'dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '--build', root, to]);

/**
 * Packs a tree as dpkg-deb does, and compresses its two archives with xz, which dpkg-deb can do with presets only.
 * @throws {PipelineError} tool-missing without dpkg-deb or xz, installer-failed (environment) with their output
 */
export async function packDeb(ctx: BuildContext, { root, work, to, target }: PackRequest): Promise<void> {
  if (ctx.effort === 'fast') return packFast(ctx, root, to);
  const plain = join(work, 'plain.deb');
  await ctx.fs.mkdir(work);
  await runTool(ctx, 'dpkg-deb', ['--root-owner-group', '-Znone', '--build', root, plain]);
  const members = [];
  for (const range of await readDebMembers(ctx, plain)) {
    const { name, time } = range;
    if (!name.endsWith('.tar')) {
      members.push({ name, time, path: plain, range });
      continue;
    }
    const path = join(work, name);
    await ctx.fs.write(path, ctx.fs.read(plain, range));
    const run = (tool: string, args: readonly string[]) => runTool(ctx, tool, args);
    members.push({ name: `${name}.xz`, time, path: await compressTar(ctx, { path, target, run }) });
  }
  await ctx.fs.write(to, joinMembers(ctx, members));
}
