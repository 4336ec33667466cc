import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { needs } from '../../../test/support/needs.ts';
import { readAuditData } from './audit-data.ts';

const list = {
  packages: [
    { name: 'app', version: '1.0.0', source: 'local', dependencies: [1], root: true },
    { name: 'itoa', version: '1.0.1', source: 'crates.io' },
  ],
};
const section = deflateSync(JSON.stringify(list));
const toReader =
  (file: Uint8Array) =>
  async ({ start, end }: { start: number; end: number }) =>
    file.subarray(start, end);
const expected = [
  { name: 'app', version: '1.0.0', isPublished: false, isRoot: true, uses: [1] },
  { name: 'itoa', version: '1.0.1', isPublished: true, isRoot: false, uses: [] },
];

/** A PE file with this content in the section of cargo-auditable. */
function toPe(section: Buffer): Buffer {
  const file = Buffer.alloc(1024);
  file.write('MZ', 0, 'latin1');
  file.writeUInt32LE(0x80, 0x3c);
  file.write('PE\0\0', 0x80, 'latin1');
  file.writeUInt16LE(1, 0x86);
  file.writeUInt16LE(0xf0, 0x94);
  const header = 0x80 + 24 + 0xf0;
  file.write('.dep-v0', header, 'latin1');
  file.writeUInt32LE(section.length, header + 8);
  file.writeUInt32LE(512, header + 16);
  file.writeUInt32LE(512, header + 20);
  section.copy(file, 512);
  return file;
}

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'audit-test-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('readAuditData', () => {
  needs('objcopy').it('reads the section of a real ELF program', async () => {
    await writeFile(join(dir, 'section'), section);
    execFileSync('objcopy', [
      '--add-section',
      `.dep-v0=${join(dir, 'section')}`,
      '/bin/true',
      join(dir, 'with'),
    ]);
    expect(await readAuditData(toReader(await readFile(join(dir, 'with'))))).toEqual(expected);
    expect(await readAuditData(toReader(await readFile('/bin/true')))).toBeUndefined();
  });

  it('reads the section of a PE file', async () => {
    expect(await readAuditData(toReader(toPe(section)))).toEqual(expected);
  });

  it.each([
    ['is not compressed', Buffer.from('{"packages":[]}')],
    ['is not JSON', deflateSync('packages: []')],
    ['is another document', deflateSync('[]')],
  ])('finds nothing where the section %s', async (_, content) => {
    expect(await readAuditData(toReader(toPe(content)))).toBeUndefined();
  });

  it('reads the section of a Mach-O file', async () => {
    const file = Buffer.alloc(1024);
    file.writeUInt32LE(0xfeedfacf, 0);
    file.writeUInt32LE(1, 16);
    file.writeUInt32LE(0x19, 32);
    file.writeUInt32LE(72 + 80, 36);
    file.writeUInt32LE(1, 32 + 64);
    const entry = 32 + 72;
    file.write('.dep-v0', entry, 'latin1');
    file.writeBigUInt64LE(BigInt(section.length), entry + 40);
    file.writeUInt32LE(512, entry + 48);
    section.copy(file, 512);
    expect(await readAuditData(toReader(file))).toEqual(expected);
  });

  it('finds nothing in text, and in a section that is not compressed', async () => {
    expect(await readAuditData(toReader(Buffer.alloc(200, 'x')))).toBeUndefined();
  });
});
