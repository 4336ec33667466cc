import { createHash } from 'node:crypto';
import type { PayloadEntry } from '../../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { BuildContext } from '../../ports.ts';
import { type ArchiveEntry, readTar } from '../../shared/archive/untar.ts';
import { type InstallerContent, staysInside, toFault } from '../content.ts';

function findEntryFaults(
  name: string,
  top: string,
  entry: ArchiveEntry,
  seen: ReadonlySet<string>,
): Diagnostic[] {
  const { path } = entry;
  const bad = (what: string) => toFault('archive-entry-unexpected', name, `${path} ${what}`);
  return [
    ...(staysInside(path) && `${path}/`.startsWith(`${top}/`) ? [] : [bad(`is not below ${top}/`)]),
    ...(seen.has(path) ? [bad('is in it twice')] : []),
    ...(entry.type === 'other' ? [bad('is neither a file, a folder nor a symbolic link')] : []),
    ...(entry.uid === 0 && entry.gid === 0 ? [] : [bad(`belongs to ${entry.uid}:${entry.gid}, not to root`)]),
    ...(entry.type === 'dir' && entry.mode !== 0o755 ? [bad(`has the mode ${entry.mode.toString(8)}`)] : []),
  ];
}

/** Reads a `.tar.zst` whose payload is below the folder `top`. Throws what the decompressor says about damaged bytes. */
export async function readTarZst(
  ctx: Pick<BuildContext, 'fs'>,
  path: string,
  name: string,
  top: string,
): Promise<InstallerContent> {
  const content: InstallerContent = { entries: [], bundleText: undefined, faults: [] };
  const seen = new Set<string>();
  await readTar(await ctx.fs.readBytes(path), 'zstd', async (entry) => {
    content.faults.push(...findEntryFaults(name, top, entry, seen));
    seen.add(entry.path);
    const inside = entry.path.slice(top.length + 1);
    if (entry.type === 'symlink') {
      content.entries.push({ type: 'symlink', path: inside, target: entry.target ?? '' });
    }
    if (entry.type !== 'file') return;
    const bytes = await entry.bytes();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const mode = `0${entry.mode.toString(8).padStart(3, '0')}`;
    const described: PayloadEntry = { type: 'file', path: inside, mode, size: bytes.length, sha256 };
    content.entries.push(described);
    if (inside === 'bundle.json') content.bundleText = new TextDecoder().decode(bytes);
  });
  content.entries.sort((a, b) => byCodeUnit(a.path, b.path));
  return content;
}
