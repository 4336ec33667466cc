import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeExec } from '../../../../host/exec.ts';
import { targets } from '../../../../schema/vocabulary.ts';
import { createTestContext, rejection, withTempDir } from '../../../../test/packaging/context.ts';
import type { Exec } from '../../../ports.ts';
import { fetchPackage, toIntegrity } from '../../../shared/npm/npm-pack.ts';
import { type BaseNodeTable, fetchBaseNode, readBaseNodeTable, toBuildHost } from './base-node.ts';

const program = '#!/bin/sh\necho node\n';
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** A table of one package, which the test packs itself with the real npm. */
function createTable(sha256 = digest(program)): BaseNodeTable {
  const pin = { package: 'tiny-node', executable: 'bin/node', sha256, size: program.length };
  const entries = targets.map((target) => [target, pin] as const);
  return {
    version: '1.2.3',
    license: { path: 'LICENSE', sha256: digest('do as you like') },
    targets: Object.fromEntries(entries) as BaseNodeTable['targets'],
  };
}

/** `npm pack` of a folder in place of a download: everything after the registry is real. */
async function createSource(
  dir: string,
  content = program,
): Promise<{ exec: Exec; downloads: () => number }> {
  const folder = join(dir, 'source');
  const { fs } = createTestContext(dir);
  await fs.write(join(folder, 'package.json'), JSON.stringify({ name: 'tiny-node', version: '1.2.3' }));
  await fs.write(join(folder, 'bin/node'), content, 0o755);
  await fs.write(join(folder, 'LICENSE'), 'do as you like');
  let count = 0;
  const run: Exec['run'] = (file, args, options) => {
    count += 1;
    expect([file, args[0], args[1]]).toEqual(['npm', 'pack', 'tiny-node@1.2.3']);
    return nodeExec.run(file, ['pack', folder, ...args.slice(2)], options);
  };
  return { exec: { run, which: nodeExec.which }, downloads: () => count };
}

describe('the committed table', () => {
  it('pins an executable for every target, and the installed one matches', async () => {
    const ctx = createTestContext('/nowhere');
    const table = await readBaseNodeTable(ctx);
    expect(Object.keys(table.targets).sort()).toEqual([...targets].sort());
    const host = toBuildHost(ctx.host);
    const { executable, license } = await fetchBaseNode(ctx, table, host);
    expect(await ctx.fs.sha256(executable)).toBe(table.targets[host].sha256);
    expect(license).toContain('Node.js is licensed');
  });

  it('is for the Node that this project pins', async () => {
    const ctx = createTestContext('/nowhere');
    const { version, targets: pins } = await readBaseNodeTable(ctx);
    const text = await readFile(join(ctx.packageRoot, 'package.json'), 'utf8');
    const { optionalDependencies } = JSON.parse(text) as { optionalDependencies: Record<string, string> };
    for (const pin of Object.values(pins)) expect(optionalDependencies[pin.package]).toBe(version);
  });
});

