import { extname, join } from 'node:path/posix';
import { PassThrough } from 'node:stream';
import type { FileTap, TappedPlace } from '../../formats/file-tap.ts';
import type { BuildContext } from '../../ports.ts';
import { looksLikeProgram } from '../../shared/unsigned/find-signature.ts';
import { isScript } from '../../shared/unsigned/script.ts';

type Ports = Pick<BuildContext, 'fs'>;

/** A program of an installer that was copied to this machine. */
export interface KeptProgram extends TappedPlace {
  /** Absolute path of the copy. */
  at: string;
}

/** Copies what passes by into a file. */
async function* copyTo(
  { fs }: Ports,
  at: string,
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const copy = new PassThrough();
  const written = fs.write(at, copy);
  written.catch((error: unknown) => copy.destroy(error instanceof Error ? error : undefined));
  const push = async (chunk: Uint8Array) => {
    // The reader can use the memory of a chunk again.
    if (copy.destroyed || copy.write(Buffer.from(chunk))) return;
    await new Promise<void>((resolve) => {
      copy.once('drain', resolve).once('close', resolve);
    });
  };
  try {
    for (let chunk: IteratorResult<Uint8Array> = { value: first }; !chunk.done; chunk = await rest.next()) {
      await push(chunk.value);
      yield chunk.value;
    }
  } finally {
    copy.end();
    await written;
  }
}

/**
 * Copies the wanted programs of an installer into a folder while it is read: tools judge signatures of files only. Files of another kind are not
 * copied. `found` gets them as soon as they are read.
 */
export function keepPrograms(
  ctx: Ports,
  folder: string,
  isWanted: (place: TappedPlace) => boolean,
  found: KeptProgram[],
): FileTap {
  return async function* (place, chunks) {
    if (!isWanted(place)) {
      yield* chunks;
      return;
    }
    const iterator = chunks[Symbol.asyncIterator]();
    try {
      const first = await iterator.next();
      if (first.done === true) return;
      // A script of the payload is the app's own, and no program that was signed.
      const isOwnScript = !place.isPayload && isScript(place.path);
      if (isOwnScript || looksLikeProgram(first.value)) {
        const at = join(folder, `${found.length}${isOwnScript ? extname(place.path) : ''}`);
        found.push({ ...place, at });
        yield* copyTo(ctx, at, first.value, iterator);
        return;
      }
      yield first.value;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
        yield next.value;
    } finally {
      await iterator.return?.();
    }
  };
}
