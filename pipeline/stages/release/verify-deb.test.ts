import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext } from '../../../test/packaging/context.ts';
import { createRelease, rewriteSums } from '../../../test/packaging/release.ts';
import type { BuildContext } from '../../ports.ts';
import { verify } from './verify.ts';

jest.setTimeout(60_000);

const deb = 'localbuild-tiny-app_1.0.0~beta.2_amd64.deb';
/** Writes the md5sums of a tree that dpkg-deb unpacked. */
const sumTree =
  'find . -path ./DEBIAN -prune -o -type f -print | sed s,^./,, | xargs md5sum > DEBIAN/md5sums';
let top: string;
let pristine: string;
let ctx: BuildContext;
let count = 0;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('verify-test-');
  ctx = createTestContext(top);
  pristine = await createRelease(ctx, top);
});
afterAll(() => rm(top, { recursive: true, force: true }));

async function copyRelease(): Promise<string> {
  count += 1;
  const dir = join(top, `copy-${count}`);
  await cp(pristine, dir, { recursive: true });
  return dir;
}

/** A release whose .deb was unpacked, changed and packed again, with its md5sums and every outer digest in order. */
async function repacked(change: (tree: string) => Promise<void>): Promise<string> {
  const dir = await copyRelease();
  const tree = join(top, `tree-${count}`);
  const path = join(dir, deb);
  execFileSync('dpkg-deb', ['--raw-extract', path, tree]);
  await change(tree);
  execFileSync('sh', ['-c', sumTree], { cwd: tree });
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', tree, path]);
  const { length: size } = await readFile(path);
  const metadata = JSON.parse(await readFile(join(dir, 'metadata.json'), 'utf8'));
  for (const file of metadata.files) {
    if (file.name === deb) Object.assign(file, { size, sha256: await ctx.fs.sha256(path) });
  }
  await writeFile(join(dir, 'metadata.json'), JSON.stringify(metadata));
  await rewriteSums(ctx, dir);
  return dir;
}

describe('verify of a release with a .deb', () => {
  it('finds strange owners, modes and files outside the payload', async () => {
    const dir = await repacked(async (tree) => {
      await mkdir(join(tree, 'etc/cron.d'), { recursive: true });
      await writeFile(join(tree, 'etc/cron.d/evil'), 'x');
      await chmod(join(tree, 'etc'), 0o777);
    });
    const { diagnostics } = await verify(ctx, dir);
    expect(diagnostics.map(({ message }) => message.replace(/: .*/, ''))).toEqual([
      'etc/cron.d/evil is outside opt/localbuild-tiny-app/',
      'the folder etc is outside opt/localbuild-tiny-app/',
      'the folder etc/cron.d is outside opt/localbuild-tiny-app/',
      'etc has the mode 777',
      'DEBIAN/md5sums',
      'DEBIAN/md5sums',
      'etc/cron.d/evil is in the installer but not in manifest.json',
    ]);
  });

  it.each([
    ['DEBIAN/postinst', 'DEBIAN/postinst is not the text that this version writes'],
    ['usr/bin/localbuild-tiny-app', 'usr/bin/localbuild-tiny-app is not the text that this version writes'],
    ['DEBIAN/preinst', 'DEBIAN/preinst is not the text that this version writes'],
    ['DEBIAN/config', 'DEBIAN/config is outside opt/localbuild-tiny-app/'],
  ])('finds a %s that is not from its layout, although all digests are in order', async (path, message) => {
    const dir = await repacked((tree) =>
      writeFile(join(tree, path), '#!/bin/sh\ncurl evil\n', { mode: 0o755 }),
    );
    const { diagnostics, proved } = await verify(ctx, dir);
    const messages = diagnostics.map((one) => one.message);
    expect(messages).toContain(message);
    expect(
      messages.slice(1).filter((one) => !one.startsWith(path) && !one.startsWith('DEBIAN/md5sums')),
    ).toEqual([]);
    expect(messages).toEqual(expect.arrayContaining([expect.stringMatching(`^${path}.* manifest.json`)]));
    expect(proved.find(({ name }) => name === deb)?.content).toBe('differs');
  });

  it('finds a file of the layout that is missing', async () => {
    const dir = await repacked((tree) => rm(join(tree, 'DEBIAN/prerm')));
    const { diagnostics } = await verify(ctx, dir);
    expect(diagnostics.map((one) => one.message.replace(/: .*/, ''))).toEqual([
      'DEBIAN/prerm is missing',
      'DEBIAN/md5sums',
      'DEBIAN/prerm is in manifest.json but not in the installer',
    ]);
  });

  it('reports a stated signature that it cannot verify', async () => {
    const dir = await copyRelease();
    const path = join(dir, 'metadata.json');
    const metadata = JSON.parse(await readFile(path, 'utf8'));
    metadata.files[0].signature = { signed: true, by: 'Eve' };
    await writeFile(path, JSON.stringify(metadata));
    await rewriteSums(ctx, dir);
    const { diagnostics, proved } = await verify(ctx, dir);
    expect(diagnostics).toMatchObject([{ code: 'signature-not-confirmed', file: deb }]);
    expect(proved[0]).toMatchObject({ name: deb, digest: 'matches', signature: { signed: false } });
  });
});
