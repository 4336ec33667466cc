import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { payloadListFile } from '../../../schema/installed-app.ts';
import type { BuildContext } from '../../ports.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import type { ArchiveEntry } from '../../shared/archive/untar.ts';
import { type FoundFile, type InstallerContent, toFault } from '../content.ts';
import type { FileIdentity } from '../format.ts';
import { findEntryFaults } from '../linux/entry-faults.ts';
import { findPlacedIcons } from '../linux/icon-theme.ts';
import { toInstallDir } from '../linux/install-dir.ts';
import { readFileBeside, readPayloadFile } from '../payload-file.ts';
import { findDigestFaults } from './check-digests.ts';
import { findHeaderFaults } from './check-header.ts';
import { describeHeader } from './describe-header.ts';
import { type RpmFile, toKind } from './files.ts';
import { type HeaderValues, readTexts } from './header.ts';
import { headerFile, headerFolder, toLicenseDir } from './layout.ts';
import { digestOf, type OpenRpm, openRpm } from './open.ts';
import { readPayload } from './payload.ts';
import { scriptSections } from './scripts.ts';
import { headerSignatureTags, tags } from './tags.ts';

/** A file outside the payload with more bytes is not a text of a layout. */
const maxOutsideBytes = 1024 * 1024;

/** How rpmbuild marks files: documentation can be left out of an installation, licenses stay. */
const flagsOf = { documentation: 2, license: 128, other: 0 } as const;

type FileKind = keyof typeof flagsOf;

/** The kind of a file by its path, as rpmbuild finds it. */
function toFileKind(path: string, licenses: string): FileKind {
  if (path.startsWith(licenses)) return 'license';
  return path.startsWith('usr/share/man/') ? 'documentation' : 'other';
}

type Ports = Pick<BuildContext, 'fs'>;

/** The scripts and the rest of the header as files of the list of a release. */
function toHeaderFiles(header: HeaderValues): FoundFile[] {
  const scripts = scriptSections.flatMap((section) =>
    header.has(tags[section])
      ? [
          {
            path: `${headerFolder}/${section}`,
            mode: 0o755,
            text: readTexts(header, tags[section]).join('\0'),
          },
        ]
      : [],
  );
  return [...scripts, { path: headerFile, mode: 0o644, text: describeHeader(header) }].map(
    ({ text, ...file }) => {
      const bytes = Buffer.from(text);
      const sha256 = digestOf('sha256', bytes);
      return {
        ...file,
        type: 'file',
        owner: 'root:root',
        size: bytes.length,
        sha256,
        target: undefined,
        text,
      };
    },
  );
}

/** A file as an entry of an archive. rpm takes the owner by its name. */
function toEntry(file: RpmFile, content: AsyncIterable<Uint8Array>): ArchiveEntry {
  return {
    path: file.path.slice(1),
    type: toKind(file.mode),
    size: file.size,
    mode: file.mode & 0o7777,
    uid: 0,
    gid: 0,
    uname: file.user || 'nobody',
    gname: file.group || 'nobody',
    mtime: file.time,
    target: file.target,
    content,
  };
}

function findFileFaults(name: string, file: RpmFile, kind: FileKind): Diagnostic[] {
  const path = file.path.slice(1);
  const faults: string[] = [];
  if (path === headerFolder || path.startsWith(`${headerFolder}/`))
    faults.push('has the name of a part of the header');
  if (file.flags !== flagsOf[kind]) faults.push(`has the flags ${file.flags}`);
  if (toKind(file.mode) !== 'symlink' && file.target !== '')
    faults.push('has the target of a link and is not a link');
  return faults.map((what) => toFault('archive-entry-unexpected', name, `${path} ${what}`));
}

/** The target of a link in the payload, which an unpacking program takes, against that in the header, which rpm takes. */
async function findLinkFault(name: string, entry: ArchiveEntry): Promise<Diagnostic[]> {
  const chunks: Uint8Array[] = [];
  if (entry.size > 4096) throw new Error(`the link ${entry.path} has a target of ${entry.size} bytes`);
  for await (const chunk of entry.content) chunks.push(chunk);
  if (Buffer.concat(chunks).toString('utf8') === entry.target) return [];
  return [toFault('archive-entry-unexpected', name, `${entry.path} has two targets`)];
}

