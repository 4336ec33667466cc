import { PipelineError } from '../errors.ts';
import type { BuildContext } from '../ports.ts';

/** A file with a pinned digest. Paths are absolute. */
export interface PinnedFile {
  cached: string;
  /** For messages. */
  shown: string;
  digest: string;
  measure(file: string): Promise<string>;
  /** Returns the path of what was downloaded or built. */
  download(): Promise<string>;
  /** In a folder that belongs to the caller alone, so that the checked file is the one that is used. */
  to: string;
  /** What to do about a new file with another digest. */
  remedy?(actual: string): string;
}

/**
 * Puts a file into a folder of the caller: from the cache, else new. The digest is checked at each use, and a file with another digest is
 * not kept. Returns `to`.
 * @throws {PipelineError} package-digest-mismatch (environment), the errors of `download`
 */
export async function fetchPinned(
  { fs }: Pick<BuildContext, 'fs'>,
  { cached, shown, digest, measure, download, to, remedy }: PinnedFile,
): Promise<string> {
  const inCache = (await fs.stat(cached)) !== undefined;
  if (inCache) await fs.copy(cached, to);
  else await fs.rename(await download(), to);
  const actual = await measure(to);
  if (actual !== digest) {
    await fs.remove(to);
    throw new PipelineError({
      code: 'package-digest-mismatch',
      blame: 'environment',
      message: `${shown}${inCache ? ` in ${cached}` : ''} has the digest ${actual}, pinned is ${digest}`,
      remedy: inCache
        ? `delete ${cached} and run this again`
        : (remedy?.(actual) ??
          'the registry or mirror returned a different file: use another registry or mirror'),
    });
  }
  if (!inCache) await fs.write(cached, fs.read(to));
  return to;
}
