/** The code page of every text of a package: UTF-8. */
export const codePage = 65_001;

const longReference = 0x8000_0000;

/** The texts of a package by number, each with the number of its uses. */
export interface StringPool {
  texts: readonly string[];
  uses: readonly number[];
  /** Bytes of a reference to a text. */
  referenceBytes: 2 | 3;
}

/**
 * The texts that tables refer to. `pool` has length and use of each, `data` the characters.
 * @throws {Error} for texts in another code page, or texts that overlap or are left out
 */
export function parseStringPool(pool: Buffer, data: Buffer): StringPool {
  if (pool.length < 4 || pool.length % 4 !== 0) throw new Error('the list of texts is broken');
  const head = pool.readUInt32LE(0);
  if ((head & 0x7fff_ffff) !== codePage) throw new Error('its texts are not in UTF-8');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const texts = [''];
  const uses = [0];
  let at = 0;
  for (let index = 4; index < pool.length; index += 4) {
    let length = pool.readUInt16LE(index);
    let count = pool.readUInt16LE(index + 2);
    // A text of 64 KiB or more has its length in the next entry.
    if (length === 0 && count !== 0) {
      index += 4;
      if (index >= pool.length) throw new Error('the list of texts is broken');
      length = pool.readUInt32LE(index);
      [length, count] = [length >>> 0, count];
    }
    if (at + length > data.length) throw new Error('the list of texts is broken');
    texts.push(toText(decoder, data.subarray(at, at + length)));
    uses.push(count);
    at += length;
  }
  if (at !== data.length) throw new Error('a text is in no list');
  return { texts, uses, referenceBytes: head >= longReference ? 3 : 2 };
}

function toText(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Error('a text is not in UTF-8');
  }
}
