import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { BuildContext } from '../../ports.ts';
import { measureStream } from '../../shared/archive/chunks.ts';
import { toAppSlug } from '../../shared/archive/naming.ts';
import { type ArchiveEntry, readTar } from '../../shared/archive/untar.ts';
import { type InstallerContent, toFault } from '../content.ts';
import { describeOwner, isOwnedByRoot, readPayloadFile } from '../payload-file.ts';
import { type DebIdentity, findControlFaults, parseMd5Sums } from './control-check.ts';

/** A control file of more bytes is refused; md5sums of 100,000 files have about 10 MB. */
const maxControlBytes = 32 * 1024 * 1024;

/** One of the two tar archives inside, as dpkg-deb decompresses it. Paths come without the leading `./`, the top folder is empty. */
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

async function readControl(
  ctx: Pick<BuildContext, 'exec'>,
  path: string,
): Promise<{ control: string; md5sums: string }> {
  const texts = new Map<string, string>();
  await readMember(ctx, path, '--ctrl-tarfile', async (entry) => {
    if (entry.path !== 'control' && entry.path !== 'md5sums') return;
    const { bytes, size } = await measureStream(entry.content, [], maxControlBytes);
    if (bytes === undefined) throw new Error(`DEBIAN/${entry.path} has ${size} bytes`);
    texts.set(entry.path, new TextDecoder().decode(bytes));
  });
  return { control: texts.get('control') ?? '', md5sums: texts.get('md5sums') ?? '' };
}

/** A test for paths that a package of ours has outside its payload. */
function toOutsideTest(slug: string): (path: string) => boolean {
  const name = slug.replaceAll(/[.+]/g, '\\$&');
  const expected = new RegExp(
    `^usr/(?:bin/${name}|lib/systemd/user/${name}\\.service|share/applications/${name}\\.desktop|share/doc/${name}/(?:copyright|changelog\\.gz)|share/icons/hicolor/[a-z0-9]+/apps/${name}\\.(?:svg|png))$`,
  );
  return (path) => expected.test(path);
}

const allowedModes: Record<ArchiveEntry['type'], readonly number[]> = {
  file: [0o644, 0o755],
  dir: [0o755],
  symlink: [0o777],
  other: [],
};

/** What is wrong with an entry of data.tar itself: kind, owner, mode, a second entry of the same path. */
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
  if (seen.has(path)) faults.push('is in it twice');
  return faults.map((what) => toFault('archive-entry-unexpected', name, `${path || 'the root'} ${what}`));
}

/**
 * Reads a `.deb` through dpkg-deb in chunks; nothing is unpacked to disk. Throws what dpkg-deb says about damaged bytes.
 * @throws {PipelineError} tool-missing without dpkg-deb
 */
export async function readDeb(
  ctx: Pick<BuildContext, 'exec'>,
  path: string,
  name: string,
  identity: DebIdentity,
): Promise<InstallerContent> {
  const slug = toAppSlug(identity.app.name);
  const top = `opt/${slug}/`;
  const isExpectedOutside = toOutsideTest(slug);
  const { control, md5sums } = await readControl(ctx, path);
  const sums = parseMd5Sums(md5sums);
  const faults = findControlFaults(name, control, identity);
  const content: InstallerContent = { entries: [], bundleText: undefined, faults };
  const seen = new Set<string>();
  await readMember(ctx, path, '--fsys-tarfile', async (entry) => {
    faults.push(...findEntryFaults(name, entry, seen));
    seen.add(entry.path);
    const isInside = entry.path.startsWith(top);
    const inside = isInside ? entry.path.slice(top.length) : '';
    if (!isInside && entry.type !== 'dir' && (entry.type !== 'file' || !isExpectedOutside(entry.path))) {
      faults.push(toFault('archive-entry-unexpected', name, `${entry.path} is outside ${top}`));
    }
    if (isInside && entry.type === 'symlink') {
      content.entries.push({ type: 'symlink', path: inside, target: entry.target ?? '' });
    }
    if (entry.type !== 'file') return;
    const file = await readPayloadFile(entry, inside, ['sha256', 'md5']);
    if (sums.get(entry.path) !== file.digests.md5) {
      faults.push(
        toFault('deb-md5sums-mismatch', name, `${entry.path} differs from its line in DEBIAN/md5sums`),
      );
    }
    if (!isInside) return;
    content.entries.push(file.entry);
    if (inside === 'bundle.json') content.bundleText = file.text;
  });
  content.entries.sort((a, b) => byCodeUnit(a.path, b.path));
  return content;
}
