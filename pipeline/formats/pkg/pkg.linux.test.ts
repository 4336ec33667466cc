import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext } from '../../../test/packaging/context.ts';
import { createRelease } from '../../../test/packaging/release.ts';
import { toolPath, withTools } from '../../../test/support/installed-tools.ts';
import { needs } from '../../../test/support/needs.ts';
import type { BuildContext } from '../../ports.ts';
import { verify } from '../../stages/release/verify.ts';

jest.setTimeout(120_000);

const name = 'tiny-app-1.0.0-beta.2-darwin-arm64.pkg';
const bundle = 'Applications/tiny-app.app/Contents';
let top: string;
let release: string;
let ctx: BuildContext;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('pkg-');
  ctx = createTestContext(top);
  release = await createRelease(ctx, top, { target: 'darwin-arm64', formats: ['pkg'] });
});
afterAll(() => rm(top, { recursive: true, force: true }));

const run = (program: string, args: readonly string[], input?: Uint8Array): string =>
  execFileSync(program, args, { encoding: 'utf8', ...(input === undefined ? {} : { input }) });

describe('a .pkg', () => {
  it('is what verify expects, alone and beside its documents', async () => {
    expect((await verify(ctx, release)).diagnostics).toEqual([]);
    const alone = await verify(ctx, join(release, name));
    expect(alone.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has the same bytes in another folder', async () => {
    const other = await nodeFileSystem.makeTempDir("it's a ünusual one ");
    const again = await createRelease(ctx, other, { target: 'darwin-arm64', formats: ['pkg'] });
    expect((await readFile(join(again, name))).equals(await readFile(join(release, name)))).toBe(true);
    await rm(other, { recursive: true, force: true });
  });

  it('is refused with a byte changed anywhere', async () => {
    const bytes = await readFile(join(release, name));
    const copy = join(top, 'changed');
    await nodeFileSystem.mkdir(copy);
    const step = Math.ceil(bytes.length / 40);
    for (let at = 0; at < bytes.length; at += step) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      await writeFile(join(copy, name), changed);
      const { diagnostics } = await verify(ctx, join(copy, name));
      expect([at, diagnostics.some(({ severity }) => severity === 'error')]).toEqual([at, true]);
    }
  });
});

const { it: withReaders } = needs('bsdtar', '7z');

describe('other readers of a .pkg', () => {
  withReaders('bsdtar lists the archive and its payload', async () => {
    expect(
      run('bsdtar', ['-tf', join(release, name)])
        .trim()
        .split('\n'),
    ).toEqual(['Distribution', 'app.pkg/PackageInfo', 'app.pkg/Bom', 'app.pkg/Payload', 'app.pkg/Scripts']);
    const payload = execFileSync('bsdtar', ['-xOf', join(release, name), 'app.pkg/Payload'], {
      maxBuffer: 1e8,
    });
    const lines = run('bsdtar', ['--numeric-owner', '-tvf', '-'], payload).trim().split('\n');
    const entries = lines
      .map((line) => line.trim().split(/\s+/))
      .map(([mode, , uid, gid, , , , , path]) => [mode, uid, gid, path]);
    expect(entries.slice(0, 3)).toEqual([
      ['drwxr-xr-x', '0', '0', '.'],
      ['drwxrwxr-x', '0', '80', './Applications'],
      ['drwxr-xr-x', '0', '0', './Applications/tiny-app.app'],
    ]);
    expect(entries).toContainEqual(['-rwxr-xr-x', '0', '0', `./${bundle}/MacOS/tiny-app`]);
    expect(lines.join('\n')).toContain(`./${bundle}/Resources/payload/vrooli -> runtime`);
  });

  withReaders('7-Zip tests it', () => {
    expect(run('7z', ['t', join(release, name)])).toContain('Everything is Ok');
  });

  withTools('apple-platform-py')('apple-flat-package finds the component and its scripts', () => {
    const script =
      'import json, sys; from apple_platform import packaging; print(json.dumps(packaging.pkg_info(sys.argv[1])))';
    const info = JSON.parse(run(toolPath('apple-platform-py'), ['-c', script, join(release, name)]));
    expect(info.components[0]).toMatchObject({
      has_bom: true,
      package_info: {
        identifier: 'localbuild.tiny-app',
        auth: 'root',
        relocatable: false,
        relocate: [{ id: null }],
      },
    });
  });

  withTools('pyapplebom')('apple-bom lists the files of the payload with the sums of cksum', async () => {
    await writeFile(join(top, 'Bom'), execFileSync('bsdtar', ['-xOf', join(release, name), 'app.pkg/Bom']));
    const script =
      'import json, sys, pyapplebom; print(json.dumps(pyapplebom.parse_bom_file(sys.argv[1], include_blocks=False)["paths"]))';
    const paths: { path: string; size: number; crc32: number | null; link_name: string | null }[] =
      JSON.parse(run(toolPath('pyapplebom'), ['-c', script, join(top, 'Bom')]));
    const payload = execFileSync('bsdtar', ['-xOf', join(release, name), 'app.pkg/Payload'], {
      maxBuffer: 1e8,
    });
    const listed = run('bsdtar', ['-tf', '-'], payload).trim().split('\n').sort();
    expect(paths.map(({ path }) => path).sort()).toEqual(listed);
    const plist = `./${bundle}/Info.plist`;
    const [sum, size] = run('cksum', [], execFileSync('bsdtar', ['-xOf', '-', plist], { input: payload }))
      .split(' ')
      .map(Number);
    expect(paths.find(({ path }) => path === plist)).toMatchObject({ size, crc32: sum });
    expect(paths.find(({ path }) => path.endsWith('/vrooli'))?.link_name).toBe('runtime');
  });
});
