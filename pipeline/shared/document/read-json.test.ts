import { describe, expect, it } from '@jest/globals';
import type { FileSystem } from '../../ports.ts';
import { readJsonFile } from './read-json.ts';

function holding(
  bytes: Uint8Array | undefined,
  size = bytes?.length ?? 0,
): Pick<FileSystem, 'stat' | 'readBytes'> {
  return {
    stat: async () => (bytes === undefined ? undefined : { kind: 'file', size, mode: 0o644 }),
    readBytes: async () => bytes ?? new Uint8Array(),
  };
}

const read = (bytes: Uint8Array | undefined, size?: number) =>
  readJsonFile(holding(bytes, size), '/r/a.json', 'a.json');

describe('readJsonFile', () => {
  it('reads UTF-8', async () => {
    expect((await read(new TextEncoder().encode('{"ü": "😀"}'))).value).toEqual({ ü: '😀' });
  });

  it('refuses bytes that are not UTF-8, naming the file', async () => {
    const answer = read(Uint8Array.of(0x22, 0xff, 0x22));
    await expect(answer).rejects.toMatchObject({
      code: 'file-not-utf8',
      blame: 'input',
      diagnostics: [{ file: 'a.json' }],
    });
  });

  it('refuses a missing file', async () => {
    await expect(read(undefined)).rejects.toMatchObject({ code: 'file-missing', blame: 'input' });
  });

  it('refuses a file by its size without reading it', async () => {
    await expect(read(new Uint8Array(), 17 * 1024 * 1024)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('throws every fault of the text with its place', async () => {
    const answer = read(new TextEncoder().encode('{"a": 1,\n"a": 2,\n}'));
    await expect(answer).rejects.toMatchObject({
      message: expect.stringContaining('a.json:2:1'),
      diagnostics: [
        { code: 'json-key-duplicate', file: 'a.json', line: 2 },
        { code: 'json-trailing-comma', file: 'a.json', line: 3 },
      ],
    });
  });
});
