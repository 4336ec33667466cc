import type { PayloadEntry } from '../../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { payloadListFile } from '../../../schema/installed-app.ts';
import type { BuildContext } from '../../ports.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import { type ArchiveEntry, readTar } from '../../shared/archive/untar.ts';
import { type FoundFile, type InstallerContent, toFault } from '../content.ts';
import type { FileIdentity } from '../format.ts';
import { findEntryFaults } from '../linux/entry-faults.ts';
import { findPlacedIcons } from '../linux/icon-theme.ts';
import { toInstallDir } from '../linux/install-dir.ts';
import { readFileBeside, readPayloadFile } from '../payload-file.ts';
import { readDebMembers, signatureMember } from './ar.ts';
import { findControlFaults, parseMd5Sums } from './control-check.ts';

/** A control file of more bytes is refused; md5sums of 100,000 files have about 10 MB. */
const maxControlBytes = 32 * 1024 * 1024;

/** There are ten kinds of control files. https://manpages.debian.org/deb.5 */
const controlLimits = { entries: 100, bytes: 2 * maxControlBytes };

/** A file outside the payload with more bytes is not a text of a layout. */
const maxOutsideBytes = 1024 * 1024;

/** One of the two inner tar archives, decompressed by dpkg-deb. Paths have no leading `./`; the path of the top folder is empty. */
async function readMember(
  ctx: Pick<BuildContext, 'exec'>,
  path: string,
  member: '--ctrl-tarfile' | '--fsys-tarfile',
  visit: (entry: ArchiveEntry) => Promise<void>,
  limits: ArchiveLimits,
): Promise<void> {
  const result = await ctx.exec.run('dpkg-deb', [member, path], {
    readStdout: (chunks) =>
      readTar(
        chunks,
        'none',
        (entry) => visit({ ...entry, path: entry.path.replace(/^\.\//, '').replace(/\/$/, '') }),
        limits,
      ),
  });
  if (result.exitCode !== 0) throw new Error(result.stderr.trim() || `dpkg-deb ${member} failed`);
}

/** The control files, by their path in the tree that dpkg-deb packs. */
async function readControl(
  ctx: Pick<BuildContext, 'exec'>,
  path: string,
  name: string,
): Promise<{ files: Map<string, FoundFile>; faults: Diagnostic[] }> {
  const files = new Map<string, FoundFile>();
  const faults: Diagnostic[] = [];
  const seen = new Set<string>();
  const visit = async (entry: ArchiveEntry): Promise<void> => {
    const inTree = entry.path === '' ? 'DEBIAN' : `DEBIAN/${entry.path}`;
    faults.push(...findEntryFaults(name, { ...entry, path: inTree }, seen));
    seen.add(inTree);
    if (entry.type === 'dir') {
      if (entry.path !== '')
        faults.push(
          toFault('archive-entry-unexpected', name, `${inTree} is a folder among the control files`),
        );
      return;
    }
    files.set(inTree, await readFileBeside(entry, inTree, maxControlBytes));
  };
  await readMember(ctx, path, '--ctrl-tarfile', visit, controlLimits);
  return { files, faults };
}

/**
 * Reads a `.deb` through dpkg-deb in chunks; nothing is unpacked to disk.
 * @throws {Error} with the message of dpkg-deb for a damaged file
 * @throws {PipelineError} tool-missing without dpkg-deb
 */
export async function readDeb(
  ctx: Pick<BuildContext, 'exec' | 'fs'>,
  path: string,
  name: string,
  identity: Pick<FileIdentity, 'app' | 'target'>,
  limits: ArchiveLimits,
): Promise<InstallerContent> {
  const slug = toPackageName(identity.app);
  const top = `${toInstallDir(slug).slice(1)}/`;
  const members = await readDebMembers(ctx, path);
  const { files: control, faults } = await readControl(ctx, path, name);
  const sums = parseMd5Sums(control.get('DEBIAN/md5sums')?.text ?? '');
  faults.push(...findControlFaults(name, control.get('DEBIAN/control')?.text ?? '', identity));
  const outside = [...control.values()];
  const folders: string[] = [];
  const entries: PayloadEntry[] = [];
  let bundleText: string | undefined;
  let listText: string | undefined;
  const compareSum = (file: string, md5: string) => {
    if (sums.get(file) === md5) return;
    faults.push(toFault('deb-md5sums-mismatch', name, `${file} differs from its line in DEBIAN/md5sums`));
  };
  const seen = new Set<string>();
  const visit = async (entry: ArchiveEntry): Promise<void> => {
    faults.push(...findEntryFaults(name, entry, seen));
    seen.add(entry.path);
    await (entry.path.startsWith(top) ? takePayload(entry) : takeOther(entry));
  };
  const takeOther = async (entry: ArchiveEntry): Promise<void> => {
    if (entry.type === 'dir') {
      folders.push(entry.path);
      return;
    }
    const found = await readFileBeside(entry, entry.path, maxOutsideBytes);
    if (entry.type === 'file') compareSum(entry.path, found.md5);
    outside.push(found);
  };
  const takePayload = async (entry: ArchiveEntry): Promise<void> => {
    const inside = entry.path.slice(top.length);
    if (entry.type === 'symlink') {
      entries.push({ type: 'symlink', path: inside, target: entry.target ?? '' });
    }
    if (entry.type === 'file') {
      const file = await readPayloadFile(entry, inside, ['sha256', 'md5']);
      compareSum(entry.path, file.digests.md5);
      entries.push(file.entry);
      if (inside === 'bundle.json') bundleText = file.text;
      if (inside === payloadListFile) listText = file.text;
    }
  };
  await readMember(ctx, path, '--fsys-tarfile', visit, limits);
  entries.sort((a, b) => byCodeUnit(a.path, b.path));
  const icons = findPlacedIcons(
    slug,
    outside.map((file) => file.path),
  );
  const isSigned = members.some((member) => member.name === signatureMember);
  return { entries, bundleText, listText, outside, folders, icons, faults, isSigned };
}

/** The text of the bundle.json below `/opt`, whatever the app is called; undefined when there is none. */
export async function readDebBundle(
  ctx: Pick<BuildContext, 'exec'>,
  path: string,
  limits: ArchiveLimits,
): Promise<string | undefined> {
  let text: string | undefined;
  const visit = async (entry: ArchiveEntry): Promise<void> => {
    if (entry.type === 'file' && /^opt\/[^/]+\/bundle\.json$/.test(entry.path))
      text = (await readPayloadFile(entry, 'bundle.json', ['sha256'])).text;
  };
  await readMember(ctx, path, '--fsys-tarfile', visit, limits);
  return text;
}
