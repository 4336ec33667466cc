import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { formatBinaryPlist, Real } from './binary-plist.ts';

/** A value of Finder about a file: `.` is the folder itself. */
interface StoreRecord {
  file: string;
  id: string;
  type: 'blob';
  value: Buffer;
}

/** Position of an icon in the window, in points. */
export interface IconPlace {
  file: string;
  x: number;
  y: number;
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}

function formatRecord({ file, id, type, value }: StoreRecord): Buffer {
  const name = Buffer.from(file, 'utf16le').swap16();
  return Buffer.concat([
    words(file.length),
    name,
    Buffer.from(`${id}${type}`, 'latin1'),
    words(value.length),
    value,
  ]);
}

/** Places of the blocks in the file: their offset and the power of two of their size. */
const blocks = [
  { offset: 0x800, power: 11 },
  { offset: 0x20, power: 5 },
  { offset: 0x1000, power: 12 },
] as const;

/** Offsets of free space by its power of two: everything that the blocks leave. */
const isFree = (power: number): boolean => (power > 5 && power < 11) || (power > 12 && power < 31);

function pad(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}

/** The list of the blocks, what they are for, and the free space. */
function formatAllocator(): Buffer {
  const addresses = pad(words(...blocks.map(({ offset, power }) => offset | power)), 256 * 4);
  const names = Buffer.concat([words(1), Buffer.from('\x04DSDB', 'latin1'), words(1)]);
  const free = Array.from({ length: 32 }, (_, power) => (isFree(power) ? words(1, 2 ** power) : words(0)));
  return Buffer.concat([words(blocks.length, 0), addresses, names, ...free]);
}

/** A file of Finder with records that fit into one page. https://metacpan.org/dist/Mac-Finder-DSStore/view/DSStoreFormat.pod */
function formatStore(records: readonly StoreRecord[]): Buffer {
  const sorted = records.toSorted(
    (a, b) => byCodeUnit(a.file.toLowerCase(), b.file.toLowerCase()) || byCodeUnit(a.id, b.id),
  );
  const allocator = pad(formatAllocator(), 2 ** blocks[0].power);
  const master = pad(words(2, 0, sorted.length, 1, 0x1000), 2 ** blocks[1].power);
  const page = pad(
    Buffer.concat([words(0, sorted.length), ...sorted.map(formatRecord)]),
    2 ** blocks[2].power,
  );
  const head = pad(
    Buffer.concat([Buffer.from('Bud1'), words(blocks[0].offset, allocator.length, blocks[0].offset)]),
    0x20,
  );
  return Buffer.concat([words(1), pad(Buffer.concat([head, master]), blocks[0].offset), allocator, page]);
}

/** The size of the window, in points. */
export const windowSize = { width: 560, height: 340 } as const;

/** The colour behind the icons: red, green and blue between 0 and 1. Names of files stay readable in dark mode too, which keeps it. */
const background = { red: 0.93, green: 0.94, blue: 0.96 } as const;

/** How Finder shows a disk image: a window without bars, large icons at their places on a plain background. */
export function formatWindow(places: readonly IconPlace[]): Uint8Array {
  const window = formatBinaryPlist({
    ContainerShowSidebar: false,
    ShowPathbar: false,
    ShowSidebar: false,
    ShowStatusBar: false,
    ShowTabView: false,
    ShowToolbar: false,
    WindowBounds: `{{200, 200}, {${windowSize.width}, ${windowSize.height}}}`,
  });
  const view = formatBinaryPlist({
    arrangeBy: 'none',
    backgroundColorBlue: new Real(background.blue),
    backgroundColorGreen: new Real(background.green),
    backgroundColorRed: new Real(background.red),
    backgroundType: 1,
    gridOffsetX: new Real(0),
    gridOffsetY: new Real(0),
    gridSpacing: new Real(100),
    iconSize: new Real(112),
    labelOnBottom: true,
    showIconPreview: true,
    showItemInfo: false,
    textSize: new Real(13),
    viewOptionsVersion: 1,
  });
  return formatStore([
    { file: '.', id: 'bwsp', type: 'blob', value: window },
    { file: '.', id: 'icvp', type: 'blob', value: view },
    ...places.map(
      ({ file, x, y }): StoreRecord => ({
        file,
        id: 'Iloc',
        type: 'blob',
        value: words(x, y, 0xffffffff, 0xffff0000),
      }),
    ),
  ]);
}
