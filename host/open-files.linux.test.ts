import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { nodeFileSystem as fs } from './fs.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'host-open-files-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Whether this process has a file open. */
async function isOpen(path: string): Promise<boolean> {
  const links = await Promise.all(
    (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  );
  return links.includes(path);
}

it('opens a file when its reader starts, and closes it when the reader stops early', async () => {
  const path = join(dir, 'file');
  await fs.write(path, new Uint8Array(4_000_000));
  const chunks = fs.read(path);
  expect(await isOpen(path)).toBe(false);
  for await (const chunk of chunks) {
    expect([chunk.length > 0, await isOpen(path)]).toEqual([true, true]);
    break;
  }
  expect(await isOpen(path)).toBe(false);
});
