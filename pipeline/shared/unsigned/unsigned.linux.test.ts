import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { toArMember } from '../../../test/adversary/ar.ts';
import { withTempDir } from '../../../test/packaging/context.ts';
import { hasProgram, needs } from '../../../test/support/needs.ts';
import { toolPath, withTools } from '../../../test/support/installed-tools.ts';
import { createTrialProgram } from '../../signing/authenticode/trial-program.ts';
import { digestUnsigned } from './container-digest.ts';
import { ProgramDigest } from './program-digest.ts';

/** The digest from chunks of this size. */
function digestOf(bytes: Uint8Array, size = 7): string | undefined {
  const program = new ProgramDigest();
  for (let at = 0; at < bytes.length; at += size) program.update(bytes.subarray(at, at + size));
  return program.digest();
}

/** The same with another last byte of the code at `at`. */
function change(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

describe('ProgramDigest', () => {
  it.each([
    ['text', Buffer.from('hello, this is a text and no program')],
    ['nothing', Buffer.alloc(0)],
    ['a class of Java', Buffer.from('cafebabe00000041', 'hex')],
    ['MZ and nothing else', Buffer.from('MZ')],
    [
      'a PE header far away',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(58, 0xff), Buffer.alloc(4, 0xff), Buffer.alloc(100)]),
    ],
  ])('knows no program in %s', (_, bytes) => {
    expect(digestOf(bytes)).toBeUndefined();
  });

  it('is the same for chunks of any size, and another one for another program', () => {
    const program = createTrialProgram();
    const digest = digestOf(program);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    for (const size of [1, 64, 1000, 10_000]) expect(digestOf(program, size)).toBe(digest);
    expect(digestOf(change(program, 0x200))).not.toBe(digest);
    expect(digestOf(Buffer.concat([program, Buffer.from('more')]))).not.toBe(digest);
  });
});

needs('osslsigncode', 'openssl').describe('a program for Windows', () => {
  it.each([0, 3])(
    'has the same digest before and after it is signed by osslsigncode, %i bytes longer than a multiple of eight',
    (extra) =>
      withTempDir(async (dir) => {
        const at = (name: string) => join(dir, name);
        const subject = ['-subj', '/CN=Test', '-addext', 'extendedKeyUsage=codeSigning', '-days', '2'];
        execFileSync(
          'openssl',
          ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', at('k'), '-out', at('c'), ...subject],
          { stdio: 'ignore' },
        );
        const program = Buffer.concat([createTrialProgram(), Buffer.alloc(extra, 1)]);
        writeFileSync(at('p.exe'), program);
        execFileSync(
          'osslsigncode',
          ['sign', '-certs', at('c'), '-key', at('k'), '-in', at('p.exe'), '-out', at('s.exe')],
          { stdio: 'ignore' },
        );
        const signed = readFileSync(at('s.exe'));
        expect(signed.length).toBeGreaterThan(program.length + 500);
        expect(digestOf(signed)).toBe(digestOf(program));
        expect(digestOf(change(signed, 0x200))).not.toBe(digestOf(program));
        execFileSync('osslsigncode', ['remove-signature', '-in', at('s.exe'), '-out', at('r.exe')], {
          stdio: 'ignore',
        });
        expect(digestOf(readFileSync(at('r.exe')))).toBe(digestOf(program));
      }),
  );
});

const signScript = `
import sys
from apple_platform import macho, signing
folder = sys.argv[1]
for processor in ("aarch64", "x86_64"):
    data = macho.create_synthetic(processor)
    open(f"{folder}/{processor}", "wb").write(data)
    once = signing.sign_macho_bytes(data, binary_identifier="a.b")
    open(f"{folder}/{processor}-signed", "wb").write(once)
    open(f"{folder}/{processor}-again", "wb").write(signing.sign_macho_bytes(once, binary_identifier="a.much.longer.name." + "x" * 5000))
for kind in ("", "-signed", "-again"):
    macho.create_universal([f"{folder}/aarch64{kind}", f"{folder}/x86_64{kind}"], f"{folder}/universal{kind}")
`;

