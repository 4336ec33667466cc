import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { payloadListFile } from '../../../schema/installed-app.ts';
import type { BuildContext } from '../../ports.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import type { ArchiveEntry } from '../../shared/archive/untar.ts';
import { type InstallerContent, toFault } from '../content.ts';
import type { FileIdentity } from '../format.ts';
import { findEntryFaults } from '../linux/entry-faults.ts';
import { findPlacedIcons } from '../linux/icon-theme.ts';
import { readFileBeside, readPayloadFile } from '../payload-file.ts';
import { toPayloadFolder } from './layout.ts';
import { findPin, listPins, type PinnedRuntime } from './runtime.ts';
import { checkSeal, sealBytes } from './seal.ts';
import { readSquashFs } from './squashfs/read.ts';

type Ports = Pick<BuildContext, 'fs'>;

/** A file beside the payload with more bytes is not a text of a layout. */
const maxTextBytes = 1024 * 1024;

/** Takes the entries of an image and sorts them into payload and everything beside it. */
class Collector {
  readonly content: InstallerContent = {
    entries: [],
    bundleText: undefined,
    listText: undefined,
    outside: [],
    folders: [],
    icons: [],
    faults: [],
  };
  readonly #name: string;
  readonly #top: string;
  readonly #seen = new Set<string>();

  /** `name` is the file name in faults, `top` the folder of the payload with a slash at its end. */
  constructor(name: string, top: string) {
    this.#name = name;
    this.#top = top;
  }

  async take(entry: ArchiveEntry): Promise<void> {
    const { content } = this;
    content.faults.push(...findEntryFaults(this.#name, entry, this.#seen));
    this.#seen.add(entry.path);
    if (entry.path.startsWith(this.#top)) await this.#takePayload(entry, entry.path.slice(this.#top.length));
    else if (entry.type === 'dir') content.folders.push(entry.path);
    else content.outside.push(await readFileBeside(entry, entry.path, maxTextBytes));
  }

  async #takePayload(entry: ArchiveEntry, inside: string): Promise<void> {
    const { content } = this;
    if (entry.type === 'symlink')
      content.entries.push({ type: 'symlink', path: inside, target: entry.target ?? '' });
    if (entry.type !== 'file') return;
    const file = await readPayloadFile(entry, inside, ['sha256']);
    content.entries.push(file.entry);
    if (inside === 'bundle.json') content.bundleText = file.text;
    if (inside === payloadListFile) content.listText = file.text;
  }
}

/** Where the image is behind a runtime. */
async function findImage(
  { fs }: Ports,
  path: string,
  { size: start }: PinnedRuntime,
): Promise<{ start: number; size: number }> {
  const { size = 0 } = (await fs.stat(path)) ?? {};
  if (size < start + sealBytes) throw new Error('it is shorter than the runtime of an AppImage');
  return { start, size: size - start - sealBytes };
}

/** The runtime that a file begins with, by its digest; undefined for another one. */
async function identifyRuntime(ctx: Ports, path: string, expected: FileIdentity['target']) {
  const { size = 0 } = (await ctx.fs.stat(path)) ?? {};
  const pin = findPin(expected);
  for (const one of pin === undefined ? listPins() : [pin]) {
    if (size < one.size + sealBytes) continue;
    const { head, isSealed } = await checkSeal(ctx, path, size, one.size);
    if (head === one.sha256) return { pin: one, isSealed };
  }
  return undefined;
}

/**
 * Reads an AppImage in chunks, without a program of SquashFS: nothing is unpacked to disk.
 * @throws {Error} for a runtime that this version does not pack, and for an image that mksquashfs does not write
 * @throws {PipelineError} node-too-old when Node has no zstd
 */
export async function readAppImage(
  ctx: Ports,
  path: string,
  name: string,
  { app, target }: Pick<FileIdentity, 'app' | 'target'>,
  limits: ArchiveLimits,
): Promise<InstallerContent> {
  const runtime = await identifyRuntime(ctx, path, target);
  if (runtime === undefined)
    throw new Error(
      `the program in front of its image is not the runtime of this version for ${target ?? 'Linux'}`,
    );
  const slug = toPackageName(app);
  const collector = new Collector(name, `${toPayloadFolder(slug)}/`);
  const { content } = collector;
  if (!runtime.isSealed)
    content.faults.push(toFault('appimage-digest-mismatch', name, 'it differs from the digest at its end'));
  const image = await findImage(ctx, path, runtime.pin);
  await readSquashFs(ctx, path, image, limits, (entry) => collector.take(entry));
  const paths = content.outside.map((file) => file.path);
  return {
    ...content,
    entries: content.entries.sort((a, b) => byCodeUnit(a.path, b.path)),
    icons: findPlacedIcons(slug, paths),
  };
}

/** The text of the bundle.json below `/opt`, whatever the app is called; undefined when there is none. */
export async function readAppImageBundle(
  ctx: Ports,
  path: string,
  limits: ArchiveLimits,
): Promise<string | undefined> {
  const runtime = await identifyRuntime(ctx, path, undefined);
  if (runtime === undefined) return undefined;
  let text: string | undefined;
  await readSquashFs(ctx, path, await findImage(ctx, path, runtime.pin), limits, async (entry) => {
    if (entry.type === 'file' && /^opt\/[^/]+\/bundle\.json$/.test(entry.path))
      text = (await readPayloadFile(entry, 'bundle.json', ['sha256'])).text;
  });
  return text;
}
