import { join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import type { BuildContext, ByteRange } from '../../ports.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';
import { toAppSlug } from '../../shared/archive/naming.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import type { FileSet } from '../file-set.ts';
import type { MakeRequest } from '../format.ts';
import { stageApp } from '../macos/stage-app.ts';
import { layoutDmg } from './layout.ts';
import { writeUdif } from './write-udif.ts';

/** Bytes at the begin of xorriso's image in which its partition map is, and of the blocks that the map counts in. */
const mapBytes = 4096;
const blockBytes = 512;

/** The longest volume name that ISO 9660 takes from xorriso. */
const longestName = 32;

/** The name of the mounted volume: the app's, if it is ASCII. */
function toVolumeName({ about, app }: MakeRequest): string {
  const name = about.displayName.trim();
  return /^[\w .-]+$/.test(name) && name.length <= longestName
    ? name
    : toAppSlug(app.name).slice(0, longestName);
}

/**
 * xorriso's arguments. Only the HFS Plus volume is used: `-D` keeps deep folders where they are, `-hfsplus-serial-no` makes its identifier the same
 * each time. https://www.gnu.org/software/xorriso/man_1_xorrisofs.html
 */
export const toXorrisoArguments = (name: string, tree: string, image: string): string[] => [
  ...['-no_rc', '-as', 'mkisofs', '-quiet', '-D', '-iso-level', '3'],
  ...['-hfsplus', '-hfsplus-serial-no', '0000000000000001', '-V', name, '-uid', '0', '-gid', '0', '-no-pad'],
  ...['-o', image, tree],
];

/**
 * Where the HFS Plus volume is in an image of xorriso, which shares its files with an ISO 9660 volume around it.
 * https://developer.apple.com/library/archive/documentation/mac/Devices/Devices-126.html
 */
function findVolume(map: Buffer): ByteRange {
  for (
    let at = blockBytes;
    at < map.length && map.toString('latin1', at, at + 2) === 'PM';
    at += blockBytes
  ) {
    const type = map.toString('latin1', at + 48, at + 80).replace(/\0.*$/s, '');
    const [first, count] = [map.readUInt32BE(at + 8), map.readUInt32BE(at + 12)];
    if (type === 'Apple_HFS') return { start: first * blockBytes, end: (first + count) * blockBytes };
  }
  throw new PipelineError({
    code: 'installer-failed',
    blame: 'environment',
    message: 'xorriso made an image without an HFS Plus volume',
    remedy: 'use an xorriso that is built with HFS Plus, at least version 1.5',
  });
}

async function makeImage(
  ctx: BuildContext,
  request: MakeRequest,
  tree: string,
  image: string,
): Promise<void> {
  const env = { SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch), LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const args = toXorrisoArguments(toVolumeName(request), tree, image);
  const { exitCode, stdout, stderr } = await ctx.exec.run('xorriso', args, { env });
  if (exitCode === 0) return;
  throw new PipelineError({
    code: 'installer-failed',
    blame: 'environment',
    message: `xorriso failed with exit code ${exitCode}:\n${toTail(`${stdout}${stderr}`)}`,
    remedy: 'check the free space, and that xorriso is at least version 1.5',
  });
}

/**
 * Makes a .dmg: a compressed image of a read-only HFS Plus volume. Equal input gives equal bytes. After an error no file is left at `request.to`.
 * @throws {PipelineError} tool-missing without xorriso, installer-failed (environment) with its output
 */
export async function makeDmg(ctx: BuildContext, request: MakeRequest): Promise<FileSet> {
  const tree = join(request.work, 'tree');
  const image = join(request.work, 'image');
  const staged = await stageApp(ctx, request, tree, layoutDmg(request, request.about));
  await makeImage(ctx, request, tree, image);
  const map = await readAtMost(ctx.fs.read(image, { start: 0, end: mapBytes }), mapBytes, image);
  const range = findVolume(Buffer.from(map));
  const volume = ctx.fs.read(image, range);
  await ctx.fs.write(request.to, writeUdif(volume, range.end - range.start, ctx.effort), 0o644);
  await ctx.fs.remove(image);
  return staged;
}
