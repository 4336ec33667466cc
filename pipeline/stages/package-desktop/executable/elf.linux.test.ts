import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { trimElf } from './elf.ts';

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('trimElf', () => {
  onLinux('takes the symbols from Node, which still runs, and changes nothing that is loaded', () => {
    const node = readFileSync(process.execPath);
    const trimmed = trimElf(node);
    expect(trimmed.length).toBeLessThan(node.length * 0.85);
    // The ELF header's three fields about sections are the only bytes before the debugging sections that differ.
    const loaded = trimmed.length - 64 * 1024;
    const differing = [];
    for (let at = 0; at < loaded; at++) if (trimmed[at] !== node[at]) differing.push(at);
    expect(differing.every((at) => at >= 0x28 && at < 0x40)).toBe(true);
    const dir = mkdtempSync(join(tmpdir(), 'elf-'));
    try {
      const file = join(dir, 'node');
      writeFileSync(file, trimmed);
      chmodSync(file, 0o755);
      expect(execFileSync(file, ['-p', '6 * 7'], { encoding: 'utf8' })).toBe('42\n');
    } finally {
      rmSync(dir, { recursive: true });
    }
    expect(Buffer.from(trimElf(trimmed)).equals(trimmed)).toBe(true);
  });

  it('leaves alone what is no ELF file', () => {
    const windows = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]);
    expect(trimElf(windows)).toBe(windows);
  });
});
