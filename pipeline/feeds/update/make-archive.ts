import { join } from 'node:path/posix';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import { payloadListFile } from '../../../schema/installed-app.ts';
import { type ArchiveIndex, type ArchiveObject, toObjectName } from '../../../schema/update/archive-index.ts';
import { toUpdateId } from '../../../schema/update/identity.ts';
import type { BuildContext } from '../../ports.ts';
import { canonicalJson } from '../../shared/document/canonical.ts';
import { compressWhole, makePatch, maxPatch, toWorkPath } from './compress.ts';
import type { Payload } from './read-payload.ts';

type Ports = Pick<BuildContext, 'fs' | 'exec'>;

interface MadeObject {
  object: ArchiveObject;
  /** Of its compressed form. */
  path: string;
  size: number;
}

/** Compresses one file as the smaller of both forms. */
async function makeObject(
  ctx: Ports,
  work: string,
  file: { path: string; sha256: string; size: number },
  base: { path: string; sha256: string; size: number } | undefined,
): Promise<MadeObject> {
  const { sha256, size, path } = file;
  const whole = toWorkPath(work, sha256, 'zst');
  const wholeSize = (await ctx.fs.stat(whole))?.size ?? (await compressWhole(ctx, path, whole, size));
  const asWhole: MadeObject = { object: { as: 'whole', sha256, size }, path: whole, size: wholeSize };
  if (base === undefined || base.size > maxPatch || size > maxPatch) return asWhole;
  const patch = toWorkPath(work, `${sha256}-${base.sha256.slice(0, 16)}`, 'patch');
  const patchSize = await makePatch(ctx, base.path, path, patch, size);
  if (patchSize >= wholeSize) return asWhole;
  return { object: { as: 'patch', sha256, size, base: base.sha256 }, path: patch, size: patchSize };
}

/**
 * Writes an archive that leads to a payload: from an earlier one, or from nothing. Equal input gives equal bytes. `work` keeps compressed files
 * for the next archive of the same payload.
 */
export async function makeArchive(
  ctx: Ports,
  {
    payload,
    from,
    work,
    to,
    epoch,
  }: { payload: Payload; from: Payload | undefined; work: string; to: string; epoch: number },
): Promise<{ size: number; sha256: string }> {
  const { fs } = ctx;
  const listPath = join(payload.root, payloadListFile);
  const listSize = (await fs.stat(listPath))?.size ?? 0;
  const made = [
    await makeObject(ctx, work, { path: listPath, sha256: payload.manifest, size: listSize }, undefined),
  ];
  const missing = [...payload.byDigest].filter(
    ([sha256]) => sha256 !== payload.manifest && from?.byDigest.has(sha256) !== true,
  );
  for (const [sha256, { path, size }] of missing.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const earlier = from?.byPath.get(path);
    const base = from && earlier && { ...earlier, path: join(from.root, path) };
    made.push(await makeObject(ctx, work, { path: join(payload.root, path), sha256, size }, base));
  }
  const { app, target } = payload.list;
  const index: ArchiveIndex = {
    schema_version: 'update-archive.v1',
    app: toUpdateId(app),
    version: app.version,
    target,
    manifest: payload.manifest,
    ...(from === undefined ? {} : { from_manifest: from.manifest }),
    objects: made.map(({ object }) => object),
  };
  await fs.write(to, packArchive(ctx, Buffer.from(`${canonicalJson(index)}\n`), made, epoch));
  return { size: (await fs.stat(to))?.size ?? 0, sha256: await fs.sha256(to) };
}

async function* packArchive(
  { fs }: Ports,
  index: Buffer,
  made: readonly MadeObject[],
  epoch: number,
): AsyncGenerator<Uint8Array> {
  const contents: TarFile[] = [
    { name: 'index.json', size: index.length, chunks: [index] },
    ...made.map(({ object, path, size }) => ({ name: toObjectName(object), size, chunks: fs.read(path) })),
  ];
  yield* packTar(contents, epoch);
}

export interface TarFile {
  name: string;
  size: number;
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A tar file, owned by root, without compression. */
export async function* packTar(files: readonly TarFile[], epoch: number): AsyncGenerator<Uint8Array> {
  const archive = pack();
  const filling = (async () => {
    for (const { name, size, chunks } of files) {
      const packed = Promise.withResolvers<void>();
      const header = { name, size, mode: 0o644, mtime: new Date(epoch * 1000), type: 'file' as const };
      const sink = archive.entry(header, (error) => (error ? packed.reject(error) : packed.resolve()));
      await Promise.all([packed.promise, pipeline(chunks, sink)]);
    }
    archive.finalize();
  })();
  filling.catch((error: Error) => archive.destroy(error));
  for await (const chunk of archive) yield chunk as Uint8Array;
  await filling;
}
