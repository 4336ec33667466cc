import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { verify } from '../../pipeline/stages/release/verify.ts';
import { createTestContext } from '../packaging/context.ts';
import { createRelease, rewriteSums } from '../packaging/release.ts';
import { needs } from '../support/needs.ts';
import { toArMember } from './ar.ts';
import { type RawEntry, tarEnd, toPaxRecord, toRawEntry, withoutEnd } from './tar.ts';

jest.setTimeout(60_000);
const { describe, it } = needs('dpkg-deb');

const archive = 'tiny-app-1.0.0-beta.2-linux-x64.tar.zst';
const deb = 'localbuild-tiny-app_1.0.0~beta.2_amd64.deb';
const sumTree =
  'find . -path ./DEBIAN -prune -o -type f -print | sed s,^./,, | xargs md5sum > DEBIAN/md5sums';
let top: string;
let pristine: string;
let ctx: BuildContext;
let count = 0;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('hostile-installer-');
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

/** Puts an installer into a release and its digest into every document except manifest.json. */
async function adopt(dir: string, name: string): Promise<void> {
  const path = join(dir, name);
  const metadata = JSON.parse(readFileSync(join(dir, 'metadata.json'), 'utf8'));
  for (const file of metadata.files) {
    if (file.name === name) {
      Object.assign(file, { size: readFileSync(path).length, sha256: await ctx.fs.sha256(path) });
    }
  }
  writeFileSync(join(dir, 'metadata.json'), JSON.stringify(metadata));
  await rewriteSums(ctx, dir);
}

/** A release whose .deb was unpacked, changed by an attacker and packed again, with its md5sums in order. */
async function repack(change: (tree: string) => Promise<unknown>): Promise<string> {
  const dir = await copyRelease();
  const tree = join(top, `tree-${count}`);
  execFileSync('dpkg-deb', ['--raw-extract', join(dir, deb), tree]);
  await change(tree);
  execFileSync('sh', ['-c', sumTree], { cwd: tree });
  const args = ['--root-owner-group', '--nocheck', '-Zxz', '-z1', '--build', tree, join(dir, deb)];
  execFileSync('dpkg-deb', args, { stdio: 'pipe' });
  await adopt(dir, deb);
  return dir;
}

/** The messages of errors about an installer of a release, and about the same file alone. */
async function faultsOf(dir: string, name: string): Promise<{ released: string[]; alone: string[] }> {
  const errors = async (path: string) =>
    (await verify(ctx, path)).diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message);
  const released = await errors(dir);
  const alone = join(top, `alone-${count}`);
  await cp(join(dir, name), join(alone, name));
  return { released, alone: await errors(join(alone, name)) };
}

const script = '#!/bin/sh\ntouch /tmp/pwned\n';

describe('what runs or steers as root is compared with manifest.json', () => {
  it.each<[string, string, (path: string) => Promise<void>]>([
    ['a script of the package', 'DEBIAN/postinst', (path) => writeFile(path, script)],
    ['the launcher', 'usr/bin/localbuild-tiny-app', (path) => writeFile(path, script)],
    [
      'the menu entry',
      'usr/share/applications/localbuild-tiny-app.desktop',
      (path) => writeFile(path, '[Desktop Entry]\nExec=evil\n'),
    ],
    ['a text', 'usr/share/doc/localbuild-tiny-app/copyright', (path) => writeFile(path, 'mine\n')],
    ['the dependencies', 'DEBIAN/control', async (path) => appendFileSync(path, ' more\n')],
  ])('%s', async (_, path, change) => {
    const { released } = await faultsOf(await repack((tree) => change(join(tree, path))), deb);
    expect(released).toEqual(
      expect.arrayContaining([expect.stringMatching(`${path}: sha256 is .* manifest.json states`)]),
    );
  });
});

describe('what a package must not have is refused, with documents and without', () => {
  it.each<[string, string | RegExp, (tree: string) => Promise<unknown>]>([
    ...(
      [
        ['preinst', 'is not the text that this version writes'],
        ['config', 'is outside'],
      ] as const
    ).map(([name, what]): [string, string, (tree: string) => Promise<unknown>] => [
      `the script ${name}`,
      `DEBIAN/${name} ${what}`,
      (tree) => writeFile(join(tree, 'DEBIAN', name), script, { mode: 0o755 }),
    ]),
    ...['triggers', 'conffiles', 'templates', 'shlibs'].map(
      (name): [string, string, (tree: string) => Promise<unknown>] => [
        `the control file ${name}`,
        `DEBIAN/${name} is outside`,
        (tree) => writeFile(join(tree, 'DEBIAN', name), name === 'conffiles' ? '' : '# x\n'),
      ],
    ),
    ...['Essential: yes', 'Conflicts: sudo, openssh-server', 'X-Evil: y', 'Depends: a\nDepends: b'].map(
      (field): [string, RegExp, (tree: string) => Promise<unknown>] => [
        `the field ${field}`,
        /DEBIAN\/control has|cannot be read/,
        async (tree) => {
          const path = join(tree, 'DEBIAN/control');
          writeFileSync(path, readFileSync(path, 'utf8').replace('Section', `${field}\nSection`));
        },
      ],
    ),
    [
      'an empty folder',
      'the folder etc/sudoers.d',
      (tree) => mkdir(join(tree, 'etc/sudoers.d'), { recursive: true }),
    ],
    [
      'a setuid program',
      'opt/localbuild-tiny-app/runtime has the mode 4755',
      (tree) => chmod(join(tree, 'opt/localbuild-tiny-app/runtime'), 0o4755),
    ],
    [
      'a setuid launcher',
      'usr/bin/localbuild-tiny-app has the mode 6755',
      (tree) => chmod(join(tree, 'usr/bin/localbuild-tiny-app'), 0o6755),
    ],
    [
      'a link out of the payload',
      'opt-link',
      (tree) => symlink('/etc/shadow', join(tree, 'opt/localbuild-tiny-app/opt-link')),
    ],
    ['a pipe', 'is neither a file', async (tree) => execFileSync('mkfifo', [join(tree, 'usr/bin/pipe')])],
  ])('%s', async (_, message, change) => {
    const dir = await repack(async (tree) => {
      await change(tree);
    }).catch((error: Error) => error);
    if (dir instanceof Error) throw dir;
    const { released, alone } = await faultsOf(dir, deb);
    const expected = expect.arrayContaining([
      typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message),
    ]);
    expect(released).toEqual(expected);
    expect(alone).toEqual(expected);
  });
});

