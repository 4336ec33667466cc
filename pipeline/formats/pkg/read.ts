import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { BuildContext } from '../../ports.ts';
import { measureStream, readAtMost } from '../../shared/archive/chunks.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import { type ArchiveEntry, chunkBytes } from '../../shared/archive/untar.ts';
import { type FoundFile, type InstallerContent, toFault } from '../content.ts';
import type { ReadLimits } from '../file-tap.ts';
import type { FileIdentity } from '../format.ts';
import { BundleCollector } from '../macos/collect.ts';
import { readPayloadFile } from '../payload-file.ts';
import { formatBom } from './bom.ts';
import { Cksum } from './cksum.ts';
import { readCpio } from './cpio.ts';
import { component, formatPackageInfo } from './documents.ts';
import type { PackageEntry, SummedEntry } from './entry.ts';
import { parts, partsFolder, prefix } from './layout.ts';
import { systemFolders, toPayloadSize } from './make.ts';
import { type OpenXar, openXar, type XarMember } from './open-xar.ts';

type Ports = Pick<BuildContext, 'fs'>;

/** Bytes of a document of a package, and of its bill of materials, which has about 100 bytes per file. */
const maxDocumentBytes = 1024 * 1024;
const maxBomBytes = 256 * 1024 * 1024;

const memberNames = [
  'Distribution',
  ...['PackageInfo', 'Bom', 'Payload', 'Scripts'].map((name) => `${component}/${name}`),
];

function requireMember({ members }: OpenXar, path: string): XarMember {
  const found = members.find((member) => member.path === path);
  if (found === undefined) throw new Error(`the package has no ${path}`);
  return found;
}

/** The content of a member, whose digest is compared at its end. */
async function* readMember(
  { fs }: Ports,
  path: string,
  { path: name, start, size, sha1 }: XarMember,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha1');
  for await (const chunk of fs.read(path, { start, end: start + size })) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha1)
    throw new Error(`${name} differs from its digest in the table of contents`);
}

function unpack(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(chunks);
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}

const toArchiveEntry = (entry: PackageEntry, content: AsyncIterable<Uint8Array>): ArchiveEntry => ({
  ...{
    path: entry.name.replace(/^\.\//, ''),
    type: entry.type,
    size: entry.size,
    mode: entry.mode,
    uid: entry.uid,
  },
  ...{ gid: entry.gid, uname: '', gname: '', mtime: entry.mtime, target: entry.target, content },
});

/** Reads the payload: every entry goes to `take`, and their facts are returned in order. */
async function readEntries(
  ctx: Ports,
  path: string,
  xar: OpenXar,
  limits: ArchiveLimits,
  take: (entry: ArchiveEntry) => Promise<void>,
): Promise<SummedEntry[]> {
  const entries: SummedEntry[] = [];
  const payload = unpack(readMember(ctx, path, requireMember(xar, `${component}/Payload`)));
  await readCpio(payload, limits, async (entry, content) => {
    const sum = new Cksum();
    if (entry.target !== undefined) sum.update(Buffer.from(entry.target));
    const counted = async function* () {
      for await (const chunk of content) {
        sum.update(chunk);
        yield chunk;
      }
    };
    const bytes = counted();
    if (entry.name !== '.') await take(toArchiveEntry(entry, bytes));
    for await (const _ of bytes);
    entries.push({ ...entry, cksum: sum.digest() });
  });
  return entries;
}

function toFound(path: string, mode: number, bytes: Uint8Array): FoundFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = new TextDecoder().decode(bytes);
  return {
    path,
    type: 'file',
    mode,
    owner: 'root:root',
    size: bytes.length,
    sha256,
    target: undefined,
    text,
  };
}

