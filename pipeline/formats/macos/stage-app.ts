import { join } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import type { FileSet, LayoutFile } from '../file-set.ts';
import type { MakeRequest } from '../format.ts';
import { linkPayload, placeFiles, settle } from '../linux/stage-tree.ts';
import { readIcns } from './icns.ts';
import { iconFile } from './info-plist.ts';
import { toBundleFolder, toCommandName } from './names.ts';

/** The executable of a bundle, compiled from shell/launcher/macos. */
const toLauncherPath = ({ packageRoot }: BuildContext, { target }: MakeRequest): string =>
  join(packageRoot, 'shell/launcher/macos', `launcher-${target}`);

/** The files of a layout with the content that the bundle takes from this machine. */
async function fill(
  ctx: BuildContext,
  request: MakeRequest,
  files: readonly LayoutFile[],
): Promise<LayoutFile[]> {
  const contents = `${toBundleFolder(request.app)}/Contents`;
  const launcher = await ctx.fs.readBytes(toLauncherPath(ctx, request));
  const icns = await readIcns(ctx, request.icons);
  return files.map((file) => {
    if (file.path.endsWith(`${contents}/MacOS/${toCommandName(request.app)}`))
      return { ...file, content: launcher };
    if (file.path.endsWith(`${contents}/Resources/${iconFile}`)) return { ...file, content: icns };
    return file;
  });
}

/** The files of a staged bundle as they are now: a signature changes the executable and adds files. */
async function readBack(
  ctx: BuildContext,
  root: string,
  files: readonly LayoutFile[],
): Promise<LayoutFile[]> {
  return Promise.all(
    files.map(async (file): Promise<LayoutFile> => {
      const from = join(root, file.path);
      if (typeof file.content === 'string' || (await ctx.fs.stat(from))?.kind !== 'file') return file;
      return { ...file, content: { copyOf: from } };
    }),
  );
}

/**
 * Makes the tree of a layout below the folder `root`, with the bundle and its payload, and signs the bundle. Every file has its final mode and
 * time. Returns the layout with the content of each of its files that is in the tree; it refers to files of the tree.
 */
export async function stageApp(
  ctx: BuildContext,
  request: MakeRequest,
  root: string,
  layout: FileSet,
): Promise<FileSet> {
  await linkPayload(ctx, request.payload, join(root, layout.payload));
  await placeFiles(ctx, root, await fill(ctx, request, layout.files));
  const bundle = join(root, `${layout.payload.slice(0, -'/Contents/Resources/payload'.length)}`);
  await request.sign({ path: bundle, kind: 'bundle' });
  const files = await readBack(ctx, root, layout.files);
  for (const { path, mode } of files) {
    if ((await ctx.fs.stat(join(root, path)))?.kind !== 'file') continue;
    await ctx.fs.chmod(join(root, path), mode);
  }
  const folders = (await listTree(ctx.fs, root)).filter(({ path }) => !path.startsWith(`${layout.payload}/`));
  await settle(ctx, root, ['', ...folders.map(({ path }) => path)]);
  return { ...layout, files };
}