describe('bytes that no member contains are refused', () => {
  it.each<[string, string, (bytes: Buffer) => Buffer]>([
    ['after a package', deb, (bytes) => Buffer.concat([bytes, Buffer.alloc(1000, 'x')])],
    ['as zeros after a package', deb, (bytes) => Buffer.concat([bytes, Buffer.alloc(2)])],
    [
      'in a second data archive',
      deb,
      (bytes) => Buffer.concat([bytes, toArMember('data.tar.xz', Buffer.from('xx'))]),
    ],
    [
      'in an unknown member',
      deb,
      (bytes) => Buffer.concat([bytes, toArMember('_gpgbuilder', Buffer.from('xx'))]),
    ],
    [
      'before the control files',
      deb,
      (bytes) =>
        Buffer.concat([bytes.subarray(0, 72), toArMember('_x', Buffer.from('xx')), bytes.subarray(72)]),
    ],
    [
      'after the version',
      deb,
      (bytes) => Buffer.from(bytes.toString('latin1').replace('2.0\n', '2.1\n'), 'latin1'),
    ],
    ['after a frame', archive, (bytes) => Buffer.concat([bytes, Buffer.alloc(10, 'x')])],
    [
      'in a skippable frame',
      archive,
      (bytes) => Buffer.concat([bytes, Buffer.from('502a4d180400000078787878', 'hex')]),
    ],
    ['in a second frame', archive, (bytes) => Buffer.concat([bytes, zstdCompressSync(Buffer.alloc(1024))])],
    [
      'after the end of a tar',
      archive,
      (bytes) => zstdCompressSync(Buffer.concat([zstdDecompressSync(bytes), Buffer.alloc(1024, 'x')])),
    ],
  ])('%s: %s', async (_, name, change) => {
    const dir = await copyRelease();
    writeFileSync(join(dir, name), change(readFileSync(join(dir, name))));
    await adopt(dir, name);
    const { released, alone } = await faultsOf(dir, name);
    const unreadable = expect.arrayContaining([expect.stringContaining('the installer cannot be read')]);
    expect(released).toEqual(unreadable);
    expect(alone).toEqual(unreadable);
  });
});

describe('entries of an archive that programs read in different ways are refused', () => {
  const inside = 'tiny-app-1.0.0-beta.2';
  it.each<[string, RawEntry[]]>([
    ['a folder with a content', [{ name: `${inside}/x/`, type: '5', mode: 0o755, content: 'x'.repeat(512) }]],
    ['a sparse file', [{ name: `${inside}/x`, type: 'S' }]],
    ['a file that continues another volume', [{ name: `${inside}/x`, type: 'M' }]],
    ['a header for all entries', [{ name: 'g', type: 'g', content: toPaxRecord('comment', 'x') }]],
    [
      'an owner in a PAX header',
      [{ name: 'p', type: 'x', content: toPaxRecord('uid', '1000') }, { name: `${inside}/x` }],
    ],
    [
      'two names of one entry',
      [
        { name: 'p', type: 'x', content: toPaxRecord('path', `${inside}/a`) },
        { name: 'p', type: 'x', content: toPaxRecord('path', `${inside}/b`) },
        { name: `${inside}/x` },
      ],
    ],
    ['broken records', [{ name: 'p', type: 'x', content: '7 path' }, { name: `${inside}/x` }]],
    ['a hard link', [{ name: `${inside}/x`, type: '1', link: '/etc/shadow' }]],
    ['a device', [{ name: `${inside}/x`, type: '3' }]],
    ['a path with ..', [{ name: `${inside}/services/../../../etc/x` }]],
    ['a path from the root', [{ name: `/etc/x` }]],
    ['an empty part', [{ name: `${inside}//runtime` }]],
    ['a second runtime', [{ name: `${inside}/runtime`, mode: 0o755, content: 'x' }]],
    ['a setuid file', [{ name: `${inside}/x`, mode: 0o4755 }]],
    ['a file of a user', [{ name: `${inside}/x`, uid: 1000 }]],
    [
      'a file below a link',
      [{ name: `${inside}/x`, type: '2', mode: 0o777, link: '/etc' }, { name: `${inside}/x/passwd` }],
    ],
  ])('%s', async (_, entries) => {
    const dir = await copyRelease();
    const tar = withoutEnd(zstdDecompressSync(readFileSync(join(dir, archive))));
    const changed = Buffer.concat([tar, ...entries.map(toRawEntry), tarEnd]);
    writeFileSync(join(dir, archive), zstdCompressSync(changed));
    await adopt(dir, archive);
    const { released, alone } = await faultsOf(dir, archive);
    expect(released).not.toEqual([]);
    expect(alone).not.toEqual([]);
  });
});