/** Collects what an installer contains, file by file. */
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
  readonly #seen = new Set<string>();
  readonly #name: string;
  readonly #slug: string;

  constructor(name: string, slug: string) {
    this.#name = name;
    this.#slug = slug;
  }

  async take(file: RpmFile, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const { faults, folders, entries } = this.content;
    const entry = toEntry(file, bytes);
    const licenses = `${toLicenseDir(this.#slug)}/`;
    const kind = entry.type === 'file' ? toFileKind(entry.path, licenses) : 'other';
    faults.push(...findEntryFaults(this.#name, entry, this.#seen), ...findFileFaults(this.#name, file, kind));
    this.#seen.add(entry.path);
    const top = `${toInstallDir(this.#slug).slice(1)}/`;
    const inside = entry.path.startsWith(top) ? entry.path.slice(top.length) : undefined;
    if (entry.type === 'symlink') faults.push(...(await findLinkFault(this.#name, entry)));
    if (entry.type === 'symlink' && inside !== undefined)
      entries.push({ type: 'symlink', path: inside, target: file.target });
    else if (entry.type === 'dir') {
      if (inside === undefined) folders.push(entry.path);
    } else if (entry.type === 'file' && inside !== undefined) await this.#takePayload(entry, inside, file);
    else await this.#takeOther(entry, file);
  }

  async #takePayload(entry: ArchiveEntry, inside: string, file: RpmFile): Promise<void> {
    const { entry: found, digests, text } = await readPayloadFile(entry, inside, ['sha256']);
    this.content.entries.push(found);
    if (inside === 'bundle.json') this.content.bundleText = text;
    if (inside === payloadListFile) this.content.listText = text;
    this.#compare(file, digests.sha256);
  }

  async #takeOther(entry: ArchiveEntry, file: RpmFile): Promise<void> {
    const isLink = entry.type === 'symlink';
    const rest = isLink ? { ...entry, content: (async function* () {})() } : entry;
    const found = await readFileBeside(rest, entry.path, maxOutsideBytes);
    this.content.outside.push(found);
    if (!isLink) this.#compare(file, found.sha256);
  }

  #compare(file: RpmFile, sha256: string): void {
    if (sha256 === file.sha256) return;
    const message = `${file.path.slice(1)} differs from its digest in the header`;
    this.content.faults.push(toFault('rpm-digest-mismatch', this.#name, message));
  }
}

/**
 * Reads an `.rpm` in chunks, without a program of rpm: nothing is unpacked to disk.
 * @throws {Error} for the first byte that rpmbuild does not write
 * @throws {PipelineError} node-too-old when Node has no zstd
 */
export async function readRpm(
  ctx: Ports,
  path: string,
  name: string,
  identity: Pick<FileIdentity, 'app' | 'target'>,
  limits: ArchiveLimits,
): Promise<InstallerContent> {
  const slug = toPackageName(identity.app);
  const rpm: OpenRpm = await openRpm(ctx, path);
  const collector = new Collector(name, slug);
  const { content } = collector;
  content.faults.push(...findHeaderFaults(name, rpm, identity));
  const facts = await readPayload(ctx, path, rpm, limits, (file, bytes) => collector.take(file, bytes));
  content.faults.push(...findDigestFaults(name, rpm, facts));
  const paths = content.outside.map((file) => file.path);
  content.outside.push(...toHeaderFiles(rpm.header));
  return {
    ...content,
    isSigned: headerSignatureTags.some((tag) => rpm.signature.has(tag)),
    entries: content.entries.sort((a, b) => byCodeUnit(a.path, b.path)),
    icons: findPlacedIcons(slug, paths),
  };
}

/** The text of the bundle.json below `/opt`, whatever the app is called; undefined when there is none. */
export async function readRpmBundle(
  ctx: Ports,
  path: string,
  limits: ArchiveLimits,
): Promise<string | undefined> {
  let text: string | undefined;
  await readPayload(ctx, path, await openRpm(ctx, path), limits, async (file, content) => {
    const entry = toEntry(file, content);
    if (entry.type === 'file' && /^opt\/[^/]+\/bundle\.json$/.test(entry.path))
      text = (await readPayloadFile(entry, 'bundle.json', ['sha256'])).text;
    else for await (const _ of content);
  });
  return text;
}
