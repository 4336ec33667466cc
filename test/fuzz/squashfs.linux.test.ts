import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { types } from 'node:util';
import { afterAll, beforeAll } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import { readSquashFs } from '../../pipeline/formats/appimage/squashfs/read.ts';
import { createTestContext, projectRoot } from '../packaging/context.ts';
import { createRelease } from '../packaging/release.ts';
import { needs } from '../support/needs.ts';
import { assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedBytes } from './mutate.ts';

const { describe, it } = needs('mksquashfs');
const limits = { entries: 200, bytes: 512 * 1024 };
let dir: string;
let image: Buffer;

beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('fuzz-squashfs-');
  const release = await createRelease(createTestContext(dir), dir, { formats: ['appimage'] });
  const file = join(release, 'tiny-app-1.0.0-beta.2-linux-x64.AppImage');
  image = readFileSync(file).subarray(
    statSync(join(projectRoot, 'resources/appimage-runtime/bin/linux-x64')).size,
    -72,
  );
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const isRefusal = (error: unknown): boolean =>
  types.isNativeError(error) && error.message !== '' && !/^(?:Type|Range|Reference)Error$/.test(error.name);

async function readImage(bytes: Buffer): Promise<void> {
  const fs = {
    ...nodeFileSystem,
    read: async function* (_path: string, range = { start: 0, end: bytes.length }) {
      yield bytes.subarray(range.start, range.end);
    },
  };
  let entries = 0;
  let size = 0;
  await readSquashFs({ fs }, 'image', { start: 0, size: bytes.length }, limits, async ({ content }) => {
    entries += 1;
    for await (const chunk of content) size += chunk.length;
  });
  if (entries > limits.entries || size > limits.bytes)
    throw new TypeError(`${entries} entries, ${size} bytes`);
}

describe('images of AppImages', () => {
  it(
    'are read, or refused in words, within the limits',
    async () => {
      await readImage(image);
      await assertSoundAsync(mutatedBytes([image]), readImage, isRefusal);
    },
    timeoutMs,
  );
});
