import type { ByteRange, FileSystem } from '../../../ports.ts';
import { readAtMost } from '../../../shared/archive/chunks.ts';

const blockBytes = 512;
/** The smallest file that is compressed apart from its neighbours: the runtime, libraries of the kit. */
const ownPartBytes = 16 * 1024 * 1024;

/** The size field of a tar header: octal digits, or a number of bytes where they are too few. */
function readSize(header: Buffer): number {
  if ((header.readUInt8(124) & 0x80) === 0) {
    const digits = /^ *([0-7]*)[ \0]*$/.exec(header.toString('latin1', 124, 136))?.[1] ?? '';
    return Number.parseInt(digits || '0', 8);
  }
  return header.readUIntBE(130, 6);
}

/**
 * Cuts a tar archive, which dpkg-deb has written, at the content of its large files. Such a part is the same in every package with the file, whatever lies
 * around it.
 */
export async function cutTar(
  fs: Pick<FileSystem, 'read' | 'stat'>,
  path: string,
  smallest: number = ownPartBytes,
): Promise<ByteRange[]> {
  const { size: end = 0 } = (await fs.stat(path)) ?? {};
  const parts: ByteRange[] = [];
  let begin = 0;
  for (let at = 0; at + blockBytes <= end; ) {
    const header = Buffer.from(
      await readAtMost(fs.read(path, { start: at, end: at + blockBytes }), blockBytes, path),
    );
    const size = readSize(header);
    const content = at + blockBytes;
    if (size >= smallest && content + size <= end) {
      parts.push({ start: begin, end: content }, { start: content, end: content + size });
      begin = content + size;
    }
    at = content + Math.ceil(size / blockBytes) * blockBytes;
  }
  if (begin < end) parts.push({ start: begin, end });
  return parts;
}