describe('fetchBaseNode', () => {
  it('downloads once, then takes the cached one and checks it again', () =>
    withTempDir(async (dir) => {
      const { exec, downloads } = await createSource(dir);
      const ctx = createTestContext(dir, { exec, packageRoot: join(dir, 'product') });
      const first = await fetchBaseNode(ctx, createTable(), 'linux-arm64');
      expect(await readFile(first.executable, 'utf8')).toBe(program);
      expect(first.license).toBe('do as you like');
      expect(await fetchBaseNode(ctx, createTable(), 'linux-arm64')).toEqual(first);
      expect(downloads()).toBe(1);
      await writeFile(first.executable, 'tampered');
      const error = await rejection(fetchBaseNode(ctx, createTable(), 'linux-arm64'));
      expect(error).toMatchObject({ code: 'base-node-digest-mismatch', blame: 'environment' });
    }));

  it('refuses a download with another digest and keeps nothing of it', () =>
    withTempDir(async (dir) => {
      const { exec } = await createSource(dir, 'something else');
      const ctx = createTestContext(dir, { exec, packageRoot: join(dir, 'product') });
      const error = await rejection(fetchBaseNode(ctx, createTable(), 'linux-arm64'));
      expect(error.message).toContain(digest('something else'));
      expect(error.message).toContain(digest(program));
      expect(await readdir(join(ctx.cacheDir, 'base-node'))).toEqual([]);
    }));

  it('refuses an installed copy with another digest instead of looking further', () =>
    withTempDir(async (dir) => {
      const { exec, downloads } = await createSource(dir);
      const ctx = createTestContext(dir, { exec, packageRoot: join(dir, 'product') });
      await ctx.fs.write(join(ctx.packageRoot, 'node_modules/tiny-node/bin/node'), 'tampered');
      expect(await rejection(fetchBaseNode(ctx, createTable(), 'linux-x64'))).toMatchObject({
        code: 'base-node-digest-mismatch',
      });
      expect(downloads()).toBe(0);
    }));

  it('reports the message of npm for an unknown package', () =>
    withTempDir(async (dir) => {
      const run: Exec['run'] = async () => ({ exitCode: 1, stdout: '', stderr: 'npm error code E404\n' });
      const ctx = createTestContext(dir, {
        exec: { run, which: nodeExec.which },
        packageRoot: join(dir, 'product'),
      });
      const error = await rejection(fetchBaseNode(ctx, createTable(), 'linux-x64'));
      expect(error).toMatchObject({ code: 'download-failed', blame: 'environment' });
      expect(error.message).toContain('E404');
    }));
});

describe('toBuildHost', () => {
  it("knows Node's names and refuses other machines", () => {
    expect(toBuildHost({ platform: 'win32', arch: 'x64' })).toBe('win-x64');
    expect(toBuildHost({ platform: 'darwin', arch: 'arm64' })).toBe('darwin-arm64');
    expect(() => toBuildHost({ platform: 'linux', arch: 's390x' })).toThrow('linux-s390x');
  });
});

describe('fetchPackage', () => {
  it('caches a tarball with the pinned integrity and refuses another, from npm and from the cache', () =>
    withTempDir(async (dir) => {
      const { exec, downloads } = await createSource(dir);
      const ctx = createTestContext(dir, { exec });
      const wrong = { name: 'tiny-node', version: '1.2.3', integrity: 'sha512-AAAA' };
      const mine = join(dir, 'mine');
      const error = await rejection(fetchPackage(ctx, wrong, join(dir, 'wrong')));
      expect(error).toMatchObject({ code: 'package-digest-mismatch' });
      expect(await ctx.fs.stat(ctx.cacheDir)).toBeUndefined();
      expect(await ctx.fs.list(join(dir, 'wrong'))).toEqual(['download']);

      const integrity = /digest (sha512-\S+),/.exec(error.message)?.[1] ?? '';
      const tarball = await fetchPackage(ctx, { ...wrong, integrity }, mine);
      expect(await toIntegrity(ctx.fs.read(tarball))).toBe(integrity);
      await fetchPackage(ctx, { ...wrong, integrity }, join(dir, 'again'));
      expect(downloads()).toBe(2);
      const [cached = ''] = await readdir(join(ctx.cacheDir, 'npm'));
      await writeFile(join(ctx.cacheDir, 'npm', cached), 'tampered');
      // The caller has a copy: changes of the cache do not affect it
      expect(await toIntegrity(ctx.fs.read(tarball))).toBe(integrity);
      const second = await rejection(fetchPackage(ctx, { ...wrong, integrity }, join(dir, 'third')));
      expect(second).toMatchObject({
        code: 'package-digest-mismatch',
        remedy: expect.stringContaining('delete'),
      });
      expect(await ctx.fs.list(join(dir, 'third'))).toEqual([]);
    }));
});
