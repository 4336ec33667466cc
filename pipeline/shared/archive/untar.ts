import { Readable, type Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { extract } from 'tar-stream';
import { PipelineError } from '../../errors.ts';

export interface ArchiveEntry {
  path: string;
  type: 'file' | 'dir' | 'symlink' | 'other';
  mode: number;
  uid: number;
  gid: number;
  /** Seconds since the epoch. */
  mtime: number;
  /** Where a symbolic link points. */
  target: string | undefined;
  /** The content, to be read at most once and before the next entry. */
  bytes(): Promise<Uint8Array>;
}

/** zstd came to Node with 22.15 and 23.8; older ones get a clear error instead of a missing function. */
export function requireZstd(): Pick<
  typeof zlib,
  'createZstdCompress' | 'createZstdDecompress' | 'constants'
> {
  if (typeof zlib.createZstdCompress !== 'function') {
    throw new PipelineError({
      code: 'node-too-old',
      blame: 'environment',
      message: `Node ${process.versions.node} has no zstd`,
      remedy: 'run this with Node 24 or newer',
    });
  }
  return zlib;
}

function toDecompressor(compression: 'gzip' | 'zstd'): Transform {
  return compression === 'gzip' ? zlib.createGunzip() : requireZstd().createZstdDecompress();
}

const types: Record<string, ArchiveEntry['type']> = {
  file: 'file',
  'contiguous-file': 'file',
  directory: 'dir',
  symlink: 'symlink',
};

/**
 * Calls `visit` for each entry of a compressed tar, in its order; what `visit` leaves unread is skipped. Throws what the
 * decompressor or the tar reader throws for damaged bytes.
 */
export async function readTar(
  archive: Uint8Array,
  compression: 'gzip' | 'zstd',
  visit: (entry: ArchiveEntry) => Promise<void>,
): Promise<void> {
  const entries = extract();
  const chunks = function* (): Generator<Uint8Array> {
    for (let at = 0; at < archive.length; at += 1 << 20) yield archive.subarray(at, at + (1 << 20));
  };
  const source = pipeline(Readable.from(chunks()), toDecompressor(compression), entries);
  const reader = (async () => {
    for await (const entry of entries) {
      const { header } = entry;
      await visit({
        path: header.name,
        type: types[header.type ?? 'file'] ?? 'other',
        mode: header.mode ?? 0,
        uid: header.uid ?? 0,
        gid: header.gid ?? 0,
        mtime: Math.floor((header.mtime?.getTime() ?? 0) / 1000),
        target: header.linkname ?? undefined,
        bytes: () => buffer(entry),
      });
      entry.resume();
    }
  })();
  const [fromSource, fromReader] = await Promise.allSettled([source, reader]);
  if (fromSource.status === 'rejected') throw fromSource.reason;
  if (fromReader.status === 'rejected') throw fromReader.reason;
}
