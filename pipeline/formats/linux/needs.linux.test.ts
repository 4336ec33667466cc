import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { withTempDir } from '../../../test/packaging/context.ts';
import { readSystemNeeds } from './needs.ts';

const target = process.arch === 'arm64' ? 'linux-arm64' : 'linux-x64';
const other = process.arch === 'arm64' ? 'linux-x64' : 'linux-arm64';

describe('readSystemNeeds', () => {
  it('finds what the programs of a payload link to, without what the payload contains', () =>
    withTempDir(async (dir) => {
      await mkdir(join(dir, 'services'));
      await copyFile(process.execPath, join(dir, 'runtime'));
      await writeFile(join(dir, 'services/script'), '#!/bin/sh\n');
      const found = await readSystemNeeds({ fs: nodeFileSystem }, dir, target);
      const sonames = found.map(({ soname }) => soname);
      expect(sonames).toEqual(expect.arrayContaining(['libc.so.6', 'libstdc++.so.6']));
      const libc = found.find(({ soname }) => soname === 'libc.so.6');
      expect(libc?.versions.get('GLIBC_2.28')).toBe('runtime');
      await writeFile(join(dir, 'services/libstdc++.so.6'), Buffer.alloc(0));
      await copyFile(process.execPath, join(dir, 'services/libstdc++.so.6'));
      const less = await readSystemNeeds({ fs: nodeFileSystem }, dir, target);
      expect(less.map(({ soname }) => soname)).not.toContain('libstdc++.so.6');
      expect(await readSystemNeeds({ fs: nodeFileSystem }, dir, other)).toEqual([]);
    }));
});
