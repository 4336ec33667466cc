import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { payloadListFile } from '../../../schema/installed-app.ts';
import type { BuildContext } from '../../ports.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import { type ArchiveEntry, readTar } from '../../shared/archive/untar.ts';
import { type InstallerContent, isPlainPath, toFault } from '../content.ts';
import type { ReadLimits } from '../file-tap.ts';
import { describeOwner, isOwnedByRoot, readFileBeside, readPayloadFile } from '../payload-file.ts';

function findEntryFaults(
  name: string,
  top: string,
  entry: ArchiveEntry,
  seen: ReadonlySet<string>,
): Diagnostic[] {
  const path = entry.path.replace(/\/$/, '');
  const bad = (what: string) => toFault('archive-entry-unexpected', name, `${path} ${what}`);
  return [
    ...(isPlainPath(path) && `${path}/`.startsWith(`${top}/`) ? [] : [bad(`is not below ${top}/`)]),
    ...(entry.type === 'file' && !fileModes.includes(entry.mode)
      ? [bad(`has the mode ${entry.mode.toString(8)}`)]
      : []),
    ...(seen.has(path) ? [bad('occurs twice')] : []),
    ...(entry.type === 'other' ? [bad('is neither a file, a folder nor a symbolic link')] : []),
    ...(isOwnedByRoot(entry) ? [] : [bad(`belongs to ${describeOwner(entry)}, not to root`)]),
    ...(entry.type === 'dir' && entry.mode !== 0o755 ? [bad(`has the mode ${entry.mode.toString(8)}`)] : []),
  ];
}

/** A file of the payload is either a program or not. */
const fileModes = [0o644, 0o755];

/** Bytes of the longest text beside a payload. */
const maxTextBytes = 1024 * 1024;

/**
 * Reads a `.tar.zst` whose payload is below the folder `top`, in chunks. `beside` has the paths of files that are not the payload's.
 * @throws {Error} with the message of the decompressor or the tar reader for a damaged file
 */
export async function readTarZst(
  ctx: Pick<BuildContext, 'fs'>,
  path: string,
  name: string,
  { top, beside }: { top: string; beside: ReadonlySet<string> },
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
  const visit = async (entry: ArchiveEntry): Promise<void> => {
    content.faults.push(...findEntryFaults(name, top, entry, seen));
    seen.add(entry.path.replace(/\/$/, ''));
    const inside = entry.path.slice(top.length + 1);
    if (entry.type !== 'dir' && beside.has(entry.path)) {
      content.outside.push(await readFileBeside(entry, entry.path, maxTextBytes, limits.tap));
      return;
    }
    if (entry.type === 'symlink') {
      content.entries.push({ type: 'symlink', path: inside, target: entry.target ?? '' });
    }
    if (entry.type !== 'file') return;
    const file = await readPayloadFile(entry, inside, ['sha256'], limits.tap);
    content.entries.push(file.entry);
    if (inside === 'bundle.json') content.bundleText = file.text;
    if (inside === payloadListFile) content.listText = file.text;
  };
  await readTar(ctx.fs.read(path), 'zstd', visit, limits);
  content.entries.sort((a, b) => byCodeUnit(a.path, b.path));
  return content;
}

/** The text of the bundle.json in the top folder, whatever its name; undefined when there is none. */
export async function readTarZstBundle(
  ctx: Pick<BuildContext, 'fs'>,
  path: string,
  limits: ArchiveLimits,
): Promise<string | undefined> {
  let text: string | undefined;
  const visit = async (entry: ArchiveEntry): Promise<void> => {
    if (entry.type === 'file' && /^[^/]+\/bundle\.json$/.test(entry.path))
      text = (await readPayloadFile(entry, 'bundle.json', ['sha256'])).text;
  };
  await readTar(ctx.fs.read(path), 'zstd', visit, limits);
  return text;
}
