import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import { createTestContext, rejection, withTempDir } from '../packaging/context.ts';
import { createRelease } from '../packaging/release.ts';
import { needs } from '../support/needs.ts';
import { writeRepositories } from '../../pipeline/stages/repository/index.ts';

jest.setTimeout(120_000);
const { describe, it } = needs('dpkg-deb', 'rpmbuild', 'gpg', 'apt-get', 'dnf', 'createrepo_c');

const epoch = 1_714_979_289;
const debName = 'localbuild-tiny-app';

/** A secret key in a file, made for one test. */
function createKey(dir: string): string {
  const home = join(dir, 'gpg-home');
  mkdirSync(home, { mode: 0o700 });
  const gpg = (...args: string[]) =>
    execFileSync('gpg', ['--homedir', home, '--batch', '--quiet', '--passphrase', '', ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  gpg('--quick-gen-key', 'Tiny Team <team@tiny.example>', 'rsa3072', 'sign', 'never');
  writeFileSync(join(dir, 'key.asc'), gpg('--armor', '--export-secret-keys'), { mode: 0o600 });
  execFileSync('gpgconf', ['--homedir', home, '--kill', 'all']);
  return join(dir, 'key.asc');
}

async function build(dir: string, isSigned = true): Promise<string> {
  const ctx = createTestContext(dir);
  const from = [];
  for (const target of ['linux-x64', 'linux-arm64'] as const)
    from.push(await createRelease(ctx, dir, { target, formats: ['deb', 'rpm'] }));
  const to = join(dir, 'repository');
  const identity = isSigned ? { keyFile: createKey(dir) } : undefined;
  await writeRepositories(ctx, { from, to, label: 'Tiny & Co', epoch, identity });
  return to;
}

/** An apt of its own: nothing of this machine's lists, sources, keys or packages. */
function createApt(dir: string, source: string) {
  const root = join(dir, 'apt-root');
  for (const folder of [
    'etc/apt/apt.conf.d',
    'etc/apt/preferences.d',
    'state/lists/partial',
    'cache/archives/partial',
    'dpkg/info',
    'dpkg/updates',
  ])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['dpkg/status', 'apt.conf']) writeFileSync(join(root, file), '');
  writeFileSync(join(root, 'etc/apt/sources.list'), `${source}\n`);
  const options = {
    'Dir::Etc': join(root, 'etc/apt'),
    'Dir::State': join(root, 'state'),
    'Dir::State::status': join(root, 'dpkg/status'),
    'Dir::Cache': join(root, 'cache'),
    'APT::Architecture': 'amd64',
    'APT::Architectures::': 'amd64',
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
  };
  const words = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  return (...args: string[]) => {
    const done = spawnSync('apt-get', [...words, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', APT_CONFIG: join(root, 'apt.conf') },
      cwd: root,
    });
    return { ...done, text: `${done.stdout}${done.stderr}` };
  };
}

const sourceOf = (to: string) =>
  `deb [signed-by=${join(to, 'repository.asc')}] file:${join(to, 'apt')} stable main`;

describe('a repository for apt', () => {
  it('is updated from and installed from by apt with the key of the repository alone', () =>
    withTempDir(async (dir) => {
      const to = await build(dir);
      const apt = createApt(dir, sourceOf(to));
      const update = apt('update');
      expect(update.text).not.toMatch(/^[EW]:/m);
      expect(update.status).toBe(0);
      const plan = apt('install', '--simulate', '--no-install-recommends', debName);
      expect(plan.text).toContain(`Inst ${debName} (1.0.0~beta.2 Tiny & Co:stable [amd64])`);
      expect(apt('download', debName).status).toBe(0);
      const [downloaded = ''] = readdirSync(join(dir, 'apt-root')).filter((name) => name.endsWith('.deb'));
      const root = join(dir, 'system');
      for (const folder of ['info', 'updates'])
        mkdirSync(join(root, 'var/lib/dpkg', folder), { recursive: true });
      writeFileSync(join(root, 'var/lib/dpkg/status'), '');
      execFileSync('dpkg', [
        '--root',
        root,
        '--force-not-root',
        '--force-depends',
        '--force-script-chrootless',
        '--unpack',
        join(dir, 'apt-root', downloaded),
      ]);
      expect(readdirSync(join(root, 'opt', debName))).toContain('bundle.json');
    }));

  it('is refused by apt when Packages, Release or the package were changed, or the key is another', () =>
    withTempDir(async (dir) => {
      const to = await build(dir);
      const file = (path: string) => join(to, 'apt/dists/stable', path);
      const change = (path: string, from: string, by: string, check: () => void) => {
        const before = readFileSync(path);
        writeFileSync(path, before.toString('latin1').replace(from, by), 'latin1');
        check();
        writeFileSync(path, before);
      };
      const folder = file('main/binary-amd64');
      const hashes = readdirSync(join(folder, 'by-hash/SHA256')).map((name) =>
        join(folder, 'by-hash/SHA256', name),
      );
      const packages = [
        join(folder, 'Packages'),
        ...hashes.filter((path) => readFileSync(path).includes('Package:')),
      ];
      const gz = [join(folder, 'Packages.gz'), ...hashes.filter((path) => !packages.includes(path))];
      const kept = [...packages, ...gz].map((path) => [path, readFileSync(path)] as const);
      for (const [path, bytes] of kept) writeFileSync(path, Buffer.concat([bytes, Buffer.from('\n')]));
      const tampered = createApt(join(dir, 'a'), sourceOf(to))('update');
      expect(tampered.text).toMatch(/unexpected size|Hash Sum mismatch/);
      expect(tampered.status).not.toBe(0);
      for (const [path, bytes] of kept) writeFileSync(path, bytes);
      change(file('InRelease'), 'Suite: stable', 'Suite: stxble', () => {
        const { text, status } = createApt(join(dir, 'b'), sourceOf(to))('update');
        expect(text).toMatch(/BADSIG|not signed|invalid/i);
        expect(status).not.toBe(0);
      });
      const apt = createApt(join(dir, 'c'), sourceOf(to));
      expect(apt('update').status).toBe(0);
      const place =
        /^Filename: (.*)$/m.exec(readFileSync(file('main/binary-amd64/Packages'), 'utf8'))?.[1] ?? '';
      const deb = join(to, 'apt', place);
      const bytes = readFileSync(deb);
      bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
      writeFileSync(deb, bytes);
      expect(apt('download', debName).text).toMatch(/Hash Sum mismatch|differs|size/i);
      mkdirSync(join(dir, 'other'));
      createKey(join(dir, 'other'));
      const other = join(dir, 'other/public.gpg');
      execFileSync('gpg', [
        '--homedir',
        join(dir, 'other/gpg-home'),
        '--batch',
        '--output',
        other,
        '--export',
      ]);
      const foreign = createApt(
        join(dir, 'd'),
        sourceOf(to).replace(join(to, 'repository.asc'), other),
      )('update');
      expect(foreign.text).toContain('NO_PUBKEY');
      expect(foreign.status).not.toBe(0);
    }));

  it('is refused by apt without a signature', () =>
    withTempDir(async (dir) => {
      const to = await build(dir, false);
      expect(createApt(dir, `deb file:${join(to, 'apt')} stable main`)('update').text).toContain(
        'is not signed',
      );
    }));
});

const recordsOf = (text: string) => text.trim().split('\n').sort();

describe('a repository for dnf', () => {
  it('has the metadata that createrepo_c writes', () =>
    withTempDir(async (dir) => {
      const to = await build(dir);
      const own = join(to, 'dnf');
      const query = (folder: string, ...format: string[]) =>
        execFileSync(
          'dnf',
          [
            'repoquery',
            '--quiet',
            '--disablerepo=*',
            `--repofrompath=r,file://${folder}`,
            `--setopt=cachedir=${dir}/cache`,
            `--setopt=reposdir=${dir}`,
            '--forcearch=x86_64',
            '--releasever=1',
            ...format,
          ],
          { encoding: 'utf8' },
        );
      const formats = [
        [
          '--qf',
          '%{name} %{epoch} %{version} %{release} %{arch} %{size} %{installsize} %{buildtime} %{license} %{packager} %{summary} %{sourcerpm} %{location}',
        ],
        ...['--requires', '--provides', '--recommends', '--list', '--info'].map((word) => [word]),
      ];
      const mine = formats.map((words) => recordsOf(query(own, ...words)));
      const others = join(dir, 'others');
      execFileSync('cp', ['-r', own, others]);
      execFileSync('rm', ['-r', join(others, 'repodata')]);
      execFileSync('createrepo_c', ['--quiet', '--no-database', others]);
      formats.forEach((words, at) => {
        const expected = recordsOf(query(others, ...words));
        expect(expected.join('').length).toBeGreaterThan(5);
        expect([words, mine[at]]).toEqual([words, expected]);
      });
    }));
});

describe('writeRepositories', () => {
  it('refuses a damaged package, and folders without one', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const request = { to: join(dir, 'to'), label: 'x', epoch, identity: undefined };
      mkdirSync(join(dir, 'empty'));
      expect(
        await rejection(writeRepositories(ctx, { ...request, from: [join(dir, 'empty')] })),
      ).toMatchObject({ code: 'repository-empty' });
      const release = await createRelease(ctx, dir, { formats: ['deb'] });
      const [deb = ''] = readdirSync(release).filter((name) => name.endsWith('.deb'));
      const bytes = readFileSync(join(release, deb));
      writeFileSync(join(release, deb), bytes.subarray(0, bytes.length - 100));
      expect(await rejection(writeRepositories(ctx, { ...request, from: [release] }))).toMatchObject({
        code: 'repository-package-damaged',
      });
      expect(readdirSync(dir)).not.toContain('to');
    }));

  it('writes the same bytes again, and keeps what is there', () =>
    withTempDir(async (dir) => {
      const to = await build(dir, false);
      const tree = () =>
        execFileSync('find', [to, '-type', 'f', '-exec', 'sha256sum', '{}', '+'], { encoding: 'utf8' });
      const before = tree();
      const from = ['linux-arm64', 'linux-x64'].map((target) => join(dir, `release-${target}`));
      await writeRepositories(createTestContext(dir), {
        from,
        to,
        label: 'Tiny & Co',
        epoch,
        identity: undefined,
      });
      expect(tree()).toBe(before);
    }));
});
