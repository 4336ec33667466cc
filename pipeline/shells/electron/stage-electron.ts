import { join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import { findIcnsImages, readIcns } from '../../formats/macos/icns.ts';
import type { BuildContext } from '../../ports.ts';
import { listTree, type TreeEntry } from '../../shared/archive/tree.ts';
import type { ShellBuild } from '../shell.ts';
import { formatAppArmor } from './apparmor.ts';
import { type Asar, makeAsar } from './asar.ts';
import { FuseError, setFuses } from './fuses.ts';
import { formatElectronPlist } from './info-plist.ts';
import { type ElectronPlaces, electronFolder, isStaged, toElectronPlaces } from './places.ts';
import { type ElectronDist, readElectronDist } from './read-dist.ts';
import { setProgramTexts } from './windows-program.ts';

type Ports = Pick<BuildContext, 'fs' | 'log' | 'packageRoot'>;

/** @throws {PipelineError} dist-missing (environment) */
async function makeCode({ fs, packageRoot }: Ports, { slug, title, version }: ShellBuild): Promise<Asar> {
  const read = async (name: string): Promise<Uint8Array> => {
    const path = join(packageRoot, 'dist/shell/electron', name);
    if ((await fs.stat(path)) !== undefined) return fs.readBytes(path);
    throw new PipelineError({
      code: 'dist-missing',
      blame: 'environment',
      message: `dist/shell/electron/${name} is not built`,
      remedy: 'run `npm run build` in the folder of this product',
    });
  };
  const description = { name: slug, productName: title, version, main: 'main.cjs' };
  return makeAsar({
    'package.json': Buffer.from(`${JSON.stringify(description)}\n`),
    'main.cjs': await read('main.cjs'),
    'preload.cjs': await read('preload.cjs'),
  });
}

/** Copies one entry of Electron; the program gets its fuses and its name. */
async function placeEntry(
  { fs }: Ports,
  { folder }: ElectronDist,
  entry: TreeEntry,
  { places, root }: { places: ElectronPlaces; root: string },
): Promise<void> {
  const from = join(folder, entry.path);
  const to = join(root, entry.path === places.published ? places.program : entry.path);
  if (entry.kind === 'dir') return;
  if (entry.kind === 'symlink') return fs.symlink(entry.target, to);
  if (entry.path !== places.fused) return fs.copy(from, to);
  try {
    await fs.write(to, setFuses(fs.read(from)), 0o755);
  } catch (error) {
    if (!(error instanceof FuseError)) throw error;
    throw new PipelineError({
      code: 'electron-dist-invalid',
      blame: 'usage',
      message: `${from}: ${error.message}`,
      remedy: 'use an Electron as its project publishes it',
      cause: error,
    });
  }
}

/** The texts of the licenses of Electron and Chromium, which must be distributed with them. */
async function placeLicenses({ fs }: Ports, { folder }: ElectronDist, payload: string): Promise<void> {
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) {
    const from = join(folder, name);
    if ((await fs.stat(from)) !== undefined) await fs.copy(from, join(payload, 'licenses/electron', name));
  }
}

/**
 * Puts Electron into a payload as the app's own program: renamed, its fuses set, without the languages that the console does not have, and the
 * app's code as the only archive that it accepts.
 * @throws {PipelineError} electron-missing, electron-dist-invalid (usage), dist-missing (environment)
 */
export async function stageElectron(ctx: Ports, request: ShellBuild): Promise<{ version: string }> {
  const { payload, target, slug, electronDist } = request;
  if (electronDist === undefined) {
    throw new PipelineError({
      code: 'electron-missing',
      blame: 'usage',
      message: 'the shell electron needs a folder with Electron',
      remedy: 'name one with --electron-dist, or the input electron-dist',
    });
  }
  const dist = await readElectronDist(ctx, electronDist, target);
  const places = toElectronPlaces(target, slug);
  const root = join(payload, electronFolder);
  for (const entry of await listTree(ctx.fs, dist.folder, (path) => !isStaged(path))) {
    await placeEntry(ctx, dist, entry, { places, root });
  }
  const code = await makeCode(ctx, request);
  await ctx.fs.write(join(root, places.resources, 'app.asar'), code.bytes);
  if (target.startsWith('darwin-')) {
    const contents = join(root, 'Electron.app/Contents');
    await ctx.fs.write(join(contents, 'Info.plist'), formatElectronPlist(request, code));
    if (findIcnsImages(request.icons).length > 0)
      await ctx.fs.write(join(contents, 'Resources/electron.icns'), await readIcns(ctx, request.icons));
  }
  if (target.startsWith('win-')) await setProgramTexts(ctx, join(root, places.program), request, code);
  if (target.startsWith('linux-')) {
    await ctx.fs.write(join(root, 'apparmor-profile'), formatAppArmor(slug));
  }
  await placeLicenses(ctx, dist, payload);
  return { version: dist.version };
}
