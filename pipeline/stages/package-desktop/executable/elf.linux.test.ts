import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../../host/fs.ts';
import { withTempDir } from '../../../../test/packaging/context.ts';
import { planElfTrim, trimElf } from './elf.ts';

jest.setTimeout(30_000);

describe('trimElf', () => {
  it('removes the symbols of Node, which still runs, and does not change loaded bytes', () =>
    withTempDir(async (dir) => {
      const file = join(dir, 'node');
      await nodeFileSystem.write(file, trimElf(nodeFileSystem, process.execPath), 0o755);
      const node = await readFile(process.execPath);
      const trimmed = await readFile(file);
      expect(trimmed.length).toBeLessThan(node.length * 0.85);
      // The ELF header's three fields about sections are the only bytes before the debugging sections that differ.
      const loaded = trimmed.length - 64 * 1024;
      const same = (from: number, to: number) => trimmed.subarray(from, to).equals(node.subarray(from, to));
      expect([same(0, 0x28), same(0x28, 0x40), same(0x40, loaded)]).toEqual([true, false, true]);
      expect(execFileSync(file, ['-p', '6 * 7'], { encoding: 'utf8' })).toBe('42\n');
      await nodeFileSystem.write(join(dir, 'again'), trimElf(nodeFileSystem, file));
      expect((await readFile(join(dir, 'again'))).equals(trimmed)).toBe(true);
    }));

  it('reads only headers and names to plan', async () => {
    let bytes = 0;
    await planElfTrim(async ({ start, end }) => {
      bytes += end - start;
      const chunks: Uint8Array[] = [];
      for await (const chunk of nodeFileSystem.read(process.execPath, { start, end })) chunks.push(chunk);
      return Buffer.concat(chunks);
    });
    expect(bytes).toBeLessThan(64 * 1024);
  });

  it.each([
    ['a Windows program', [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]],
    ['the start of an ELF file', [0x7f, 0x45, 0x4c, 0x46, 2, 1]],
    ['an empty file', []],
  ])('does not change %s', (_what, bytes) =>
    withTempDir(async (dir) => {
      await writeFile(join(dir, 'file'), Uint8Array.from(bytes));
      await nodeFileSystem.write(join(dir, 'copy'), trimElf(nodeFileSystem, join(dir, 'file')));
      expect([...(await readFile(join(dir, 'copy')))]).toEqual(bytes);
    }),
  );
});
