/** A raw tar, for entries that no archiver writes. */
export interface RawEntry {
  name: string;
  type?: string;
  mode?: number;
  uid?: number;
  /** The size in the header; that of `content` by default. */
  size?: number;
  link?: string;
  content?: string | Buffer;
}

const block = 512;

function toHeader({
  name,
  type = '0',
  mode = 0o644,
  uid = 0,
  size,
  link = '',
  content = '',
}: RawEntry): Buffer {
  const header = Buffer.alloc(block);
  const put = (text: string, at: number) => header.write(text, at, 'utf8');
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
  put(name, 0);
  put(octal(mode, 7), 100);
  put(octal(uid, 7), 108);
  put(octal(0, 7), 116);
  put(octal(size ?? Buffer.byteLength(content), 11), 124);
  put(octal(0, 11), 136);
  put(type, 156);
  put(link, 157);
  put('ustar\u000000', 257);
  header.fill(' ', 148, 156);
  put(
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      6,
    )}\0 `,
    148,
  );
  return header;
}

export function toRawEntry(entry: RawEntry): Buffer {
  const content = Buffer.from(entry.content ?? '');
  const padding = Buffer.alloc((block - (content.length % block)) % block);
  return Buffer.concat([toHeader(entry), content, padding]);
}

export const tarEnd = Buffer.alloc(2 * block);

/** A record of a PAX header. */
export function toPaxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return `${length}${rest}`;
}

/** The bytes of a tar up to its end mark. */
export function withoutEnd(tar: Buffer): Buffer {
  let end = tar.length;
  while (end >= block && tar.subarray(end - block, end).every((byte) => byte === 0)) end -= block;
  return tar.subarray(0, end);
}
