import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { nodeExec } from '../../../../host/exec.ts';
import { createTestContext, withTempDir } from '../../../../test/packaging/context.ts';
import { needs } from '../../../../test/support/needs.ts';
import type { BuildContext } from '../../../ports.ts';
import { compressTar } from './compress.ts';
import { cutTar } from './cut.ts';

const { it } = needs('xz', 'tar');
const large = 17 * 1024 ** 2;

/** A tar with a large file between two small ones, whose text is given. */
async function createTar(dir: string, name: string, text: string): Promise<string> {
  const root = join(dir, `${name}-files`);
  await mkdir(root, { recursive: true });
  await writeFile(join(root, 'a'), text);
  await writeFile(join(root, 'b'), 'the runtime');
  await truncate(join(root, 'b'), large);
  await writeFile(join(root, 'c'), text);
  const path = join(dir, `${name}.tar`);
  execFileSync('tar', ['--sort=name', '--mtime=@0', '-cf', path, '-C', root, 'a', 'b', 'c']);
  return path;
}

/** Compresses with the cache of `dir`; how often xz compressed, and what was warned of. */
async function compress(dir: string, path: string) {
  const warnings: string[] = [];
  let runs = 0;
  const log = { ...createTestContext(dir).log, warn: (text: string) => void warnings.push(text) };
  const ctx: BuildContext = { ...createTestContext(dir), log };
  const run = async (name: string, args: readonly string[]) => {
    runs += 1;
    await nodeExec.run(name, args);
  };
  const to = await compressTar(ctx, { path, target: 'linux-x64', run });
  return { bytes: readFileSync(to), runs, warnings, parts: join(ctx.cacheDir, 'parts') };
}

it('is one stream that xz and tar read as the archive, cut at the large file', () =>
  withTempDir(async (dir) => {
    const path = await createTar(dir, 'first', 'one');
    const ranges = await cutTar(createTestContext(dir).fs, path);
    expect(ranges.map(({ start, end }) => end - start)).toEqual([
      1536,
      large,
      readFileSync(path).length - large - 1536,
    ]);
    const { bytes, runs } = await compress(dir, path);
    expect(runs).toBe(3);
    const file = join(dir, 'joined.xz');
    writeFileSync(file, bytes);
    const list = execFileSync('xz', ['--list', '--robot', file], { encoding: 'utf8' });
    expect(list).toMatch(/^file\t1\t3\t/m);
    expect(execFileSync('xz', ['-dc', file], { maxBuffer: 1 << 26 }).equals(readFileSync(path))).toBe(true);
  }));

it('takes parts of an earlier build, with the same bytes, also the large file of another archive', () =>
  withTempDir(async (dir) => {
    const path = await createTar(dir, 'first', 'one');
    const cold = await compress(dir, path);
    const warm = await compress(dir, path);
    expect(warm.runs).toBe(0);
    expect(warm.bytes.equals(cold.bytes)).toBe(true);
    expect((await compress(dir, await createTar(dir, 'other', 'two'))).runs).toBe(2);
  }));

it('drops a part with a changed byte, another content or no content with a warning, and makes it again', () =>
  withTempDir(async (dir) => {
    const path = await createTar(dir, 'first', 'one');
    const cold = await compress(dir, path);
    const names = readdirSync(cold.parts);
    const other = execFileSync('xz', ['--check=crc64', '-c'], { input: Buffer.alloc(large, 7) });
    const bomb = execFileSync('xz', ['--check=crc64', '-c'], { input: Buffer.alloc(4 * large) });
    const spoiled: ((bytes: Buffer) => Buffer)[] = [
      (bytes) => {
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        return bytes;
      },
      () => Buffer.alloc(0),
      () => other,
      () => bomb,
    ];
    for (const spoil of spoiled) {
      for (const name of names) {
        const kept = join(cold.parts, name);
        writeFileSync(kept, spoil(readFileSync(kept)));
      }
      const again = await compress(dir, path);
      expect(again.bytes.equals(cold.bytes)).toBe(true);
      expect(again.runs).toBe(3);
      expect(again.warnings).toHaveLength(3);
      expect(again.warnings[0]).toContain('is damaged: it is removed, and made again');
    }
  }));