async function readScripts(ctx: Ports, path: string, xar: OpenXar): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const limits = { entries: 8, bytes: maxDocumentBytes };
  await readCpio(
    unpack(readMember(ctx, path, requireMember(xar, `${component}/Scripts`))),
    limits,
    async (entry, content) => {
      const { bytes } = await measureStream(content, [], maxDocumentBytes);
      if (entry.name === '.' && entry.type === 'dir') return;
      if (entry.type !== 'file') throw new Error(`the script ${entry.name} is not a file`);
      found.push(
        toFound(
          `${partsFolder}/Scripts/${entry.name.replace(/^\.\//, '')}`,
          entry.mode,
          bytes ?? new Uint8Array(),
        ),
      );
    },
  );
  return found;
}

/** What the entries of a package have besides what a bundle may have. */
function findEntryFaults(name: string, entries: readonly SummedEntry[]): string[] {
  const [root] = entries;
  return [
    ...(root?.name === '.' && root.type === 'dir' && root.mode === 0o755
      ? []
      : ['the payload does not begin with its root']),
    ...entries.flatMap(({ name: path, type, gid }) => {
      if (path !== '.' && !path.startsWith('./')) return [`${path} is not below the root`];
      if (path.startsWith(`./${partsFolder}/`)) return [`${path} has the name of a part of the package`];
      const group = type === 'dir' ? (systemFolders.get(path)?.gid ?? 0) : 0;
      return gid === group ? [] : [`${path} belongs to the group ${gid}`];
    }),
  ].map((text) => `${name}: ${text}`);
}

/**
 * Reads a `.pkg` in chunks: nothing is unpacked to disk. The bill of materials and the description of the component are computed again from the
 * payload and compared. @throws {Error} for bytes that no package of this product has
 */
export async function readPkg(
  ctx: Ports,
  path: string,
  name: string,
  { app }: Pick<FileIdentity, 'app'>,
  limits: ReadLimits,
): Promise<InstallerContent> {
  const xar = await openXar(ctx.fs, path);
  const unknown = xar.members.find((member) => !memberNames.includes(member.path));
  if (unknown !== undefined) throw new Error(`the package has the part ${unknown.path}`);
  const collector = new BundleCollector(name, app, prefix, limits.tap);
  const modes = new Map([...systemFolders].map(([folder, { mode }]) => [folder.slice(2), mode]));
  const entries = await readEntries(ctx, path, xar, limits, (entry) => collector.take(entry, modes));
  const part = (member: string, limit: number) =>
    readAtMost(readMember(ctx, path, requireMember(xar, member)), limit, member);
  const bom = await part(`${component}/Bom`, maxBomBytes);
  const info = await part(`${component}/PackageInfo`, maxDocumentBytes);
  const distribution = await part('Distribution', maxDocumentBytes);
  const content = collector.finish();
  const differ = [
    ...(formatBom(entries).equals(bom) ? [] : ['Bom does not list the files of the payload']),
    ...(Buffer.from(formatPackageInfo(app, toPayloadSize(entries))).equals(info)
      ? []
      : ['PackageInfo is not the text that this version writes']),
  ];
  return {
    ...content,
    isSigned: xar.isSigned,
    hasTicket: xar.hasTicket,
    outside: [
      ...content.outside,
      ...(await readScripts(ctx, path, xar)),
      toFound(parts.distribution, 0o644, distribution),
      toFound(parts.packageInfo, 0o644, info),
      { ...toFound(parts.bom, 0o644, bom), text: undefined },
    ],
    folders: ['', ...content.folders],
    faults: [
      ...content.faults,
      ...[...findEntryFaults(name, entries), ...differ].map((text) =>
        toFault('archive-entry-unexpected', name, text),
      ),
    ],
  };
}

/** The text of the bundle.json in the bundle, whatever it is called; undefined when there is none. */
export async function readPkgBundle(
  ctx: Ports,
  path: string,
  limits: ArchiveLimits,
): Promise<string | undefined> {
  let text: string | undefined;
  await readEntries(ctx, path, await openXar(ctx.fs, path), limits, async (entry) => {
    if (
      entry.type === 'file' &&
      /^Applications\/[^/]+\.app\/Contents\/Resources\/payload\/bundle\.json$/.test(entry.path)
    )
      text = (await readPayloadFile(entry, 'bundle.json', ['sha256'])).text;
  });
  return text;
}
