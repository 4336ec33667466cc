import { types } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import { cutTar } from '../../pipeline/formats/deb/xz/cut.ts';
import { joinXz } from '../../pipeline/formats/deb/xz/join.ts';
import { formatEnd, formatHeader } from '../../pipeline/formats/deb/xz/stream.ts';
import { assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedBytes } from './mutate.ts';

/** Words for the user; a TypeError or RangeError is a fault of the reader. */
const isRefusal = (error: unknown): boolean =>
  types.isNativeError(error) && error.message !== '' && !/^(?:Type|Range|Reference)Error$/.test(error.name);

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const readAt = (bytes: Buffer) => ({
  ...nodeFileSystem,
  stat: async () => ({ kind: 'file' as const, size: bytes.length, mode: 0o644 }),
  read: (_path: string, range = { start: 0, end: bytes.length }) =>
    once(bytes.subarray(range.start, range.end)),
});

describe('compressed parts', () => {
  it(
    'xz streams that are joined, and tar archives that are cut for them',
    async () => {
      const stream = Buffer.concat([
        formatHeader(),
        Buffer.alloc(40),
        formatEnd([{ unpadded: 38, content: 9 }]),
      ]);
      const join = async (bytes: Buffer) => {
        const parts = [];
        for await (const part of joinXz(readAt(bytes), ['a.xz', 'b.xz'])) parts.push(part);
        return Buffer.concat(parts);
      };
      expect(await join(stream)).toHaveLength(12 + 80 + 24);
      await assertSoundAsync(mutatedBytes([stream]), join, isRefusal);
      const cut = async (bytes: Buffer) => {
        const ranges = await cutTar(readAt(bytes), 'a.tar', 16);
        let at = 0;
        for (const { start, end } of ranges) {
          if (start !== at || end <= start) throw new TypeError('the parts are not the archive');
          at = end;
        }
        if (at !== bytes.length) throw new TypeError('the parts are not the archive');
      };
      const tar = Buffer.alloc(2048);
      tar.write('00000000031', 124);
      await assertSoundAsync(mutatedBytes([tar]), cut, isRefusal);
    },
    timeoutMs,
  );
});
