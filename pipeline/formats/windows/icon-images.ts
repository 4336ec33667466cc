import { join } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import type { AppIcon } from '../content.ts';

/** A square PNG of an icon. */
export interface IconImage {
  /** Pixels of a side, 256 at most. */
  size: number;
  bytes: Uint8Array;
}

/** The largest image of an icon of Windows. */
const largest = 256;

/** The images of an app's icon that Windows can show: its own images in PNG, else those of this product. Smallest first. */
export async function readIconImages(
  ctx: Pick<BuildContext, 'fs' | 'log' | 'packageRoot'>,
  icons: readonly AppIcon[],
): Promise<IconImage[]> {
  const own = icons.flatMap(({ size, from }) =>
    typeof size === 'number' && size <= largest && from !== undefined ? [{ size, from }] : [],
  );
  if (own.length === 0)
    ctx.log.warn(
      'the app has no square PNG icon of at most 256 pixels: its programs for Windows have the default icon',
    );
  const shipped = [16, 32, 48, 64, 128, 256].map((size) => ({
    size,
    from: join(ctx.packageRoot, `shell/icons/icon-${size}.png`),
  }));
  const images: IconImage[] = [];
  for (const { size, from } of (own.length > 0 ? own : shipped).toSorted((a, b) => a.size - b.size)) {
    images.push({ size, bytes: await ctx.fs.readBytes(from) });
  }
  return images;
}

/** The images as an `.ico` file: https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10), with PNG as Windows Vista reads it. */
export function formatIco(images: readonly IconImage[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [index, { size, bytes }] of images.entries()) {
    const at = 6 + 16 * index;
    // 0 is 256.
    head.writeUInt8(size % largest, at);
    head.writeUInt8(size % largest, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...images.map(({ bytes }) => bytes)]);
}
