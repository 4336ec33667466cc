import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import type { FileSystem } from '../../ports.ts';
import type { InstallerContent } from '../content.ts';
import { readZip } from './read.ts';
import { formatCentralHeader, formatEnd, formatLocalHeader, type ZipRecord } from './records.ts';

const limits = { entries: 50, bytes: 1_000_000 };
const epoch = 1_714_979_288;

interface Part {
  record: ZipRecord;
  bytes: Buffer;
}

/** Values of the local header and of the central directory that differ from the content. */
type Changes = Partial<ZipRecord>;

function toPart(path: string, content = '', changes: Changes = {}): Part {
  const plain = Buffer.from(content);
  const kind = path.endsWith('/') ? 'dir' : 'file';
  const bytes = changes.method === 'deflated' ? deflateRawSync(plain) : plain;
  const record: ZipRecord = {
    ...{ path, kind, mode: kind === 'dir' ? 0o755 : 0o644, method: 'stored', crc32: crc32(plain) },
    ...{ size: plain.length, compressedSize: bytes.length, offset: 0 },
    ...changes,
  };
  return { record, bytes };
}

interface Shape {
  /** Bytes in front of the central directory. */
  gap?: Buffer;
  /** Changes of the entries in the central directory. */
  central?: (record: ZipRecord) => ZipRecord;
}

/** A zip file whose directory and digest are those of its parts, whatever these contain. */
function toZip(
  parts: readonly Part[],
  { gap = Buffer.alloc(0), central = (record) => record }: Shape = {},
): Buffer {
  const locals: Buffer[] = [];
  const records: ZipRecord[] = [];
  let offset = 0;
  for (const { record, bytes } of parts) {
    const header = formatLocalHeader(record, epoch);
    records.push({ ...record, offset: record.offset || offset });
    locals.push(header, bytes);
    offset += header.length + bytes.length;
  }
  const headers = Buffer.concat(records.map((record) => formatCentralHeader(central(record), epoch)));
  const body = Buffer.concat([...locals, gap, headers]);
  const directory = { entries: records.length, offset: offset + gap.length, size: headers.length };
  return Buffer.concat([body, formatEnd(directory, createHash('sha256').update(body).digest('hex'))]);
}

function toFiles(bytes: Buffer): FileSystem {
  return {
    ...nodeFileSystem,
    stat: async () => ({ kind: 'file', size: bytes.length, mode: 0o644 }),
    read: async function* (_path, range = { start: 0, end: bytes.length }) {
      yield bytes.subarray(range.start, range.end);
    },
  };
}

const read = (bytes: Buffer, isWindows = true): Promise<InstallerContent> =>
  readZip({ fs: toFiles(bytes) }, 'a.zip', 'a.zip', { top: 'a', payload: 'a/app', isWindows }, limits);

const good = [
  toPart('a/'),
  toPart('a/app/'),
  toPart('a/app/one', 'text'),
  toPart('a/app/two', 'x'.repeat(500), { method: 'deflated' }),
];

