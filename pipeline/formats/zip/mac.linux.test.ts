import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext } from '../../../test/packaging/context.ts';
import { createRelease } from '../../../test/packaging/release.ts';
import { needs } from '../../../test/support/needs.ts';
import type { BuildContext } from '../../ports.ts';
import { verify } from '../../stages/release/verify.ts';

jest.setTimeout(60_000);

const { describe, it } = needs('bsdtar');
const name = 'tiny-app-1.0.0-beta.2-darwin-arm64.zip';
let top: string;
let release: string;
let ctx: BuildContext;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('mac-zip-');
  ctx = createTestContext(top);
  release = await createRelease(ctx, top, { target: 'darwin-arm64', formats: ['zip'] });
});
afterAll(() => rm(top, { recursive: true, force: true }));

describe('a .zip for macOS', () => {
  it('is what verify expects, beside its documents, alone and under another name', async () => {
    expect((await verify(ctx, release)).diagnostics).toEqual([]);
    for (const other of [name, 'download.zip']) {
      const alone = join(top, 'alone', other);
      await nodeFileSystem.copy(join(release, name), alone);
      const { diagnostics } = await verify(ctx, alone);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('has the bundle with modes and links for another reader', async () => {
    const to = join(top, 'unpacked');
    await nodeFileSystem.mkdir(to);
    execFileSync('bsdtar', ['-xf', join(release, name), '-C', to]);
    const contents = join(to, 'tiny-app.app/Contents');
    expect((await nodeFileSystem.stat(join(contents, 'MacOS/tiny-app')))?.mode).toBe(0o755);
    expect(await nodeFileSystem.readlink(join(contents, 'Resources/payload/vrooli'))).toBe('runtime');
    expect(await readFile(join(contents, 'PkgInfo'), 'utf8')).toBe('APPL????');
  });
});
