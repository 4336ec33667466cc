import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { zstdCompressSync } from 'node:zlib';
import { expect, jest } from '@jest/globals';
import { needs } from '../support/needs.ts';
import {
  faultsOf,
  indexOf,
  pristineBytes,
  toPlace,
  unpacked,
  useRpmRelease,
  verifyInRelease,
  withCpio,
  withHeader,
  withNumber,
  withText,
} from './changed-rpm.ts';
import { type Packing, packRpm, textsValue, textValue } from './rpm.ts';

jest.setTimeout(120_000);
const { describe, it } = needs('rpmbuild', 'rpm');
useRpmRelease();

const launcher = '/usr/bin/localbuild-tiny-app';
const script = 'touch /tmp/pwned';

it('packs again what was unpacked, to the same bytes that rpm accepts', async () => {
  const bytes = pristineBytes();
  expect(await faultsOf(bytes)).toEqual({ released: [], alone: [] });
  const again = toPlace('again.rpm');
  const size = unpacked().cpio.length;
  writeFileSync(again, packRpm(unpacked(), { payload: () => bytes.subarray(-payloadBytes(bytes)) }));
  expect(size).toBeGreaterThan(1000);
  expect(readFileSync(again).equals(bytes)).toBe(true);
  expect(execFileSync('rpm', ['--checksig', again], { encoding: 'utf8' })).toContain('digests OK');
  const other = await faultsOf(packRpm(unpacked()));
  expect(other).toEqual({ released: [], alone: [] });
});

const payloadBytes = (bytes: Buffer): number =>
  bytes.length - bytes.lastIndexOf(Buffer.from('28b52ffd', 'hex'));

describe('bytes that no value and no file contains are refused', () => {
  it.each<[string, () => Buffer]>([
    ['after the payload', () => Buffer.concat([packRpm(unpacked()), Buffer.alloc(8)])],
    [
      'in a second frame',
      () =>
        packed({
          payload: (cpio) => Buffer.concat([zstdCompressSync(cpio), zstdCompressSync(Buffer.alloc(8))]),
        }),
    ],
    [
      'in a skippable frame',
      () =>
        packed({
          payload: (cpio) =>
            Buffer.concat([zstdCompressSync(cpio), Buffer.from('502a4d180400000078787878', 'hex')]),
        }),
    ],
    [
      'after the end of the archive',
      () => packRpm({ ...unpacked(), cpio: Buffer.concat([unpacked().cpio, Buffer.alloc(512)]) }),
    ],
    ['outside the region of the header', () => packed({ outside: [textValue(1151, script)] })],
    ['between two values', () => packed({ header: (bytes) => shift(bytes) })],
    ['in the magic of the header', () => packed({ header: (bytes) => poke(bytes, 5) })],
    ['in the lead', () => poke(packRpm(unpacked()), 90)],
    ['after the name of the lead', () => poke(packRpm(unpacked()), 74)],
    ['in another payload format', () => packed({ payload: (cpio) => cpio })],
    ['in a file that the header does not have', () => packRpm(withCpio('TRAILER!!!', 'TRAILER!!?'))],
    ['as another name in the payload', () => packRpm(withCpio('./usr/bin/local', './usr/bin/Local'))],
    ['as another mode in the payload', () => packRpm(withCpio('000081ed', '000089ed'))],
    ['as another owner in the payload', () => packRpm(withCpio(/(000081ed)0{8}/, '$100000001'))],
    ['as a file of several links', () => packRpm(withCpio(/(000081ed0{16})00000001/, '$100000002'))],
    ['as filling of the payload', () => packRpm(withCpio('Hello, NAME!\n\0\0\0', 'Hello, NAME!\n\0x\0'))],
    ['as a folder that is not in the list', () => packRpm(withNumber(1116, 0, 4000))],
    ['as a path with ..', () => packRpm(withText(1117, indexOf(launcher), '..'))],
    ['as a path in a name', () => packRpm(withText(1117, indexOf(launcher), '../../etc/x'))],
    ['as a relative folder', () => packRpm(withText(1118, 0, 'opt/'))],
    ['as fewer owners than files', () => packRpm(withHeader(textsValue(1039, 'root')))],
    ['as a text without an end', () => packed({ header: (bytes) => bytes.subarray(0, -1) })],
    [
      'as a value of no text in UTF-8',
      () => packRpm(withHeader({ tag: 1000, type: 6, count: 1, bytes: Buffer.from([0xff, 0xfe, 0]) })),
    ],
    ['as nothing', () => Buffer.alloc(0)],
    ['as a lead alone', () => pristineBytes().subarray(0, 96)],
    ['as half a package', () => pristineBytes().subarray(0, 6000)],
  ])('%s', async (_, make) => {
    const { released, alone } = await faultsOf(make());
    const unreadable = expect.arrayContaining([
      expect.stringMatching(/cannot be read|does not know the format|its lead is of/),
    ]);
    expect(released).toEqual(unreadable);
    expect(alone).toEqual(unreadable);
  });

  const packed = (packing: Packing): Buffer => packRpm(unpacked(), packing);
  const poke = (bytes: Buffer, at: number): Buffer => {
    const changed = Buffer.from(bytes);
    changed[at] = 1;
    return changed;
  };
  /** The store of a header, with eight bytes more before its first value. */
  const shift = (bytes: Buffer): Buffer => {
    const entries = bytes.readUInt32BE(8);
    const storeAt = 16 + entries * 16;
    const changed = Buffer.concat([
      bytes.subarray(0, storeAt),
      Buffer.from('evilevil'),
      bytes.subarray(storeAt),
    ]);
    changed.writeUInt32BE(bytes.readUInt32BE(12) + 8, 12);
    for (let index = 0; index < entries; index += 1) {
      const at = 16 + index * 16 + 8;
      changed.writeUInt32BE(changed.readUInt32BE(at) + 8, at);
    }
    return changed;
  };
});

describe('a changed byte anywhere', () => {
  /** A generator with a seed, so that a failure can be repeated. */
  function* random(seed: number): Generator<number> {
    for (let state = seed; ; ) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      yield state / 2 ** 32;
    }
  }

  it('is found, also when the digests of the package are in order', async () => {
    const numbers = random(20_261_127);
    const next = (limit: number) => Math.floor((numbers.next().value ?? 0) * limit);
    for (let round = 0; round < 300; round += 1) {
      const part = ['file', 'header', 'cpio'][round % 3];
      const flip = (bytes: Buffer): Buffer => {
        const changed = Buffer.from(bytes);
        const at = next(changed.length);
        changed[at] = (changed[at] ?? 0) ^ (1 << next(8));
        return changed;
      };
      const rpm = unpacked();
      const bytes =
        part === 'file'
          ? flip(packRpm(rpm))
          : part === 'header'
            ? packRpm(rpm, { header: flip })
            : packRpm({ ...rpm, cpio: flip(rpm.cpio) });
      const { proved } = await verifyInRelease(bytes);
      expect(`${part} ${round} ${proved[0]?.content}`).toBe(`${part} ${round} differs`);
    }
  });
});
