import { join, relative } from 'node:path/posix';
import type { AppIcon } from '../../formats/content.ts';
import type { BuildContext } from '../../ports.ts';
import { assertShipped } from '../../shared/sources/shipped-file.ts';

/** Absolute paths of an app's icons; `pngs` smallest first. */
export interface Icons {
  svg: string | undefined;
  pngs: string[];
}

const places = ['', '.vrooli', 'assets', 'ui', 'ui/public', 'ui/assets', 'ui/src/assets', 'public'];
const names = ['icon', 'logo', 'favicon'];

async function findFile(
  fs: BuildContext['fs'],
  dirs: readonly string[],
  stems: readonly string[],
  suffix: string,
): Promise<string | undefined> {
  for (const stem of stems) {
    for (const dir of dirs) {
      const path = join(dir, `${stem}${suffix}`);
      if ((await fs.stat(path))?.kind === 'file') return path;
    }
  }
  return undefined;
}

/** Sizes of the hicolor theme that the default icon comes in. https://specifications.freedesktop.org/icon-theme-spec/latest/ */
const shippedSizes = [16, 32, 48, 64, 128, 256, 512];

/**
 * The scenario's own icon, else the default icon of the shell. Images are not converted.
 * @throws {PipelineError} shipped-file-refused (input) for an icon outside the repository
 */
export async function findIcons(
  ctx: Pick<BuildContext, 'fs' | 'packageRoot'>,
  { root, scenarioDir }: { root: string; scenarioDir: string },
): Promise<Icons> {
  const dirs = places.map((place) => join(scenarioDir, place));
  const svg = await findFile(ctx.fs, dirs, names, '.svg');
  const png = await findFile(ctx.fs, dirs, names, '.png');
  for (const path of [svg, png]) {
    if (path !== undefined) await assertShipped(ctx.fs, root, path, relative(scenarioDir, path));
  }
  if (svg !== undefined || png !== undefined) return { svg, pngs: png === undefined ? [] : [png] };
  const shipped = [join(ctx.packageRoot, 'shell/icons')];
  const pngs = await Promise.all(
    shippedSizes.map((size) => findFile(ctx.fs, shipped, [`icon-${size}`], '.png')),
  );
  return {
    svg: await findFile(ctx.fs, shipped, ['icon'], '.svg'),
    pngs: pngs.filter((path) => path !== undefined),
  };
}

/** The image for uses that take only one: 256 pixels if available. */
export function toMainPng({ pngs }: Icons): string | undefined {
  return pngs.find((path) => path.endsWith('-256.png')) ?? pngs.at(-1);
}

/** Width of a PNG in pixels; undefined when the bytes are not a square PNG. https://www.w3.org/TR/png-3/#11IHDR */
export function toPngSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
    return undefined;
  const width = view.getUint32(16);
  return width > 0 && width === view.getUint32(20) ? width : undefined;
}

/** The icons with their sizes, for icon themes. A PNG that is not square is left out. */
export async function measureIcons(ctx: Pick<BuildContext, 'fs'>, { svg, pngs }: Icons): Promise<AppIcon[]> {
  const icons: AppIcon[] = svg === undefined ? [] : [{ size: 'scalable', from: svg }];
  for (const from of pngs) {
    const size = toPngSize(await ctx.fs.readBytes(from));
    if (size !== undefined) icons.push({ size, from });
  }
  return icons;
}
