import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { createTestContext, withTempDir } from '../../test/packaging/context.ts';
import { makeCached } from './part-cache.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

it('keeps no more bytes than its bound, and the part that was made last', () =>
  withTempDir(async (dir) => {
    const ctx = createTestContext(dir);
    const folder = join(ctx.cacheDir, 'parts');
    for (let index = 0; index < 8; index += 1) {
      const to = join(dir, `part-${index}`);
      const sha256 = digest(String(index));
      const make = async () => writeFileSync(to, Buffer.alloc(100, index));
      await makeCached(ctx, { maker: 'a', sha256, to, make, readBack: async () => sha256 }, 350);
      const kept = readdirSync(folder);
      const bytes = kept.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
      expect(bytes).toBeLessThanOrEqual(350);
      expect(kept).toContain(createHash('sha256').update(`a\n${sha256}`).digest('hex'));
    }
  }));

it('makes a part although the cache cannot be written, and says so', () =>
  withTempDir(async (dir) => {
    const warnings: string[] = [];
    const plain = createTestContext(dir);
    writeFileSync(join(dir, 'cache'), 'a file in its place');
    const log = { ...plain.log, warn: (text: string) => void warnings.push(text) };
    const ctx = { ...plain, log, cacheDir: join(dir, 'cache') };
    const to = join(dir, 'part');
    const make = async () => writeFileSync(to, 'made');
    await makeCached(ctx, { maker: 'a', sha256: digest('x'), to, make, readBack: async () => undefined });
    expect(readFileSync(to, 'utf8')).toBe('made');
    expect(warnings).toEqual([expect.stringContaining('cannot be kept')]);
  }));
