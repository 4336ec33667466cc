import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import type { BuildContext } from '../../ports.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import { chunkBytes } from '../../shared/archive/untar.ts';
import type { InstallerContent } from '../content.ts';
import type { ReadLimits } from '../file-tap.ts';
import type { FileIdentity } from '../format.ts';
import { readBundleText, WindowsCollector } from '../windows/collector.ts';
import { payloadFolder } from '../windows/names.ts';
import { scriptFile, stubFile } from './layout.ts';
import { type OpenNsis, openNsis } from './open.ts';
import type { ExtractedFile } from './script-header.ts';

type Ports = Pick<BuildContext, 'fs'>;

/** $INSTDIR of the script, and the folder that gets its name when every file is there. */
const newFolder = '{21}.new';

/** The path of a file in the installation. @throws {Error} for a file that is extracted to another place */
function toPath({ folder, name }: ExtractedFile): string {
  const inside =
    folder === newFolder
      ? ''
      : folder.startsWith(`${newFolder}\\`)
        ? folder.slice(newFolder.length + 1)
        : undefined;
  if (inside === undefined || name.includes('\\'))
    throw new Error(`it extracts ${name} to ${folder}, which is not the folder of the app`);
  return inside === '' ? name : `${inside.replaceAll('\\', '/')}/${name}`;
}

/** The content of one block. */
async function* unpackBlock(
  { fs }: Ports,
  path: string,
  { at, bytes, isPacked }: { at: number; bytes: number; isPacked: boolean },
): AsyncGenerator<Uint8Array> {
  const packed = fs.read(path, { start: at, end: at + bytes });
  if (!isPacked) {
    yield* packed;
    return;
  }
  const inflater = createInflateRaw({ chunkSize: chunkBytes });
  const filling = pipeline(packed, inflater);
  // The loop throws the same error; an iteration that ends early is none.
  filling.catch(() => {});
  for await (const chunk of inflater) yield chunk as Uint8Array;
  await filling;
  if (inflater.bytesWritten !== bytes) throw new Error('bytes after the end of a file');
}

/** Each content once, with the files that have it: makensis stores equal files once. */
function groupByBlock(files: readonly ExtractedFile[]): [at: number, files: ExtractedFile[]][] {
  const blocks = new Map<number, ExtractedFile[]>();
  for (const file of files) blocks.set(file.at, [...(blocks.get(file.at) ?? []), file]);
  return [...blocks].sort(([a], [b]) => a - b);
}

/** Reads every block of the data in order: each is that of a file, and nothing is between them. */
async function readFiles(
  ctx: Ports,
  path: string,
  { files, dataAt, dataEnd }: OpenNsis,
  limits: ArchiveLimits,
  visit: (path: string, content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  if (files.length > limits.entries) throw new Error(`it has more than ${limits.entries} files`);
  let unpacked = 0;
  const count = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      unpacked += chunk.length;
      if (unpacked > limits.bytes) throw new Error(`its files have more than ${limits.bytes} bytes`);
      yield chunk;
    }
  };
  let next = dataAt;
  for (const [offset, sharing] of groupByBlock(files)) {
    const at = dataAt + offset;
    if (at !== next || at + 4 > dataEnd) throw new Error('a block of its data belongs to no file');
    const head = Buffer.from(
      await readAtMost(ctx.fs.read(path, { start: at, end: at + 4 }), 4, path),
    ).readUInt32LE(0);
    const block = { at: at + 4, bytes: head & 0x7fffffff, isPacked: head >= 0x80000000 };
    next = block.at + block.bytes;
    if (next > dataEnd) throw new Error('a block of its data is too long');
    for (const file of sharing) await visit(toPath(file), count(unpackBlock(ctx, path, block)));
  }
  if (next !== dataEnd) throw new Error('a block of its data belongs to no file');
}

/**
 * Reads an installer of NSIS in chunks, without another program: its stub, its script and every file.
 * @throws {Error} for the first byte that makensis does not write, and for a file outside of the folder of the app
 */
export async function readNsis(
  ctx: Ports,
  path: string,
  name: string,
  identity: FileIdentity,
  limits: ReadLimits,
): Promise<InstallerContent> {
  const opened = await openNsis(ctx.fs, path);
  const collector = new WindowsCollector(name, identity.app, limits.tap);
  await readFiles(ctx, path, opened, limits, (at, content) => collector.take(at, content));
  await collector.takePart(stubFile, opened.stub);
  await collector.takePart(scriptFile, opened.script);
  return { ...collector.finish(), isSigned: opened.isSigned };
}

/** The text of the bundle.json of the payload, whatever the app is called; undefined when there is none. */
export async function readNsisBundle(
  ctx: Ports,
  path: string,
  limits: ArchiveLimits,
): Promise<string | undefined> {
  let text: string | undefined;
  await readFiles(ctx, path, await openNsis(ctx.fs, path), limits, async (at, content) => {
    if (at === `${payloadFolder}/bundle.json`) text = await readBundleText(content);
    else for await (const _ of content);
  });
  return text;
}
