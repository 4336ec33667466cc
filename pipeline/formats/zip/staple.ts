import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { BuildContext } from '../../ports.ts';
import { toArchiveLimits } from '../../shared/archive/archive-limits.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';
import { readTicketName } from '../../shared/macho/super-blob.ts';
import { maxCommandBytes, parseProgram } from '../../shared/macho/parse-program.ts';
import type { AppIdentity, NotarizedFormat } from '../format.ts';
import { toBundleFolder, toCommandName } from '../macos/names.ts';
import { toModeText } from '../mode-text.ts';
import { readZipEntries, readZipIndex, type ZipIndex } from './open.ts';
import { formatCentralHeader, formatEnd, formatLocalHeader, type ZipRecord } from './records.ts';

type Ports = Pick<BuildContext, 'fs'>;

/** Bytes of a launcher with its signature; it has 50 KB. */
const maxLauncherBytes = 16 * 1024 * 1024;

const mode = 0o644;

export const toTicketPath = (app: AppIdentity): string => `${toBundleFolder(app)}/Contents/CodeResources`;

async function toLimits({ fs }: Ports, path: string) {
  return toArchiveLimits(undefined, (await fs.stat(path))?.size ?? 0);
}

async function readLauncher(ctx: Ports, path: string, app: AppIdentity): Promise<Buffer> {
  const name = `${toBundleFolder(app)}/Contents/MacOS/${toCommandName(app)}`;
  let found: Uint8Array | undefined;
  await readZipEntries(ctx, path, await toLimits(ctx, path), async (record, content) => {
    if (record.path === name && record.kind === 'file')
      found = await readAtMost(content, maxLauncherBytes, name);
  });
  if (found === undefined) throw new Error(`the archive does not contain ${name}`);
  return Buffer.from(found);
}

/** The zip file with one more entry at its place in the order; the bytes of the others stay. */
async function* formatWith(
  { fs }: Ports,
  path: string,
  { records, epoch, directory }: ZipIndex,
  added: ZipRecord,
  content: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const pass = <T extends Uint8Array>(bytes: T): T => {
    hash.update(bytes);
    return bytes;
  };
  const before = records.filter((one) => byCodeUnit(one.path, added.path) < 0);
  const after = records.slice(before.length);
  const offset = after[0]?.offset ?? directory.offset;
  for await (const chunk of fs.read(path, { start: 0, end: offset })) yield pass(chunk);
  const header = formatLocalHeader(added, epoch);
  yield pass(header);
  yield pass(content instanceof Buffer ? content : Buffer.from(content));
  for await (const chunk of fs.read(path, { start: offset, end: directory.offset })) yield pass(chunk);
  const shift = header.length + content.length;
  const all = [
    ...before,
    { ...added, offset },
    ...after.map((one) => ({ ...one, offset: one.offset + shift })),
  ];
  let size = 0;
  for (const record of all) {
    const central = formatCentralHeader(record, epoch);
    size += central.length;
    yield pass(central);
  }
  yield formatEnd({ entries: all.length, offset: directory.offset + shift, size }, hash.digest('hex'));
}

/** The ticket of a bundle in a zip file is a file of the bundle: a zip file has none of its own. */
export const notarizedZip: NotarizedFormat = {
  readTicketName: async (ctx, path, app) => {
    const launcher = await readLauncher(ctx, path, app);
    const signature = parseProgram(launcher.subarray(0, maxCommandBytes))?.signature;
    if (signature === undefined) throw new Error('the program of the bundle is not signed');
    return readTicketName(launcher.subarray(signature.offset, signature.offset + signature.size));
  },
  staple: async (ctx, { path, to, ticket, app }) => {
    const name = toTicketPath(app);
    const index = await readZipIndex(ctx, path, await toLimits(ctx, path));
    if (index.records.some((one) => one.path === name)) throw new Error('the bundle has a ticket already');
    const size = ticket.length;
    const facts = { method: 'stored', crc32: crc32(ticket), compressedSize: size, size, offset: 0 } as const;
    const added: ZipRecord = { path: name, kind: 'file', mode, ...facts };
    await ctx.fs.write(to, formatWith(ctx, path, index, added, ticket));
    const sha256 = createHash('sha256').update(ticket).digest('hex');
    return { type: 'file', path: name, mode: toModeText(mode), owner: 'root:root', size, sha256 };
  },
};
