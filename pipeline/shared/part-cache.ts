import { createHash } from 'node:crypto';
import { basename, join } from 'node:path/posix';
import type { BuildContext } from '../ports.ts';

type Ports = Pick<BuildContext, 'fs' | 'log' | 'cacheDir'>;

/** A part of an installer that takes long to make. */
export interface Part {
  /** What makes it: program, version and arguments. */
  maker: string;
  /** SHA-256 of what it is made from. */
  sha256: string;
  /** Absolute path that it will have. */
  to: string;
  make(to: string): Promise<void>;
  /** SHA-256 of what a part was made from, read out of the part itself, which can be hostile; undefined for one that cannot be read. */
  readBack(path: string): Promise<string | undefined>;
}

/** Bytes of all parts that are kept. */
const maxCachedBytes = 512 * 1024 * 1024;

/** Removes parts, in the order of their names, until the others fit. */
async function prune({ fs }: Ports, folder: string, keep: string, maxBytes: number): Promise<void> {
  const sizes = new Map<string, number>();
  for (const name of await fs.list(folder)) sizes.set(name, (await fs.stat(join(folder, name)))?.size ?? 0);
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const [name, size] of sizes) {
    if (total <= maxBytes) return;
    if (name === keep) continue;
    await fs.remove(join(folder, name));
    total -= size;
  }
}

const toReason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether there was a kept part, and was copied: another build can remove it at any time. */
async function copyKept({ fs, log }: Ports, kept: string, to: string): Promise<boolean> {
  try {
    if ((await fs.stat(kept))?.kind !== 'file') return false;
    await fs.copy(kept, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log.warn(`${kept} cannot be read: ${toReason(error)}`);
    return false;
  }
}

/**
 * Makes a part, or takes the one that an earlier build has made of the same input by the same means. Programs of other builds can write to the folder, so
 * a kept part is copied, and the copy is read back: what differs from the input is dropped and made again.
 * @throws what `make` throws
 */
export async function makeCached(ctx: Ports, part: Part, maxBytes: number = maxCachedBytes): Promise<void> {
  const { fs, log, cacheDir } = ctx;
  const { maker, sha256, to } = part;
  const folder = join(cacheDir, 'parts');
  const kept = join(folder, createHash('sha256').update(`${maker}\n${sha256}`).digest('hex'));
  if (await copyKept(ctx, kept, to)) {
    if ((await part.readBack(to)) === sha256) return;
    log.warn(`${kept} is damaged: it is removed, and made again`);
    await fs.remove(to);
  }
  await part.make(to);
  const partial = `${kept}.${process.pid}.partial`;
  try {
    await fs.mkdir(folder);
    await fs.remove(kept);
    await fs.copy(to, partial);
    await fs.rename(partial, kept);
    await prune(ctx, folder, basename(kept), maxBytes);
  } catch (error) {
    // A full or write-protected cache costs time, not the build.
    log.warn(`${kept} cannot be kept: ${toReason(error)}`);
    await fs.remove(partial).catch(() => undefined);
  }
}
