import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import type { FileSet } from '../file-set.ts';
import { type Deflated, deflateBytes, deflateFile } from './deflate-entry.ts';
import { type PlannedEntry, planZipEntries } from './plan-entries.ts';
import {
  type Directory,
  formatCentralHeader,
  formatEnd,
  formatLocalHeader,
  type ZipRecord,
} from './records.ts';

type Ports = Pick<BuildContext, 'effort' | 'fs' | 'sourceDateEpoch'>;

/** Entries that are compressed at the same time. Their number does not change the bytes. */
const ahead = 8;

async function deflate({ fs, effort }: Ports, { content }: PlannedEntry, to: string): Promise<Deflated> {
  if (content instanceof Uint8Array) return deflateBytes(content, effort);
  const size = content.size ?? (await fs.stat(content.file))?.size ?? 0;
  return deflateFile(fs, { from: content.file, size, to, effort });
}

/** The compressed entries in their order, some of them compressed in advance. */
async function* deflateInOrder(
  ctx: Ports,
  entries: readonly PlannedEntry[],
  work: string,
): AsyncGenerator<readonly [PlannedEntry, Deflated]> {
  const pending: Promise<readonly [PlannedEntry, Deflated]>[] = [];
  const start = (index: number): void => {
    const entry = entries[index];
    if (entry === undefined) return;
    const result = deflate(ctx, entry, join(work, `${index}.deflated`)).then((one) => [entry, one] as const);
    // An earlier one that fails is reported first.
    result.catch(() => undefined);
    pending.push(result);
  };
  for (let index = 0; index < ahead; index++) start(index);
  for (let index = 0; index < entries.length; index++) {
    const next = pending.shift();
    start(index + ahead);
    if (next !== undefined) yield await next;
  }
}

/** The bytes of a zip file in front of its end; returns the place of its directory. */
async function* formatParts(
  ctx: Ports,
  entries: readonly PlannedEntry[],
  work: string,
): AsyncGenerator<Uint8Array, Directory> {
  const epoch = ctx.sourceDateEpoch;
  const records: ZipRecord[] = [];
  let offset = 0;
  for await (const [{ path, kind, mode }, { bytes, ...facts }] of deflateInOrder(ctx, entries, work)) {
    const record: ZipRecord = { path, kind, mode, offset, ...facts };
    const header = formatLocalHeader(record, epoch);
    yield header;
    yield* bytes();
    records.push(record);
    offset += header.length + record.compressedSize;
  }
  let size = 0;
  for (const record of records) {
    const header = formatCentralHeader(record, epoch);
    size += header.length;
    yield header;
  }
  return { entries: records.length, offset, size };
}

/** The bytes of a zip file. */
async function* formatZip(
  ctx: Ports,
  entries: readonly PlannedEntry[],
  work: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const parts = formatParts(ctx, entries, work);
  for (;;) {
    const { done, value } = await parts.next();
    if (done === true) {
      yield formatEnd(value, hash.digest('hex'));
      return;
    }
    hash.update(value);
    yield value;
  }
}

/**
 * Writes a zip file of the folder `root` and the files of the layout to `to`: sorted, at SOURCE_DATE_EPOCH, with UTF-8 names and modes. Files of any
 * size are read in chunks; `work` is a folder for compressed ones. After an error no file is left at `to`.
 * @throws {PipelineError} installer-failed as `planZipEntries`
 */
export async function makeZip(
  ctx: Ports,
  { root, layout, work, to }: { root: string; layout: FileSet; work: string; to: string },
): Promise<void> {
  const entries = planZipEntries(await listTree(ctx.fs, root), root, layout);
  await ctx.fs.write(to, formatZip(ctx, entries, work));
}
