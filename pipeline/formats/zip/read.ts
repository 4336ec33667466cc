import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { payloadListFile } from '../../../schema/installed-app.ts';
import type { BuildContext } from '../../ports.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import type { ArchiveEntry } from '../../shared/archive/untar.ts';
import { type InstallerContent, isPlainPath, toFault } from '../content.ts';
import type { FileTap, ReadLimits } from '../file-tap.ts';
import { readFileBeside, readPayloadFile } from '../payload-file.ts';
import { findForbidden, isDeviceName } from '../windows/reserved-names.ts';
import { readZipEntries } from './open.ts';
import type { ZipRecord } from './records.ts';

/** Bytes of the longest text beside a payload. */
const maxTextBytes = 1024 * 1024;

/** Bytes of the target of a link. */
const maxTarget = 4096;

/** The modes of each kind of entry. */
const modes: Readonly<Record<ZipRecord['kind'], readonly number[]>> = {
  file: [0o644, 0o755],
  dir: [0o755],
  symlink: [0o777],
};

/** The content of a zip file: where its payload is, and which system reads it. */
export interface ZipPlace {
  /** The top folder. */
  top: string;
  /** The folder of the payload. */
  payload: string;
  isWindows: boolean;
}

/** What no name on Windows can have; Windows would read it as another name. */
function findWindowsFault(path: string): string | undefined {
  const parts = path.split('/');
  const device = parts.find(isDeviceName);
  if (device !== undefined) return `has a part that is the name of a device, ${device}`;
  const forbidden = findForbidden(parts.join(''));
  if (forbidden !== undefined) return `has the character ${forbidden}`;
  return parts.some((part) => /[. ]$/.test(part)) ? 'has a part that ends with a dot or a space' : undefined;
}

function findEntryFaults(
  name: string,
  { top, isWindows }: ZipPlace,
  { kind, mode, ...record }: ZipRecord,
  seen: ReadonlySet<string>,
): Diagnostic[] {
  const path = record.path.replace(/\/$/, '');
  const faults: string[] = [];
  if (!isPlainPath(path) || !`${path}/`.startsWith(`${top}/`)) faults.push(`is not below ${top}/`);
  if (seen.has(toKey(path))) faults.push('occurs twice, or differs from another entry only in its case');
  if (!modes[kind].includes(mode)) faults.push(`has the mode ${mode.toString(8)}`);
  const fault = isWindows ? findWindowsFault(path) : undefined;
  if (fault !== undefined) faults.push(fault);
  if (isWindows && kind === 'symlink') faults.push('is a symbolic link');
  return faults.map((what) => toFault('archive-entry-unexpected', name, `${path} ${what}`));
}

/** Names that a file system without case takes for one. */
const toKey = (path: string): string => path.replace(/\/$/, '').normalize('NFC').toLowerCase();

async function readTarget(record: ZipRecord, content: AsyncIterable<Uint8Array>): Promise<string> {
  if (record.size > maxTarget)
    throw new Error(`the link ${record.path} has a target of ${record.size} bytes`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function* empty(): AsyncGenerator<Uint8Array> {}

function toEntry(
  { path, kind, size, mode }: ZipRecord,
  content: AsyncIterable<Uint8Array>,
  target?: string,
): ArchiveEntry {
  const owner = { uid: 0, gid: 0, uname: '', gname: '' };
  return { path, type: kind, size, mode, mtime: 0, target, content, ...owner };
}

/** Reads the content of an entry: a file or link of the payload, or one beside it. */
async function collect(
  content: InstallerContent,
  place: ZipPlace,
  record: ZipRecord,
  bytes: AsyncIterable<Uint8Array>,
  tap: FileTap | undefined,
): Promise<void> {
  const inside = record.path.startsWith(`${place.payload}/`);
  if (record.kind === 'dir') {
    if (!inside) content.folders.push(record.path.slice(0, -1));
    return;
  }
  const target = record.kind === 'symlink' ? await readTarget(record, bytes) : undefined;
  const path = record.path.slice(place.payload.length + 1);
  if (!inside) {
    const entry = toEntry(record, target === undefined ? bytes : empty(), target);
    content.outside.push(await readFileBeside(entry, record.path, maxTextBytes, tap));
  } else if (target !== undefined) {
    content.entries.push({ type: 'symlink', path, target });
  } else {
    const { entry, text } = await readPayloadFile(toEntry(record, bytes), path, ['sha256'], tap);
    content.entries.push(entry);
    if (path === 'bundle.json') content.bundleText = text;
    if (path === payloadListFile) content.listText = text;
  }
}

/**
 * Reads a zip file in chunks; every byte of it has the form that this product writes.
 * @throws {Error} for the first byte that has not
 */
export async function readZip(
  ctx: Pick<BuildContext, 'fs'>,
  path: string,
  name: string,
  place: ZipPlace,
  limits: ReadLimits,
): Promise<InstallerContent> {
  const content: InstallerContent = {
    entries: [],
    bundleText: undefined,
    listText: undefined,
    outside: [],
    folders: [],
    icons: [],
    faults: [],
  };
  const seen = new Set<string>();
  await readZipEntries(ctx, path, limits, async (record, bytes) => {
    content.faults.push(...findEntryFaults(name, place, record, seen));
    seen.add(toKey(record.path));
    await collect(content, place, record, bytes, limits.tap);
  });
  content.entries.sort((a, b) => byCodeUnit(a.path, b.path));
  return content;
}

/** The place of bundle.json: in a folder for Windows, and in a bundle for macOS. */
const bundlePath = /^(?:[^/]+\/app|[^/]+\.app\/Contents\/Resources\/payload)\/bundle\.json$/;

/** Whether a zip file contains a bundle for macOS, by the name of its first folder. */
export async function isMacZip(
  ctx: Pick<BuildContext, 'fs'>,
  path: string,
  limits: ArchiveLimits,
): Promise<boolean> {
  const folders = new Set<string>();
  await readZipEntries(ctx, path, limits, async (record, bytes) => {
    folders.add(record.path.split('/')[0] ?? '');
    for await (const _ of bytes);
  });
  return [...folders].every((folder) => folder.endsWith('.app'));
}

/** The text of the bundle.json of a payload, whatever the app is called; undefined when there is none. */
export async function readZipBundle(
  ctx: Pick<BuildContext, 'fs'>,
  path: string,
  limits: ArchiveLimits,
): Promise<string | undefined> {
  let text: string | undefined;
  await readZipEntries(ctx, path, limits, async (record, bytes) => {
    if (record.kind === 'file' && bundlePath.test(record.path))
      text = (await readPayloadFile(toEntry(record, bytes), 'bundle.json', ['sha256'])).text;
  });
  return text;
}
