import type { PayloadEntry } from '../../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { BuildContext } from '../../ports.ts';
import { measureStream } from '../../shared/archive/chunks.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import { type ArchiveEntry, readTar } from '../../shared/archive/untar.ts';
import { type FoundFile, type InstallerContent, toFault } from '../content.ts';
import type { FileIdentity } from '../format.ts';
import { findPlacedIcons } from '../linux/icon-theme.ts';
import { toInstallDir } from '../linux/install-dir.ts';
import { describeOwner, isOwnedByRoot, readPayloadFile } from '../payload-file.ts';
import { findControlFaults, parseMd5Sums } from './control-check.ts';

/** A control file of more bytes is refused; md5sums of 100,000 files have about 10 MB. */
const maxControlBytes = 32 * 1024 * 1024;

/** A file outside the payload with more bytes is not a text of a layout. */
const maxOutsideBytes = 1024 * 1024;

/** One of the two inner tar archives, decompressed by dpkg-deb. Paths have no leading `./`; the path of the top folder is empty. */
async function readMember(
  ctx: Pick<BuildContext, 'exec'>,
  path: string,
  member: '--ctrl-tarfile' | '--fsys-tarfile',
  visit: (entry: ArchiveEntry) => Promise<void>,
): Promise<void> {
  const result = await ctx.exec.run('dpkg-deb', [member, path], {
    readStdout: (chunks) =>
      readTar(chunks, 'none', (entry) =>
        visit({ ...entry, path: entry.path.replace(/^\.\//, '').replace(/\/$/, '') }),
      ),
  });
  if (result.exitCode !== 0) throw new Error(result.stderr.trim() || `dpkg-deb ${member} failed`);
}

/** The control files, by their path in the tree that dpkg-deb packs. */
async function readControl(ctx: Pick<BuildContext, 'exec'>, path: string): Promise<Map<string, FoundFile>> {
  const files = new Map<string, FoundFile>();
  await readMember(ctx, path, '--ctrl-tarfile', async (entry) => {
    if (entry.type === 'dir') return;
    const { bytes, size } = await measureStream(entry.content, [], maxControlBytes);
    if (bytes === undefined) throw new Error(`DEBIAN/${entry.path} has ${size} bytes`);
    const { type, mode } = entry;
    const found = { path: `DEBIAN/${entry.path}`, type, mode, text: new TextDecoder().decode(bytes) };
    files.set(found.path, found);
  });
  return files;
}

const allowedModes: Record<ArchiveEntry['type'], readonly number[]> = {
  file: [0o644, 0o755],
  dir: [0o755],
  symlink: [0o777],
  other: [],
};

/** Faults of an entry of data.tar: kind, owner, mode, a second entry with the same path. */
export function findEntryFaults(
  name: string,
  entry: Omit<ArchiveEntry, 'content'>,
  seen: ReadonlySet<string>,
): Diagnostic[] {
  const { path, type, mode } = entry;
  const faults: string[] = [];
  if (type === 'other') faults.push('is neither a file, a folder nor a symbolic link');
  else if (!allowedModes[type].includes(mode)) faults.push(`has the mode ${mode.toString(8)}`);
  if (!isOwnedByRoot(entry)) faults.push(`belongs to ${describeOwner(entry)}, not to root`);
  if (seen.has(path)) faults.push('occurs twice');
  return faults.map((what) => toFault('archive-entry-unexpected', name, `${path || 'the root'} ${what}`));
}

const toFoundFile = (
  { path, type, mode }: Omit<ArchiveEntry, 'content'>,
  text: string | undefined,
): FoundFile => ({
  path,
  type,
  mode,
  text,
});

/**
 * Reads a `.deb` through dpkg-deb in chunks; nothing is unpacked to disk.
 * @throws {Error} with the message of dpkg-deb for a damaged file
 * @throws {PipelineError} tool-missing without dpkg-deb
 */
export async function readDeb(
  ctx: Pick<BuildContext, 'exec'>,
  path: string,
  name: string,
  identity: Pick<FileIdentity, 'app' | 'target'>,
): Promise<InstallerContent> {
  const slug = toPackageName(identity.app);
  const top = `${toInstallDir(slug).slice(1)}/`;
  const control = await readControl(ctx, path);
  const sums = parseMd5Sums(control.get('DEBIAN/md5sums')?.text ?? '');
  const faults = findControlFaults(name, control.get('DEBIAN/control')?.text ?? '', identity);
  const outside = [...control.values()];
  const entries: PayloadEntry[] = [];
  let bundleText: string | undefined;
  const compareSum = (file: string, md5: string) => {
    if (sums.get(file) === md5) return;
    faults.push(toFault('deb-md5sums-mismatch', name, `${file} differs from its line in DEBIAN/md5sums`));
  };
  const seen = new Set<string>();
  await readMember(ctx, path, '--fsys-tarfile', async (entry) => {
    faults.push(...findEntryFaults(name, entry, seen));
    seen.add(entry.path);
    const isInside = entry.path.startsWith(top);
    const inside = isInside ? entry.path.slice(top.length) : '';
    if (isInside && entry.type === 'symlink') {
      entries.push({ type: 'symlink', path: inside, target: entry.target ?? '' });
    }
    if (!isInside && (entry.type === 'symlink' || entry.type === 'other'))
      outside.push(toFoundFile(entry, undefined));
    if (entry.type !== 'file') return;
    if (isInside) {
      const file = await readPayloadFile(entry, inside, ['sha256', 'md5']);
      compareSum(entry.path, file.digests.md5);
      entries.push(file.entry);
      if (inside === 'bundle.json') bundleText = file.text;
      return;
    }
    const { digests, bytes } = await measureStream(entry.content, ['md5'], maxOutsideBytes);
    compareSum(entry.path, digests.md5);
    outside.push(toFoundFile(entry, bytes === undefined ? undefined : new TextDecoder().decode(bytes)));
  });
  entries.sort((a, b) => byCodeUnit(a.path, b.path));
  const icons = findPlacedIcons(
    slug,
    outside.map((file) => file.path),
  );
  return { entries, bundleText, outside, icons, faults };
}

/** The text of the bundle.json below `/opt`, whatever the app is called; undefined when there is none. */
export async function readDebBundle(
  ctx: Pick<BuildContext, 'exec'>,
  path: string,
): Promise<string | undefined> {
  let text: string | undefined;
  await readMember(ctx, path, '--fsys-tarfile', async (entry) => {
    if (entry.type === 'file' && /^opt\/[^/]+\/bundle\.json$/.test(entry.path))
      text = (await readPayloadFile(entry, 'bundle.json', ['sha256'])).text;
  });
  return text;
}
