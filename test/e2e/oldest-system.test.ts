import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import { findFloorWarnings, highest, toGlibc } from '../../pipeline/formats/linux/glibc.ts';
import { readSystemNeeds } from '../../pipeline/formats/linux/needs.ts';
import { theCompiledRuntime } from './support/compiled-runtime.ts';

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('the compiled runtime', () => {
  onLinux('needs no newer glibc than 2.31, so that Debian 11 and Ubuntu 20.04 run it', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'oldest-system-'));
    try {
      await copyFile(theCompiledRuntime(), join(dir, 'runtime'));
      symlinkSync('runtime', join(dir, 'vrooli'));
      const target = process.arch === 'arm64' ? 'linux-arm64' : 'linux-x64';
      const needs = await readSystemNeeds({ fs: nodeFileSystem }, dir, target);
      expect(findFloorWarnings(needs, { glibc: '2.31', systems: 'Debian 11' })).toEqual([]);
      const floor = highest(needs.flatMap(({ versions }) => [...versions.keys()].flatMap(toGlibc)));
      expect(floor).toMatch(/^2\.\d+$/);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