describe('the reader of zip files', () => {
  it('takes what has the form of this product', async () => {
    expect(await read(toZip(good))).toMatchObject({
      faults: [],
      entries: [{ path: 'one' }, { path: 'two' }],
    });
  });

  it.each<[string, Part[], string]>([
    ['that leaves the folder', [toPart('a/../../b', '1')], 'is not below a/'],
    ['that is absolute', [toPart('/a/b', '1')], 'is not below a/'],
    ['in another folder', [toPart('b/c', '1')], 'is not below a/'],
    ['with a backslash', [toPart('a/..\\..\\b', '1')], 'has the character U+005C'],
    ['with a drive', [toPart('a/c:b', '1')], 'has the character U+003A'],
    ['of a device', [toPart('a/app/CON.txt', '1')], 'the name of a device'],
    [
      'of a device in a folder',
      [toPart('a/app/aux/', ''), toPart('a/app/aux/x', '1')],
      'the name of a device',
    ],
    ['with a dot at its end', [toPart('a/app/one.', '1')], 'ends with a dot or a space'],
    ['with a space at its end', [toPart('a/app/one ', '1')], 'ends with a dot or a space'],
    ['that occurs twice', [toPart('a/x', '1'), toPart('a/x', '2')], 'occurs twice'],
    ['that differs in its case', [toPart('a/x', '1'), toPart('a/X', '2')], 'occurs twice, or differs'],
    [
      'that differs in its form of Unicode',
      [toPart('a/\u00e9', '1'), toPart('a/e\u0301', '2')],
      'occurs twice',
    ],
    ['with the mode of a program of root', [toPart('a/x', '1', { mode: 0o4755 })], 'has the mode 4755'],
    [
      'that is a symbolic link',
      [toPart('a/app/x', '/etc', { kind: 'symlink', mode: 0o777 })],
      'is a symbolic link',
    ],
  ])('reports a name %s', async (_what, parts, message) => {
    const { faults } = await read(toZip(parts));
    expect(faults.map((fault) => fault.message).join('\n')).toContain(message);
  });

  it.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'does not end with the records'],
    ['bytes after the end', Buffer.concat([toZip(good), Buffer.from('x')]), 'does not end with the records'],
    ['bytes in front', Buffer.concat([Buffer.from('MZ'), toZip(good)]), 'an unexpected value'],
    [
      'bytes in front of the directory',
      toZip(good, { gap: Buffer.from('gap') }),
      'between the last entry and',
    ],
    [
      'a wrong digest',
      Buffer.from(
        toZip(good)
          .toString('latin1')
          .replace(/sha256:./, 'sha256:_'),
        'latin1',
      ),
      'digest in its comment',
    ],
    [
      'another name in the directory',
      toZip(good, { central: (record) => ({ ...record, path: record.path.replace('one', 'ONE') }) }),
      'the header of a/app/ONE differs from the central directory',
    ],
    [
      'another size in the directory',
      toZip(good, { central: (record) => ({ ...record, crc32: 1 }) }),
      'differs from the central directory',
    ],
    [
      'entries that overlap',
      toZip([toPart('a/x', '12345'), toPart('a/y', '1', { offset: 3 })]),
      'a/y does not follow',
    ],
    ['a folder with a content', toZip([toPart('a/x/', 'x')]), 'the folder a/x/ has a content'],
    [
      'a file with the name of a folder',
      toZip([toPart('a/x/', '', { kind: 'file' })]),
      'by its name or by its kind',
    ],
    [
      'a content that is longer than stated',
      toZip([toPart('a/x', '0'.repeat(900_000), { method: 'deflated', size: 10 })]),
      'a/x has another size than its header states',
    ],
    [
      'bytes after a compressed content',
      toZip([
        (({ record, bytes }) => ({
          record: { ...record, compressedSize: bytes.length + 1 },
          bytes: Buffer.concat([bytes, Buffer.alloc(1)]),
        }))(toPart('a/x', '0'.repeat(90), { method: 'deflated' })),
      ]),
      'bytes after the end of the compressed content of a/x',
    ],
    [
      'a bomb',
      toZip([toPart('a/x', '0'.repeat(1_000_001), { method: 'deflated' })]),
      'more than 1000000 bytes when it is unpacked',
    ],
    [
      'too many entries',
      toZip(Array.from({ length: 51 }, (_, at) => toPart(`a/${at}`))),
      'more than 50 entries',
    ],
    ['another checksum', toZip([toPart('a/x', 'x', { crc32: 7 })]), 'a/x has another checksum'],
    [
      'a link with a long target',
      toZip([toPart('a/x', 'y'.repeat(5000), { kind: 'symlink', mode: 0o777 })]),
      'a target of 5000 bytes',
    ],
  ])('refuses %s', async (_what, bytes, message) => {
    await expect(read(bytes, false)).rejects.toThrow(message);
  });

  it('finds a change of any bit', async () => {
    const bytes = toZip(good.slice(1));
    const expected = JSON.stringify(await read(bytes));
    const missed: number[] = [];
    for (let at = 0; at < bytes.length * 8; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((changed[at >> 3] ?? 0) ^ (1 << (at & 7)), at >> 3);
      const found = await read(changed).then(
        (content) => JSON.stringify(content),
        (error: Error) => error.name,
      );
      if (found === expected || /TypeError|RangeError/.test(found)) missed.push(at);
    }
    expect(missed).toEqual([]);
  });
});

describe('headers of zip64', () => {
  it.each([
    [{ size: 5_000_000_000, compressedSize: 5_000_000_000 }, 45],
    [{ offset: 5_000_000_000 }, 45],
    [{}, 20],
  ])('are there where a value needs them: %j', (changes, version) => {
    const { record } = toPart('a/x', 'text');
    const header = formatCentralHeader({ ...record, ...changes }, epoch);
    expect(header.readUInt16LE(6)).toBe(version);
    expect(formatEnd({ entries: 70_000, offset: 1, size: 1 }, '').readUInt32LE(0)).toBe(0x06064b50);
  });
});
