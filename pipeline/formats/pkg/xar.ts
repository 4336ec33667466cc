import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { FileSystem } from '../../ports.ts';
import { measureStream } from '../../shared/archive/chunks.ts';

/** A file of an archive that lies on this machine. */
export interface XarSource {
  /** The name in the archive; a folder before a slash. */
  path: string;
  /** Absolute. */
  from: string;
}

export const headBytes = 28;
export const magic = 'xar!';
/** SHA-1, the digest of this format that every version of macOS reads. */
export const digestBytes = 20;

interface Member {
  name: string;
  /** Undefined for a folder. */
  data: { offset: number; size: number; sha1: string } | undefined;
  members: Member[];
}

/** The head of an archive: the sizes of its table of contents. https://github.com/apple-oss-distributions/xar */
function formatHead(packed: number, unpacked: number): Buffer {
  const head = Buffer.alloc(headBytes);
  head.write(magic, 'latin1');
  head.writeUInt16BE(headBytes, 4);
  head.writeUInt16BE(1, 6);
  head.writeBigUInt64BE(BigInt(packed), 8);
  head.writeBigUInt64BE(BigInt(unpacked), 16);
  head.writeUInt32BE(1, 24);
  return head;
}

function formatMember(member: Member, ids: { next: number }, indent: string): string {
  const id = ids.next++;
  const { name, data } = member;
  const inner =
    data === undefined
      ? ''
      : [
          `${indent}  <data>\n`,
          ...[
            `<length>${data.size}</length>`,
            `<offset>${data.offset}</offset>`,
            `<size>${data.size}</size>`,
            '<encoding style="application/octet-stream"/>',
            `<extracted-checksum style="sha1">${data.sha1}</extracted-checksum>`,
            `<archived-checksum style="sha1">${data.sha1}</archived-checksum>`,
          ].map((line) => `${indent}    ${line}\n`),
          `${indent}  </data>\n`,
        ].join('');
  const kind = data === undefined ? 'directory' : 'file';
  const below = member.members.map((one) => formatMember(one, ids, `${indent}  `)).join('');
  return `${indent}<file id="${id}">\n${indent}  <name>${name}</name>\n${indent}  <type>${kind}</type>\n${inner}${below}${indent}</file>\n`;
}

function toTree(files: readonly { path: string; data: Member['data'] }[]): Member[] {
  const top: Member[] = [];
  for (const { path, data } of files) {
    const [folder = '', name] = path.split('/');
    if (name === undefined) {
      top.push({ name: folder, data, members: [] });
      continue;
    }
    let parent = top.find((member) => member.name === folder);
    if (parent === undefined) {
      parent = { name: folder, data: undefined, members: [] };
      top.push(parent);
    }
    parent.members.push({ name, data, members: [] });
  }
  return top;
}

/** The table of contents, with files whose content follows the digest of the table. */
function formatToc(files: readonly { path: string; data: Member['data'] }[], epoch: number): string {
  const ids = { next: 1 };
  const time = new Date(epoch * 1000).toISOString().slice(0, 19);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<xar>\n  <toc>\n',
    `    <creation-time>${time}</creation-time>\n`,
    `    <checksum style="sha1">\n      <offset>0</offset>\n      <size>${digestBytes}</size>\n    </checksum>\n`,
    ...toTree(files).map((member) => formatMember(member, ids, '    ')),
    '  </toc>\n</xar>\n',
  ].join('');
}

/** A XAR archive of files, stored as they are, in their order. Names need no escape in XML. */
export async function* writeXar(
  fs: Pick<FileSystem, 'read'>,
  sources: readonly XarSource[],
  epoch: number,
): AsyncGenerator<Uint8Array> {
  const files: { path: string; data: Member['data'] }[] = [];
  let offset = digestBytes;
  for (const { path, from } of sources) {
    const { size, digests } = await measureStream(fs.read(from), ['sha1']);
    files.push({ path, data: { offset, size, sha1: digests.sha1 } });
    offset += size;
  }
  const toc = Buffer.from(formatToc(files, epoch));
  const packed = deflateSync(toc, { level: 9 });
  yield formatHead(packed.length, toc.length);
  yield packed;
  yield createHash('sha1').update(packed).digest();
  for (const { from } of sources) yield* fs.read(from);
}
