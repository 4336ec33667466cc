import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createWorkspace } from './workspace.ts';

it('leaves no folder behind when it is interrupted between its folders', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'workspace-'));
  let made = 0;
  const fs = {
    ...nodeFileSystem,
    mkdir: async (path: string) => {
      made += 1;
      if (made === 2) throw new Error('interrupted');
      await nodeFileSystem.mkdir(path);
    },
  };
  try {
    await expect(createWorkspace({ fs }, join(dir, 'out'))).rejects.toThrow('interrupted');
    expect(made).toBe(2);
    expect(await readdir(dir)).toEqual([]);
  } finally {
    await rm(dir, { recursive: true });
  }
});
