/** The longest line, in bytes, that is read; the runtime writes lines of a few hundred. */
export const maxLineBytes = 64 * 1024;

/** One line, counted from 1, without its end; `fault` says why its text is not there. */
export type RawLine = { line: number; text: string } | { line: number; fault: string };

function decode(line: number, bytes: Uint8Array): RawLine {
  try {
    return { line, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '') };
  } catch {
    return { line, fault: 'it is not UTF-8' };
  }
}

/** The lines of a file of any size; a longer line than `maxLineBytes` is skipped without being held in memory. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncIterable<RawLine> {
  let line = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (): RawLine => {
    const found: RawLine =
      size > maxLineBytes
        ? { line, fault: `it has more than ${maxLineBytes} bytes` }
        : decode(line, Buffer.concat(held));
    line += 1;
    held = [];
    size = 0;
    return found;
  };
  const hold = (part: Uint8Array) => {
    size += part.length;
    if (size > maxLineBytes) held = [];
    // The chunk's memory can change when the next one is read.
    else if (part.length > 0) held.push(Uint8Array.from(part));
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
