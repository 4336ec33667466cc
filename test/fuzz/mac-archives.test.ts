import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { types } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import { readHfs } from '../../pipeline/formats/dmg/hfs.ts';
import { openUdif, type Volume } from '../../pipeline/formats/dmg/open-udif.ts';
import { parseKoly, parseMish, parseUdifPlist } from '../../pipeline/formats/dmg/udif-layout.ts';
import { readCpio } from '../../pipeline/formats/pkg/cpio.ts';
import { openXar } from '../../pipeline/formats/pkg/open-xar.ts';
import { readPkg } from '../../pipeline/formats/pkg/read.ts';
import { parseXml } from '../../pipeline/formats/pkg/xml.ts';
import { parseProgram } from '../../pipeline/shared/macho/parse-program.ts';
import { createTestContext, projectRoot } from '../packaging/context.ts';
import { createRelease } from '../packaging/release.ts';
import { hasProgram } from '../support/needs.ts';
import { assertSound, assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedBytes } from './mutate.ts';

const limits = { entries: 1000, bytes: 1024 * 1024 };
const name = 'tiny-app-1.0.0-beta.2-darwin-x64';
const app = { name: 'tiny-app', version: '1.0.0-beta.2' };

/** An Error with words for the user; a TypeError or RangeError is a fault of the reader. */
const isRefusal = (error: unknown): boolean =>
  types.isNativeError(error) && error.message !== '' && !/^(?:Type|Range|Reference)Error$/.test(error.name);

async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
}

const readAt = (bytes: Buffer) => ({
  ...nodeFileSystem,
  stat: async () => ({ kind: 'file' as const, size: bytes.length, mode: 0o644 }),
  read: (_path: string, range = { start: 0, end: bytes.length }) =>
    inChunks(bytes.subarray(range.start, range.end)),
});

let dir: string;
let pkg: Buffer;
let dmg: Buffer | undefined;
beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('fuzz-mac-');
  const formats = hasProgram('xorriso') ? (['pkg', 'dmg'] as const) : (['pkg'] as const);
  const release = await createRelease(createTestContext(dir), dir, {
    target: 'darwin-x64',
    formats: [...formats],
  });
  pkg = readFileSync(join(release, `${name}.pkg`));
  dmg = hasProgram('xorriso') ? readFileSync(join(release, `${name}.dmg`)) : undefined;
}, 60_000);
afterAll(() => rm(dir, { recursive: true, force: true }));

/** The bytes of the payload of the package, unpacked. */
async function readPayload(): Promise<Buffer> {
  const { members } = await openXar(readAt(pkg), 'a.pkg');
  const { start = 0, size = 0 } = members.find(({ path }) => path.endsWith('/Payload')) ?? {};
  return gunzipSync(pkg.subarray(start, start + size));
}

describe('packages for macOS', () => {
  it(
    'a .pkg',
    () =>
      assertSoundAsync(
        mutatedBytes([pkg]),
        (bytes) => readPkg({ fs: readAt(bytes) }, 'a.pkg', 'a.pkg', { app }, limits),
        isRefusal,
      ),
    timeoutMs,
  );

  it(
    'a cpio archive',
    async () =>
      assertSoundAsync(
        mutatedBytes([(await readPayload()).subarray(0, 20_000), await readPayload()]),
        (bytes) =>
          readCpio(inChunks(bytes), limits, async (_entry, content) => {
            for await (const _ of content);
          }),
        isRefusal,
      ),
    timeoutMs,
  );

  it(
    'XML',
    () =>
      assertSound(
        mutatedBytes([
          Buffer.from('<?xml version="1.0"?>\n<a b="c&amp;"><d/><e f=\'g\'>text &lt;</e></a>\n'),
        ]),
        (bytes) => parseXml(bytes.toString('utf8')),
        isRefusal,
      ),
    timeoutMs,
  );

  it(
    'a .dmg, its trailer, its list and its volume',
    async () => {
      if (dmg === undefined) return;
      const image = dmg;
      await assertSoundAsync(
        mutatedBytes([image]),
        (bytes) => openUdif(readAt(bytes), 'a.dmg', limits.bytes),
        isRefusal,
      );
      const koly = parseKoly(image.subarray(-512));
      const plist = image.subarray(koly.plistOffset, koly.plistOffset + koly.plistLength);
      assertSound(
        mutatedBytes([image.subarray(-512)]),
        (bytes) => bytes.length === 512 && parseKoly(bytes),
        isRefusal,
      );
      assertSound(
        mutatedBytes([plist]),
        (bytes) => parseMish(parseUdifPlist(bytes.toString('latin1'))),
        isRefusal,
      );
      const chunks: Uint8Array[] = [];
      const opened = await openUdif(readAt(image), 'a.dmg', limits.bytes);
      for await (const chunk of opened.read(0, opened.size)) chunks.push(chunk);
      await assertSoundAsync(
        mutatedBytes([Buffer.concat(chunks)]),
        async (bytes) => {
          const volume: Volume = {
            size: bytes.length,
            isSigned: false,
            hasTicket: false,
            read: (at, length) => inChunks(bytes.subarray(at, at + length)),
          };
          await readHfs(volume, limits, async ({ content }) => {
            for await (const _ of content);
          });
        },
        isRefusal,
      );
    },
    4 * timeoutMs,
  );

  it(
    'the load commands of a program',
    () => {
      const program = readFileSync(join(projectRoot, 'shell/launcher/macos/launcher-darwin-x64')).subarray(
        0,
        2048,
      );
      assertSound(mutatedBytes([program]), (bytes) => parseProgram(bytes), isRefusal);
    },
    timeoutMs,
  );
});
