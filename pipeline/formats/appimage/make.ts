import { join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import type { BuildContext, Effort } from '../../ports.ts';
import { normalizeTree } from '../../shared/archive/normalize-tree.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import type { FileSet } from '../file-set.ts';
import type { MakeRequest } from '../format.ts';
import { linkPayload, placeFiles, settle } from '../linux/stage-tree.ts';
import { layoutAppImage, toLicensePath } from './layout.ts';
import { findRuntime, runtimeLicenses } from './runtime.ts';
import { withSeal } from './seal.ts';

/**
 * zstd at the level of a `.tar.zst`. Blocks of 256 KiB: 4 % smaller than the usual 128 KiB; with 1 MiB another 5 % would be saved, but each part of
 * a program that is read would cost eight times as much.
 */
const toCompression = (effort: Effort): string[] => [
  ...['-comp', 'zstd', '-Xcompression-level', effort === 'small' ? '9' : '1'],
  ...['-b', '256K'],
];

async function runMksquashfs(ctx: BuildContext, tree: string, image: string): Promise<void> {
  const time = String(ctx.sourceDateEpoch);
  const args = [
    ...[tree, image, ...toCompression(ctx.effort)],
    ...['-all-root', '-no-xattrs', '-no-exports', '-no-hardlinks', '-reproducible'],
    ...['-mkfs-time', time, '-all-time', time],
    ...['-noappend', '-no-recovery', '-no-progress', '-quiet'],
  ];
  // It refuses the variable beside the times.
  const env = { SOURCE_DATE_EPOCH: undefined, LC_ALL: 'C' };
  const { exitCode, stdout, stderr } = await ctx.exec.run('mksquashfs', args, { env });
  if (exitCode === 0) return;
  throw new PipelineError({
    code: 'installer-failed',
    blame: 'environment',
    message: `mksquashfs failed with exit code ${exitCode}:\n${toTail(`${stdout}${stderr}`)}`,
    remedy: 'check the free space, and that mksquashfs is at least version 4.5 and was built with zstd',
  });
}

async function* concatenate(ctx: BuildContext, paths: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const path of paths) yield* ctx.fs.read(path);
}

/**
 * Makes an AppImage: the runtime for the target, an image with the payload and the other files of the layout, and a digest of both. Reproducible:
 * times come from SOURCE_DATE_EPOCH. After an error no file is left at `request.to`. Returns the layout with every content.
 * @throws {PipelineError} tool-missing without mksquashfs, installer-failed (environment) with its output
 */
export async function makeAppImage(ctx: BuildContext, request: MakeRequest): Promise<FileSet> {
  const runtime = await findRuntime(ctx, request.target);
  const planned = layoutAppImage(request, request.about);
  const licenses = { copyOf: join(ctx.packageRoot, runtimeLicenses) };
  const licensePath = toLicensePath(toPackageName(request.app));
  const layout = {
    ...planned,
    files: planned.files.map((file) => (file.path === licensePath ? { ...file, content: licenses } : file)),
  };
  const tree = join(request.work, 'AppDir');
  const image = join(request.work, 'image');
  await placeFiles(ctx, tree, layout.files);
  await normalizeTree(ctx, tree);
  await linkPayload(ctx, request.payload, join(tree, layout.payload));
  await settle(ctx, tree, ['', 'opt']);
  await runMksquashfs(ctx, tree, image);
  await ctx.fs.write(request.to, withSeal(concatenate(ctx, [runtime, image])), 0o755);
  return layout;
}
