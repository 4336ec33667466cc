import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import { createTestContext, rejection, withTempDir } from '../../../test/packaging/context.ts';
import { createRelease } from '../../../test/packaging/release.ts';
import { needs } from '../../../test/support/needs.ts';
import { toFormat } from '../../formats/registry.ts';
import { writeRepositories } from '../../stages/repository/index.ts';
import type { SignableFile } from '../signer.ts';
import { openpgp } from './index.ts';
import { findKeyFaults, parseKey } from './key.ts';

jest.setTimeout(120_000);
const { describe, it } = needs(
  'gpg',
  'dpkg-deb',
  'rpmbuild',
  'rpmsign',
  'debsig-verify',
  'dnf',
  'createrepo_c',
);

interface Key {
  identity: { keyFile: string; passphraseFile?: string };
  publicKey: string;
  fingerprint: string;
}

function createKey(dir: string, algorithm = 'ed25519', passphrase = '', expires = 'never'): Key {
  const home = join(dir, 'home');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeFileSync(join(home, 'gpg-agent.conf'), 's2k-count 65536\n');
  writeFileSync(join(dir, 'passphrase'), passphrase, { mode: 0o600 });
  const loopback = ['--pinentry-mode', 'loopback', '--passphrase-file', join(dir, 'passphrase')];
  const gpg = (...args: string[]) =>
    execFileSync('gpg', ['--homedir', home, '--batch', '--quiet', ...loopback, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  gpg('--quick-gen-key', 'Tiny Team <team@tiny.example>', algorithm, 'sign', expires);
  writeFileSync(join(dir, 'key.asc'), gpg('--armor', '--export-secret-keys'), { mode: 0o600 });
  const publicKey = gpg('--armor', '--export');
  const fingerprint = /^fpr:::::::::(.*):$/m.exec(gpg('--with-colons', '--list-keys'))?.[1] ?? '';
  execFileSync('gpgconf', ['--homedir', home, '--kill', 'all']);
  const keyFile = join(dir, 'key.asc');
  const identity = passphrase === '' ? { keyFile } : { keyFile, passphraseFile: join(dir, 'passphrase') };
  return { identity, publicKey, fingerprint };
}

const toFile = (path: string): SignableFile => ({
  path,
  target: 'linux-x64',
  kind: 'installer',
  signing: path.endsWith('.rpm') ? 'embedded' : 'repository',
});

async function buildOne(dir: string, format: 'deb' | 'rpm'): Promise<string> {
  const release = await createRelease(createTestContext(dir), dir, { formats: [format] });
  const name = readdirSync(release).find((one) => one.endsWith(`.${format}`)) ?? '';
  return join(release, name);
}

const limits = { entries: 1000, bytes: 100 * 1024 * 1024 };

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** The judgement of debsig-verify with a policy that asks for this key. */
function judgeByDebsig(dir: string, { publicKey, fingerprint }: Key, path: string): number | null {
  const id = fingerprint.slice(-16);
  const [policies, keyrings] = [join(dir, 'policies', id), join(dir, 'keyrings', id)];
  for (const folder of [policies, keyrings]) mkdirSync(folder, { recursive: true });
  execFileSync('gpg', ['--batch', '--yes', '--dearmor', '--output', join(keyrings, 'key.gpg')], {
    input: publicKey,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  writeFileSync(
    join(policies, 'tiny.pol'),
    `<?xml version="1.0"?><!DOCTYPE Policy SYSTEM "https://www.debian.org/debsig/1.0/policy.dtd">
<Policy xmlns="https://www.debian.org/debsig/1.0/"><Origin Name="Tiny" id="${id}" Description="x"/>
<Selection><Required Type="origin" File="key.gpg" id="${id}"/></Selection>
<Verification MinOptional="0"><Required Type="origin" File="key.gpg" id="${id}"/></Verification></Policy>`,
  );
  return spawnSync('debsig-verify', [
    '--policies-dir',
    join(dir, 'policies'),
    '--keyrings-dir',
    join(dir, 'keyrings'),
    path,
  ]).status;
}

describe('OpenPGP signatures in packages', () => {
  it.each(['rsa3072', 'ed25519'])(
    'of a .deb are accepted by debsig-verify, and a change is refused: %s',
    (algorithm) =>
      withTempDir(async (dir) => {
        const ctx = createTestContext(dir);
        const path = await buildOne(dir, 'deb');
        const plain = readFileSync(path);
        const key = createKey(join(dir, 'key'), algorithm, 'a pass phrase');
        const trust = { openPgpKeys: [key.publicKey] };
        expect(await openpgp.verify(ctx, toFile(path), trust)).toEqual({
          signed: false,
          why: 'it has no signature',
        });
        await openpgp.sign(ctx, key.identity, toFile(path));
        await openpgp.sign(ctx, key.identity, toFile(path));
        expect(readFileSync(path).subarray(0, plain.length).equals(plain)).toBe(true);
        expect(execFileSync('ar', ['t', path], { encoding: 'utf8' }).split('\n').slice(0, 4).at(-1)).toBe(
          '_gpgorigin',
        );
        expect(judgeByDebsig(dir, key, path)).toBe(0);
        expect(await openpgp.verify(ctx, toFile(path), trust)).toMatchObject({
          signed: true,
          by: `Tiny Team <team@tiny.example> (OpenPGP key ${key.fingerprint})`,
        });
        const deb = toFormat('deb');
        const identity = deb.identify(path.split('/').at(-1) ?? '');
        if (identity === undefined) throw new Error(path);
        expect((await deb.read(ctx, path, identity, limits)).faults).toEqual([]);
        const other = createKey(join(dir, 'other'));
        expect(await openpgp.verify(ctx, toFile(path), { openPgpKeys: [other.publicKey] })).toMatchObject({
          signed: false,
          why: expect.stringContaining('which is not the given one'),
        });
        for (const at of [80, 400, plain.length - 10, -40]) {
          flip(path, at);
          expect([at, (await openpgp.verify(ctx, toFile(path), trust)).signed]).toEqual([at, false]);
          flip(path, at);
        }
        const twice = join(dir, 'twice.deb');
        const signed = readFileSync(path);
        writeFileSync(twice, Buffer.concat([signed, signed.subarray(plain.length)]));
        await expect(deb.read(ctx, twice, identity, limits)).rejects.toThrow('after the last member');
      }),
  );

  it.each(['rsa3072', 'ed25519'])(
    'of an .rpm are accepted by rpm, and a change is refused: %s',
    (algorithm) =>
      withTempDir(async (dir) => {
        const ctx = createTestContext(dir);
        const path = await buildOne(dir, 'rpm');
        const key = createKey(join(dir, 'key'), algorithm, 'a pass phrase');
        const trust = { openPgpKeys: [key.publicKey] };
        expect(await openpgp.verify(ctx, toFile(path), trust)).toEqual({
          signed: false,
          why: 'it has no signature',
        });
        const second = join(dir, 'second name');
        execFileSync('ln', [path, second]);
        const before = readFileSync(path);
        await openpgp.sign(ctx, key.identity, toFile(path));
        expect(readFileSync(second).equals(before)).toBe(true);
        const judged = await openpgp.verify(ctx, toFile(path), trust);
        expect(judged).toMatchObject({
          signed: true,
          by: `Tiny Team <team@tiny.example> (OpenPGP key ${key.fingerprint})`,
        });
        const rpm = toFormat('rpm');
        const identity = rpm.identify(path.split('/').at(-1) ?? '');
        if (identity === undefined) throw new Error(path);
        expect((await rpm.read(ctx, path, identity, limits)).faults).toEqual([]);
        const other = createKey(join(dir, 'other'));
        expect(await openpgp.verify(ctx, toFile(path), { openPgpKeys: [other.publicKey] })).toMatchObject({
          signed: false,
          why: expect.stringContaining('NOKEY'),
        });
        for (const at of [-30, 6000]) {
          flip(path, at);
          expect([at, (await openpgp.verify(ctx, toFile(path), trust)).signed]).toEqual([at, false]);
          flip(path, at);
        }
      }),
  );

  it('let dnf install a package with gpgcheck and repo_gpgcheck, and not from changed metadata', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const path = await buildOne(dir, 'rpm');
      const key = createKey(join(dir, 'key'), 'rsa3072');
      await openpgp.sign(ctx, key.identity, toFile(path));
      const to = join(dir, 'repository');
      await writeRepositories(ctx, {
        from: [join(path, '..')],
        to,
        label: 'Tiny',
        epoch: 1_714_979_289,
        identity: key.identity,
      });
      // What the package needs from the system.
      const system = join(dir, 'system');
      mkdirSync(system);
      writeFileSync(
        join(system, 'base.spec'),
        'Name: base\nVersion: 1\nRelease: 1\nSummary: x\nLicense: x\nBuildArch: noarch\nProvides: /bin/sh\n%description\nx\n%files\n',
      );
      execFileSync(
        'rpmbuild',
        ['-bb', '--define', `_topdir ${system}`, '--define', `_rpmdir ${system}`, join(system, 'base.spec')],
        { stdio: 'ignore' },
      );
      execFileSync('createrepo_c', ['--quiet', system]);
      const config = join(dir, 'dnf.conf');
      writeFileSync(
        config,
        `[main]\nreposdir=${dir}/none\ncachedir=${dir}/cache\npluginpath=${dir}/none\nlogdir=${dir}\npersistdir=${dir}/persist\ntsflags=noscripts\n[system]\nname=system\nbaseurl=file://${system}\ngpgcheck=0\n[tiny]\nname=tiny\nbaseurl=file://${to}/dnf\ngpgcheck=1\nrepo_gpgcheck=1\ngpgkey=file://${to}/repository.asc\n`,
      );
      const dnf = (root: string, ...args: string[]) => {
        const done = spawnSync(
          'dnf',
          [
            '--config',
            config,
            '--installroot',
            join(dir, root),
            '--releasever=1',
            '--forcearch=x86_64',
            '--setopt=install_weak_deps=0',
            '-y',
            ...args,
          ],
          { encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C' } },
        );
        return { status: done.status, text: `${done.stdout}${done.stderr}` };
      };
      const installed = dnf('root', 'install', 'localbuild-tiny-app');
      expect(installed).toMatchObject({ status: 0, text: expect.stringContaining('Complete!') });
      expect(readdirSync(join(dir, 'root/opt/localbuild-tiny-app'))).toContain('bundle.json');
      const repomd = join(to, 'dnf/repodata/repomd.xml');
      copyFileSync(repomd, join(dir, 'kept'));
      writeFileSync(repomd, readFileSync(repomd, 'utf8').replace('<revision>1', '<revision>2'));
      execFileSync('rm', ['-rf', join(dir, 'cache')]);
      expect(dnf('other', 'install', 'localbuild-tiny-app').status).not.toBe(0);
      copyFileSync(join(dir, 'kept'), repomd);
      execFileSync('rm', ['-rf', join(dir, 'cache'), join(dir, 'other')]);
      execFileSync('rpmsign', ['--delsign', join(to, 'dnf/Packages/l', path.split('/').at(-1) ?? '')]);
      expect(dnf('other', 'install', 'localbuild-tiny-app').status).not.toBe(0);
    }));

  it('leave no key and no agent, and say why a key cannot be used', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const key = createKey(join(dir, 'key'), 'ed25519', 'a pass phrase');
      const wrong = join(dir, 'wrong');
      writeFileSync(wrong, 'another');
      const before = readdirSync('/tmp').filter((name) => name.startsWith('gpg-')).length;
      const path = await buildOne(dir, 'deb');
      const failed = await rejection(
        openpgp.sign(ctx, { ...key.identity, passphraseFile: wrong }, toFile(path)),
      );
      expect(failed).toMatchObject({ blame: 'environment' });
      writeFileSync(join(dir, 'public.asc'), key.publicKey);
      expect(await rejection(openpgp.inspect(ctx, { keyFile: join(dir, 'public.asc') }))).toMatchObject({
        code: 'signing-key-invalid',
      });
      expect(await openpgp.inspect(ctx, key.identity)).toEqual([]);
      expect(readdirSync('/tmp').filter((name) => name.startsWith('gpg-')).length).toBeLessThanOrEqual(
        before,
      );
    }));
});

describe('findKeyFaults', () => {
  const line = (validity: string, length: number, algorithm: number, expires: string) =>
    parseKey(
      `sec:${validity}:${length}:${algorithm}:0123:1:${expires}::u:::scESC:\nfpr:::::::::ABCD:\nuid:u::::1::X::Me <me@x.example>:\n`,
    );
  const codesOf = (...values: Parameters<typeof line>) => {
    const key = line(...values);
    return key === undefined
      ? []
      : findKeyFaults(key, 1_000_000).map(({ severity, code }) => `${severity} ${code}`);
  };

  it('refuses keys that have expired, were revoked or are weak, and warns of an early end', () => {
    expect(codesOf('u', 3072, 1, '')).toEqual([]);
    expect(codesOf('u', 256, 22, '')).toEqual([]);
    expect(codesOf('u', 1024, 1, '')).toEqual(['error signing-key-invalid']);
    expect(codesOf('u', 2048, 17, '')).toEqual(['error signing-key-invalid']);
    expect(codesOf('r', 3072, 1, '')).toEqual(['error signing-key-invalid']);
    expect(codesOf('e', 3072, 1, '999999')).toEqual(['error certificate-expired']);
    expect(codesOf('u', 3072, 1, '999999')).toEqual(['error certificate-expired']);
    expect(codesOf('u', 3072, 1, String(1_000_000 + 86_400 * 30))).toEqual(['warning certificate-expires']);
  });
});
