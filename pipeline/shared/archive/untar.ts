import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { PipelineError } from '../../errors.ts';
import { type ArchiveLimits, checkTarFrames } from './tar-frames.ts';
import { checkZstdFrame } from './zstd-frame.ts';

export interface ArchiveEntry {
  path: string;
  type: 'file' | 'dir' | 'symlink' | 'other';
  /** Bytes of the content. */
  size: number;
  mode: number;
  uid: number;
  gid: number;
  /** Names of owner and group, empty when the archive has none. An installer on a system with that name ignores the number. */
  uname: string;
  gname: string;
  /** Seconds since the epoch. */
  mtime: number;
  /** The target of a symbolic link. */
  target: string | undefined;
  /** The content, to be read at most once and before the next entry. Reading only a part of it ends the whole archive. */
  content: AsyncIterable<Uint8Array>;
}

/** Node has zstd since 22.15 and 23.8; older versions get a clear error instead of a missing function. */
export function requireZstd(): Pick<
  typeof zlib,
  'createZstdCompress' | 'createZstdDecompress' | 'zstdDecompressSync' | 'constants'
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

/** Chunk size of a (de)compressor in bytes. Node's default of 16 KiB costs a system call and a turn of the event loop per chunk. */
export const chunkBytes = 256 * 1024;

/** The compression of an archive; `none` is a plain tar. */
export type Compression = 'gzip' | 'zstd' | 'none';

function toDecompressor(compression: Compression): Transform[] {
  if (compression === 'none') return [];
  return [
    compression === 'gzip'
      ? zlib.createGunzip({ chunkSize: chunkBytes })
      : requireZstd().createZstdDecompress({ chunkSize: chunkBytes }),
  ];
}

const types: Record<string, ArchiveEntry['type']> = {
  file: 'file',
  'contiguous-file': 'file',
  directory: 'dir',
  symlink: 'symlink',
};

function toEntry(header: Header, content: AsyncIterable<Uint8Array>): ArchiveEntry {
  return {
    path: header.name,
    type: types[header.type ?? 'file'] ?? 'other',
    size: header.size ?? 0,
    mode: header.mode ?? 0,
    uid: header.uid ?? 0,
    gid: header.gid ?? 0,
    uname: header.uname ?? '',
    gname: header.gname ?? '',
    mtime: Math.floor((header.mtime?.getTime() ?? 0) / 1000),
    target: header.linkname ?? undefined,
    content,
  };
}

/**
 * Calls `visit` for each entry of a tar, in its order; content that `visit` does not read is skipped. Keeps no file in memory. With
 * `limits` the archive is one that others made: it has the strict form of `checkTarFrames` and, with zstd, one frame.
 * @throws {Error} the error of `visit`, else the error of the decompressor or the tar reader for a damaged archive
 */
export async function readTar(
  archive: AsyncIterable<Uint8Array>,
  compression: Compression,
  visit: (entry: ArchiveEntry) => Promise<void>,
  limits?: ArchiveLimits,
): Promise<void> {
  const entries = extract();
  const checked = limits !== undefined && compression === 'zstd' ? checkZstdFrame(archive) : archive;
  const check =
    limits === undefined ? [] : [(bytes: AsyncIterable<Uint8Array>) => checkTarFrames(bytes, limits)];
  const source = pipeline([checked, ...toDecompressor(compression), ...check, entries]);
  const failures: unknown[] = [];
  const reader = (async () => {
    for await (const entry of entries) {
      try {
        await visit(toEntry(entry.header, entry as AsyncIterable<Uint8Array>));
      } catch (error) {
        // Leaving the loop destroys the streams, whose errors would hide the cause.
        failures.push(error);
        throw error;
      }
      entry.resume();
    }
  })();
  for (const outcome of await Promise.allSettled([source, reader])) {
    if (outcome.status === 'rejected') failures.push(outcome.reason);
  }
  if (failures.length > 0) throw failures[0];
}
