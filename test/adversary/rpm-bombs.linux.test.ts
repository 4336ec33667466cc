import { execFile } from 'node:child_process';
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createZstdCompress } from 'node:zlib';
import { expect, jest } from '@jest/globals';
import { projectRoot } from '../packaging/context.ts';
import { needs } from '../support/needs.ts';
import { indexOf, toPlace, unpacked, useRpmRelease, withHeader, withNumber } from './changed-rpm.ts';
import { packRpm, textsValue } from './rpm.ts';

jest.setTimeout(120_000);
const { describe, it } = needs('rpmbuild');
useRpmRelease();

const peakLimit = 300_000_000;
const gib = 1024 ** 3;
const program = '/opt/localbuild-tiny-app/runtime';

/** An archive up to the content of a file, and zeros in the place of the rest. */
async function* toBomb(start: Buffer): AsyncGenerator<Buffer> {
  yield start;
  const zeros = Buffer.alloc(1024 * 1024);
  for (let at = 0; at < 3 * gib; at += zeros.length) yield zeros;
}

async function createBomb(): Promise<Buffer> {
  const rpm = withNumber(1028, indexOf(program), 3 * gib);
  const at = rpm.cpio.indexOf(`.${program}\0`);
  const contentAt = Math.ceil((at + program.length + 2) / 4) * 4;
  const start = Buffer.from(rpm.cpio.subarray(0, contentAt));
  start.write((3 * gib).toString(16).padStart(8, '0'), at - 110 + 54, 'latin1');
  const place = toPlace('payload.zst');
  await pipeline(Readable.from(toBomb(start)), createZstdCompress(), createWriteStream(place));
  return packRpm(rpm, { payload: () => readFileSync(place) });
}

/** The first header claims a size in the place of its own. */
function withClaim(at: number, number: number): Buffer {
  const bytes = packRpm(unpacked());
  bytes.writeUInt32BE(number, at);
  return bytes;
}

describe('a hostile package costs neither memory nor time', () => {
  it.each<[string, string, () => Promise<Buffer> | Buffer]>([
    ['a bomb of 3 GiB', 'bytes when it is unpacked', createBomb],
    ['a header of 4 GB', 'a header with', () => withClaim(96 + 12, 0xfffffff0)],
    ['a header of four billion entries', 'a header with', () => withClaim(96 + 8, 0xffffffff)],
    [
      '300,000 files',
      'more than 250000 entries',
      () =>
        packRpm(
          withHeader({ tag: 1117, type: 8, count: 300_000, bytes: Buffer.from('x\0'.repeat(300_000)) }),
        ),
    ],
    [
      'a header above the limit',
      'a header with',
      () => packRpm(withHeader(textsValue(1142, 'x'.repeat(65 * 1024 * 1024)))),
    ],
  ])('%s', async (_, message, make) => {
    const path = toPlace('bomb.rpm');
    writeFileSync(path, await make());
    const verifier = join(projectRoot, 'test/adversary/verify-one.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [verifier, path], { timeout: 60_000 });
    const { errors, seconds, peakBytes } = JSON.parse(stdout);
    expect(errors).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
    expect(peakBytes).toBeLessThan(peakLimit);
    expect(seconds).toBeLessThan(30);
  });
});
