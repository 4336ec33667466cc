import { join } from 'node:path/posix';
import { gzipSync } from 'node:zlib';
import type { Shell } from '../../../schema/artifact-manifest.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { measureStream } from '../../shared/archive/chunks.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import type { About } from '../../stages/package-desktop/about.ts';
import { type Icons, toPngSize } from '../../stages/package-desktop/icons.ts';
import { normalizeTree } from '../../stages/package-desktop/payload.ts';
import { planDebFiles, planMaintainerScripts } from '../linux/files.ts';
import { formatControl, formatCopyright, toInstalledKib } from './control.ts';

export interface DebRequest {
  /** The package's root on this machine; the payload is in it already, under opt/<package>. */
  root: string;
  package: string;
  version: string;
  architecture: string;
  shell: Shell;
  about: About;
  icons: Icons;
  /** Absolute path of the .deb. */
  to: string;
}

/** xz level 3: half the time of level 4 for a tenth more bytes; level 6 takes four times as long. */
const compression = ['-Zxz', '-z3'];

async function placeIcons(ctx: Pick<BuildContext, 'fs'>, request: DebRequest): Promise<void> {
  const theme = join(request.root, 'usr/share/icons/hicolor');
  const { svg, pngs } = request.icons;
  if (svg !== undefined) await ctx.fs.copy(svg, join(theme, `scalable/apps/${request.package}.svg`));
  for (const png of pngs) {
    const size = toPngSize(await ctx.fs.readBytes(png));
    if (size !== undefined)
      await ctx.fs.copy(png, join(theme, `${size}x${size}/apps/${request.package}.png`));
  }
}

function formatChangelog(request: DebRequest, epoch: number): string {
  const date = new Date(epoch * 1000).toUTCString().replace('GMT', '+0000');
  return `${request.package} (${request.version}) stable; urgency=medium\n\n  * Release ${request.version}.\n\n -- ${request.about.maintainer}  ${date}\n`;
}

async function placeDocuments(ctx: BuildContext, request: DebRequest): Promise<void> {
  const docs = join(request.root, 'usr/share/doc', request.package);
  await ctx.fs.write(join(docs, 'copyright'), formatCopyright(request.package, request.about));
  const changelog = gzipSync(formatChangelog(request, ctx.sourceDateEpoch), { level: 9 });
  // The byte that names the system which compressed, RFC 1952 section 2.3.1: 255 is "unknown"
  changelog[9] = 255;
  await ctx.fs.write(join(docs, 'changelog.gz'), changelog);
}

/** Writes DEBIAN/md5sums and DEBIAN/control from what is in the tree. */
async function placeControl(ctx: BuildContext, request: DebRequest): Promise<void> {
  const tree = await listTree(ctx.fs, request.root, (path) => path === 'DEBIAN');
  const sums: string[] = [];
  const sizes: number[] = [];
  for (const entry of tree) {
    if (entry.kind !== 'file') continue;
    const { digests } = await measureStream(ctx.fs.read(join(request.root, entry.path)), ['md5']);
    sums.push(`${digests.md5}  ${entry.path}\n`);
    sizes.push(entry.size);
  }
  const control = formatControl({
    ...request,
    hasWindow: request.shell !== 'none',
    installedKib: toInstalledKib(sizes, tree.length - sizes.length),
  });
  await ctx.fs.write(join(request.root, 'DEBIAN/md5sums'), sums.join(''));
  await ctx.fs.write(join(request.root, 'DEBIAN/control'), control);
}

async function runDpkgDeb(ctx: BuildContext, root: string, to: string): Promise<void> {
  const args = ['--root-owner-group', ...compression, '--build', root, to];
  const result = await ctx.exec.run('dpkg-deb', args, {
    env: {
      SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch),
      DPKG_DEB_COMPRESSOR_LEVEL: undefined,
      DPKG_DEB_COMPRESSOR_TYPE: undefined,
    },
  });
  if (result.exitCode === 0) return;
  throw new PipelineError({
    code: 'deb-failed',
    blame: 'environment',
    message: `dpkg-deb failed with exit code ${result.exitCode}:\n${toTail(result.stderr)}`,
    remedy: 'check the free space, and that dpkg is at least version 1.19',
  });
}

/**
 * Completes the tree around a payload and makes the .deb. Reproducible: dpkg-deb takes its times from SOURCE_DATE_EPOCH. When something
 * fails nothing is left at `request.to`. @throws {PipelineError} tool-missing without dpkg-deb; deb-failed with what dpkg-deb reported
 */
export async function makeDeb(ctx: BuildContext, request: DebRequest): Promise<void> {
  const files = [
    ...planDebFiles(request.package, request.shell, request.about),
    ...planMaintainerScripts(request.package, request.shell),
  ];
  for (const file of files) await ctx.fs.write(join(request.root, file.path), file.text, file.mode);
  await placeIcons(ctx, request);
  await placeDocuments(ctx, request);
  await placeControl(ctx, request);
  for (const folder of ['usr', 'DEBIAN']) await normalizeTree(ctx, join(request.root, folder));
  for (const folder of [join(request.root, 'opt'), request.root]) {
    await ctx.fs.chmod(folder, 0o755);
    await ctx.fs.utimes(folder, ctx.sourceDateEpoch);
  }
  // dpkg-deb leaves half a file when it is stopped
  const partial = `${request.to}.partial`;
  try {
    await runDpkgDeb(ctx, request.root, partial);
    await ctx.fs.rename(partial, request.to);
  } finally {
    await ctx.fs.remove(partial);
  }
}
