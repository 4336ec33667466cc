import type { BuildContext } from '../../ports.ts';
import type { AppIcon } from '../content.ts';

/** Types of PNG images in an .icns by their pixels. https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
const types: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['icp6', 'ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** The icons of an app that an .icns can contain. */
export function findIcnsImages(icons: readonly AppIcon[]): { pixels: number; from: string | undefined }[] {
  return icons.flatMap(({ size, from }) =>
    size !== 'scalable' && types[size] !== undefined ? [{ pixels: size, from }] : [],
  );
}

/** A block: its type, its length with this head, its bytes. */
function toBlock(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

/** An .icns with PNG images as they are; a size that the format does not have is left out. */
export function formatIcns(images: readonly { pixels: number; png: Uint8Array }[]): Uint8Array {
  const blocks = images
    .toSorted((a, b) => a.pixels - b.pixels)
    .flatMap(({ pixels, png }) => (types[pixels] ?? []).map((type) => toBlock(type, png)));
  return toBlock('icns', Buffer.concat(blocks));
}

/** The .icns of an app's icons. */
export async function readIcns(
  { fs }: Pick<BuildContext, 'fs'>,
  icons: readonly AppIcon[],
): Promise<Uint8Array> {
  const images = findIcnsImages(icons).flatMap(({ pixels, from }) =>
    from === undefined ? [] : [{ pixels, from }],
  );
  return formatIcns(
    await Promise.all(images.map(async ({ pixels, from }) => ({ pixels, png: await fs.readBytes(from) }))),
  );
}
