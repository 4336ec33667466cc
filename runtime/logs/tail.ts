import { closeSync, fstatSync, readSync } from 'node:fs';
import { openRegular } from '../files/open-regular.ts';

const blockSize = 64 * 1024;
const noBytes = Buffer.alloc(0);

/**
 * The last `lines` lines of a rotated log, oldest first, at most `maxBytes` of them. `paths` are newest first;
 * missing files, and links that a service put there, are skipped. An unfinished last line counts as a line.
 */
export function readTail(paths: readonly string[], lines: number, maxBytes: number): Buffer {
  const blocks: Buffer[] = [];
  let length = 0;
  // The final line end does not separate two lines.
  let borders = -1;
  for (const block of backwards(paths)) {
    if (length === 0 && block[block.length - 1] !== 10) borders = 0;
    let cut = block.length;
    while (cut > 0 && borders < lines) {
      const end = block.lastIndexOf(10, cut - 1);
      if (end < 0) {
        cut = 0;
        break;
      }
      borders += 1;
      cut = borders === lines ? end + 1 : end;
      if (borders === lines) break;
    }
    blocks.unshift(block.subarray(cut));
    length += block.length - cut;
    if (borders >= lines || length >= maxBytes) break;
  }
  const all = Buffer.concat(blocks);
  return lines <= 0 ? noBytes : all.subarray(Math.max(0, all.length - maxBytes));
}

/** The content of the files backwards, in blocks. */
function* backwards(paths: readonly string[]): Generator<Buffer> {
  for (const path of paths) {
    const file = openRegular(path);
    if (file === undefined) continue;
    try {
      for (let end = fstatSync(file).size; end > 0; ) {
        const start = Math.max(0, end - blockSize);
        const block = Buffer.alloc(end - start);
        const count = readSync(file, block, 0, block.length, start);
        // Fewer bytes than its size: the file was truncated meanwhile.
        if (count > 0) yield block.subarray(0, count);
        end = start;
      }
    } finally {
      closeSync(file);
    }
  }
}
