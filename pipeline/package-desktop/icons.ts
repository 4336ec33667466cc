import { join } from 'node:path/posix';
import type { BuildContext } from '../ports.ts';

/** Absolute paths of an app's icons. */
export interface Icons {
  svg: string | undefined;
  png: string | undefined;
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

/** The scenario's own icon where it has one, else the default that ships with the shell. Images are taken as they are. */
export async function findIcons(
  ctx: Pick<BuildContext, 'fs' | 'packageRoot'>,
  scenarioDir: string,
): Promise<Icons> {
  const dirs = places.map((place) => join(scenarioDir, place));
  const own = {
    svg: await findFile(ctx.fs, dirs, names, '.svg'),
    png: await findFile(ctx.fs, dirs, names, '.png'),
  };
  if (own.svg !== undefined || own.png !== undefined) return own;
  const shipped = [join(ctx.packageRoot, 'shell/icons')];
  return {
    svg: await findFile(ctx.fs, shipped, ['icon'], '.svg'),
    png: await findFile(ctx.fs, shipped, ['icon', 'icon-256', 'icon-512'], '.png'),
  };
}

/** Width of a PNG in pixels; undefined when the bytes are no square PNG. https://www.w3.org/TR/png-3/#11IHDR */
export function toPngSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
    return undefined;
  const width = view.getUint32(16);
  return width > 0 && width === view.getUint32(20) ? width : undefined;
}