describe('a program for macOS', () => {
  withTools('apple-platform-py')(
    'has the same digest before and after it is signed by rcodesign, as a universal one too',
    () =>
      withTempDir(async (dir) => {
        execFileSync(toolPath('apple-platform-py'), ['-c', signScript, dir]);
        const read = (name: string) => readFileSync(join(dir, name));
        for (const name of ['aarch64', 'x86_64', 'universal']) {
          const [plain, signed, again] = [read(name), read(`${name}-signed`), read(`${name}-again`)];
          expect(signed.equals(plain)).toBe(false);
          expect(digestOf(plain)).toMatch(/^[0-9a-f]{64}$/);
          expect(digestOf(signed)).toBe(digestOf(plain));
          expect(digestOf(again, 4096)).toBe(digestOf(plain));
        }
        expect(digestOf(read('aarch64'))).not.toBe(digestOf(read('x86_64')));
        expect(digestOf(change(read('aarch64-signed'), 5))).not.toBe(digestOf(read('aarch64')));
      }),
  );
});

describe('digestUnsigned', () => {
  const open = (bytes: Uint8Array) =>
    async function* () {
      for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
    };
  const members = [
    toArMember('debian-binary', Buffer.from('2.0\n')),
    toArMember('control.tar.xz', Buffer.from('odd')),
    toArMember('data.tar.xz', Buffer.from('data')),
  ];
  const toDeb = (...more: Buffer[]) => Buffer.concat([Buffer.from('!<arch>\n'), ...members, ...more]);

  it('leaves the signature of a .deb out', async () => {
    const plain = await digestUnsigned(open(toDeb()));
    expect(await digestUnsigned(open(toDeb(toArMember('_gpgorigin', Buffer.from('signature')))))).toBe(plain);
    expect(await digestUnsigned(open(toDeb(toArMember('other', Buffer.from('signature')))))).not.toBe(plain);
  });

  (hasProgram('rpmsign') && hasProgram('rpmbuild') && hasProgram('gpg') ? it : it.skip)(
    'leaves the signature of an .rpm out',
    () =>
      withTempDir(async (dir) => {
        const at = (name: string) => join(dir, name);
        execFileSync('mkdir', ['-p', at('h'), at('b')], {});
        execFileSync('chmod', ['700', at('h')]);
        const env = { ...process.env, GNUPGHOME: at('h') };
        writeFileSync(
          at('p.spec'),
          'Name: p\nVersion: 1\nRelease: 1\nSummary: p\nLicense: MIT\nBuildArch: noarch\n%description\np\n%files\n',
        );
        execFileSync('rpmbuild', ['-bb', '--quiet', '--define', `_topdir ${at('b')}`, at('p.spec')], {
          stdio: 'ignore',
        });
        const path = at('b/RPMS/noarch/p-1-1.noarch.rpm');
        const plain = readFileSync(path);
        try {
          execFileSync(
            'gpg',
            [
              '--batch',
              '--passphrase',
              '',
              '--quick-generate-key',
              'Test <t@example.org>',
              'rsa3072',
              'sign',
              'never',
            ],
            { env, stdio: 'ignore' },
          );
          execFileSync(
            'rpmsign',
            ['--addsign', '--define', '_gpg_name Test', '--define', '__gpg /usr/bin/gpg', path],
            {
              env,
              stdio: 'ignore',
            },
          );
        } finally {
          execFileSync('gpgconf', ['--kill', 'all'], { env });
        }
        const signed = readFileSync(path);
        expect(signed.equals(plain)).toBe(false);
        expect(await digestUnsigned(open(signed))).toBe(await digestUnsigned(open(plain)));
        expect(await digestUnsigned(open(change(signed, signed.length - 1)))).not.toBe(
          await digestUnsigned(open(plain)),
        );
      }),
    60_000,
  );
});
