import { constants, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSpace } from '../../disk/disk-watch.ts';
import { RuntimeError } from '../../errors.ts';
import { measureTree } from '../apply/copy-tree.ts';
import { listDataUnits } from '../apply/data-units.ts';
import type { UpdateFiles } from '../files/update-files.ts';
import type { Places } from '../places.ts';

const mebibyte = 1024 * 1024;
/** Bytes that stay free beside the copy. */
const reserve = 32 * mebibyte;

/** Compares the free space with what a copy of the data takes. @throws {RuntimeError} `update-disk-full` */
export async function assertSpace(files: UpdateFiles, places: Places): Promise<void> {
  if (sharesBlocks(places.root)) return;
  const space = readSpace(places.appData);
  if (space === undefined) return;
  let needed = reserve;
  for (const unit of await listDataUnits(files, places))
    needed += await measureTree(files, join(places.appData, unit));
  if (space.free >= needed) return;
  const toText = (bytes: number): string => `${Math.ceil(bytes / mebibyte)} MB`;
  throw new RuntimeError(
    'update-disk-full',
    `a copy of the data in ${places.appData} needs ${toText(needed)}, and ${toText(space.free)} are free`,
    'free disk space and start the app again',
  );
}

/** Whether copies on this file system share their blocks. */
export function sharesBlocks(folder: string): boolean {
  const [one, two] = [join(folder, '.probe'), join(folder, '.probe-copy')];
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(one, 'x'.repeat(4096));
    copyFileSync(one, two, constants.COPYFILE_FICLONE_FORCE);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(one, { force: true });
    rmSync(two, { force: true });
  }
}
