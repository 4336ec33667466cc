import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { type Verification, verify } from '../../pipeline/stages/release/verify.ts';
import { createTestContext } from '../packaging/context.ts';
import { createRelease, rewriteSums } from '../packaging/release.ts';
import { type RawRpm, type RawValue, textsOf, textsValue, unpackRpm, withValue } from './rpm.ts';

const rpmName = 'localbuild-tiny-app-1.0.0~beta.2-1.x86_64.rpm';
let top: string;
let pristine: string;
let ctx: BuildContext;
let count = 0;

/** Makes a release with one .rpm before the tests of a file, and removes it after them. */
export function useRpmRelease(): void {
  beforeAll(async () => {
    top = await nodeFileSystem.makeTempDir('hostile-rpm-');
    ctx = createTestContext(top);
    pristine = await createRelease(ctx, top, { formats: ['rpm'] });
  });
  afterAll(() => rm(top, { recursive: true, force: true }));
}

/** The package as it was made. */
export const pristineBytes = (): Buffer => readFileSync(join(pristine, rpmName));

/** A path for a file of a test. */
export const toPlace = (file: string): string => join(top, file);

/** Verifies a changed package with the documents of its release. */
export async function verifyInRelease(bytes: Buffer): Promise<Verification> {
  const dir = await placeInRelease(bytes);
  const found = await verify(ctx, dir);
  await rm(dir, { recursive: true });
  return found;
}

async function placeInRelease(bytes: Buffer): Promise<string> {
  count += 1;
  const dir = join(top, `copy-${count}`);
  await cp(pristine, dir, { recursive: true });
  writeFileSync(join(dir, rpmName), bytes);
  return dir;
}

/** Errors about a changed package: in a release whose other documents are in order, and as a file alone. */
export async function faultsOf(bytes: Buffer): Promise<{ released: string[]; alone: string[] }> {
  const dir = await placeInRelease(bytes);
  const metadata = JSON.parse(readFileSync(join(dir, 'metadata.json'), 'utf8'));
  for (const file of metadata.files) {
    Object.assign(file, { size: bytes.length, sha256: await ctx.fs.sha256(join(dir, rpmName)) });
  }
  writeFileSync(join(dir, 'metadata.json'), JSON.stringify(metadata));
  await rewriteSums(ctx, dir);
  const alone = join(top, `alone-${count}`);
  await mkdir(alone);
  writeFileSync(join(alone, rpmName), bytes);
  const errors = async (path: string) =>
    (await verify(ctx, path)).diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message);
  return { released: await errors(dir), alone: await errors(join(alone, rpmName)) };
}

/** The package in parts. */
export const unpacked = (): RawRpm => unpackRpm(pristineBytes());
const find = ({ header }: RawRpm, tag: number): RawValue => {
  const found = header.find((value) => value.tag === tag);
  if (found === undefined) throw new Error(`no value ${tag}`);
  return found;
};

/** The package with other values of its header. */
export function withHeader(...values: RawValue[]): RawRpm {
  const rpm = unpacked();
  return { ...rpm, header: values.reduce(withValue, rpm.header) };
}

/** One entry of a list of the header. */
export function withText(tag: number, index: number, text: string): RawRpm {
  const texts = textsOf(find(unpacked(), tag));
  return withHeader(textsValue(tag, ...texts.map((one, at) => (at === index ? text : one))));
}

/** One number of a list of the header. */
export function withNumber(tag: number, index: number, number: number): RawRpm {
  const { bytes, ...value } = find(unpacked(), tag);
  const changed = Buffer.from(bytes);
  if (value.type === 3) changed.writeUInt16BE(number, index * 2);
  else changed.writeUInt32BE(number, index * 4);
  return withHeader({ ...value, bytes: changed });
}

/** The same bytes, with one text of the payload in the place of another of equal length. */
export function withCpio(from: string | RegExp, to: string): RawRpm {
  const rpm = unpacked();
  const cpio = Buffer.from(rpm.cpio.toString('latin1').replace(from, to), 'latin1');
  if (cpio.equals(rpm.cpio)) throw new Error('nothing was changed');
  return { ...rpm, cpio };
}

/** Index of a file among those of the header. */
export const indexOf = (path: string): number => {
  const rpm = unpacked();
  const names = textsOf(find(rpm, 1117));
  const index = names.findIndex((base, at) => path.endsWith(`/${base}`) && folderOf(rpm, at) + base === path);
  if (index < 0) throw new Error(`no ${path} among ${names}`);
  return index;
};
const folderOf = (rpm: RawRpm, index: number): string =>
  textsOf(find(rpm, 1118))[find(rpm, 1116).bytes.readUInt32BE(index * 4)] ?? '';

/** Number of files in the header. */
export const countFiles = (): number => textsOf(find(unpacked(), 1117)).length;
