import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeFileSystem as fs } from '../../../../host/fs.ts';
import { executableTablePath, openCompiledCache, toInputsDigest } from './compiled.ts';

let dir = '';
const build = { baseDigest: 'b'.repeat(64), native: true };
const executable = 'an executable\n';
const toDigest = (text: string) => createHash('sha256').update(text).digest('hex');

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'compiled-'));
  mkdirSync(join(dir, 'dist/runtime'), { recursive: true });
  for (const file of ['runtime.cjs', 'supervisor.cjs'])
    writeFileSync(join(dir, 'dist/runtime', file), `// ${file}\n`);
  const inputs = await toInputsDigest(toContext(), build);
  const entry = { target: 'linux-x64', native: true, inputs, sha256: toDigest(executable) };
  writeFileSync(join(dir, executableTablePath), JSON.stringify([entry]));
  writeFileSync(join(dir, 'compiled'), executable);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const toContext = () => ({ fs, packageRoot: dir, cacheDir: join(dir, 'cache') });
const cacheFolder = () => join(dir, 'cache/compiled-runtime');
const toCached = () => join(cacheFolder(), toDigest(executable));

describe('the cache of compiled executables', () => {
  it('gives what it keeps, for the same inputs only', async () => {
    const cache = await openCompiledCache(toContext(), build);
    expect(await cache.take(join(dir, 'first'))).toBe(false);
    await cache.keep(join(dir, 'compiled'));
    expect(await cache.take(join(dir, 'second'))).toBe(true);
    expect(readFileSync(join(dir, 'second'), 'utf8')).toBe(executable);
    for (const other of [
      { ...build, native: false },
      { ...build, baseDigest: 'c'.repeat(64) },
    ]) {
      expect(await (await openCompiledCache(toContext(), other)).take(join(dir, 'third'))).toBe(false);
    }
    writeFileSync(join(dir, 'dist/runtime/supervisor.cjs'), '// changed\n');
    expect(await (await openCompiledCache(toContext(), build)).take(join(dir, 'third'))).toBe(false);
  });

  it('does not give a file that was changed in the cache, and removes it', async () => {
    const cache = await openCompiledCache(toContext(), build);
    await cache.keep(join(dir, 'compiled'));
    writeFileSync(toCached(), 'another executable\n');
    expect(await cache.take(join(dir, 'taken'))).toBe(false);
    expect(readdirSync(cacheFolder())).toEqual([]);
    expect(readdirSync(dir)).not.toContain('taken');
  });

  it('does not keep an executable with another digest than that of the table', async () => {
    const cache = await openCompiledCache(toContext(), build);
    writeFileSync(join(dir, 'compiled'), 'another executable\n');
    await cache.keep(join(dir, 'compiled'));
    expect(await cache.take(join(dir, 'taken'))).toBe(false);
  });

  it('removes the executables of other versions of the product', async () => {
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(join(cacheFolder(), 'a'.repeat(64)), 'of an earlier version\n');
    await (await openCompiledCache(toContext(), build)).keep(join(dir, 'compiled'));
    expect(readdirSync(cacheFolder())).toEqual([toDigest(executable)]);
  });
});
