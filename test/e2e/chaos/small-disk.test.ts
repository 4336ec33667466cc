import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest } from '@jest/globals';
import { type FormatId, toFormat } from '../../../pipeline/formats/registry.ts';
import { normalizeTree } from '../../../pipeline/shared/archive/normalize-tree.ts';
import { createTestContext } from '../../packaging/context.ts';
import { leaveUnsigned } from '../../packaging/leave-unsigned.ts';
import { about } from '../../packaging/release.ts';
import { Bench, toManifest, toService } from '../../runtime/harness.ts';
import { theCompiledRuntime } from '../support/compiled-runtime.ts';
import { itWith } from '../support/requirements.ts';

jest.setTimeout(120_000);

const itOnSmallDisk = itWith({ root: true, mount: true, tools: ['dpkg-deb', 'zstd'] });
const app = { name: 'tiny', version: '1.0.0', vendor: 'octo' };

let dir: string;
const mounts: string[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'small-disk-'));
});
afterEach(() => {
  for (const folder of mounts.splice(0)) execFileSync('umount', [folder]);
  rmSync(dir, { recursive: true, force: true });
});

function mount(folder: string, size: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder]);
  mounts.push(folder);
}

/** An installer of an app with a file of 3 MiB. */
async function make(format: FormatId): Promise<string> {
  const ctx = createTestContext(dir);
  const [payload, work, to] = ['payload', 'work', `app${toFormat(format).extension}`].map((name) =>
    join(dir, name),
  );
  if (payload === undefined || work === undefined || to === undefined) throw new Error('no folder');
  mkdirSync(payload);
  mkdirSync(work);
  writeFileSync(join(payload, 'runtime'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(payload, 'bundle.json'), '{}');
  writeFileSync(join(payload, 'model.bin'), Buffer.alloc(3 * 1024 * 1024));
  await normalizeTree(ctx, payload);
  const facts = { app, target: 'linux-x64', shell: 'none', icons: [], epoch: 0, about } as const;
  await toFormat(format).make(ctx, { ...facts, payload, work, to, sign: leaveUnsigned });
  return to;
}

describe('a disk without room for the app', () => {
  itOnSmallDisk('is found by dpkg before it unpacks anything', async () => {
    const root = join(dir, 'system');
    for (const folder of ['var/lib/dpkg/info', 'var/lib/dpkg/updates', 'usr/bin'])
      mkdirSync(join(root, folder), { recursive: true });
    for (const file of ['status', 'available']) writeFileSync(join(root, 'var/lib/dpkg', file), '');
    mount(join(root, 'opt'), '1m');
    const args = [`--root=${root}`, '--force-not-root', '--force-script-chrootless', '--force-depends', '-i'];
    const env = { ...process.env, PATH: `/usr/sbin:/sbin:${process.env['PATH']}` };
    const deb = await make('deb');
    const refused = spawnSync('dpkg', [...args, deb], { encoding: 'utf8', env });
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toMatch(
      /^tiny needs 4 MB of free disk space, and the disk of .*\/opt\/octo-tiny has 1 MB\.\nFree some disk space and install it again\.\n/,
    );
    expect(readdirSync(join(root, 'opt'))).toEqual([]);
    execFileSync('mount', ['-o', 'remount,size=8m', join(root, 'opt')]);
    expect(spawnSync('dpkg', [...args, deb], { encoding: 'utf8', env })).toMatchObject({ status: 0 });
    expect(existsSync(join(root, 'opt/octo-tiny/model.bin'))).toBe(true);
  });

  itWith({ root: true, mount: true, tools: ['rpm', 'rpmbuild'] })(
    'is found by rpm itself, which knows the sizes of its files',
    async () => {
      const root = join(dir, 'system');
      mount(join(root, 'opt'), '1m');
      const refused = spawnSync('rpm', ['--root', root, '--nodeps', '-i', await make('rpm')], {
        encoding: 'utf8',
      });
      expect(refused.status).not.toBe(0);
      expect(refused.stderr).toMatch(
        /installing package octo-tiny-1\.0\.0-1\S* needs \d+MB more space on the /,
      );
      expect(readdirSync(join(root, 'opt'))).toEqual([]);
    },
  );

  itOnSmallDisk('is found by install.sh before it copies anything', async () => {
    const archive = await make('tar.zst');
    execFileSync('tar', ['--zstd', '-xf', archive, '-C', dir]);
    const home = join(dir, 'home');
    mount(home, '1m');
    const script = join(dir, 'tiny-1.0.0/install.sh');
    const options = { encoding: 'utf8', env: { HOME: home, PATH: '/usr/bin:/bin' } } as const;
    const refused = spawnSync(script, ['--user'], options);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(
      /^Tiny App needs 4 MB of free disk space, and the disk of .*octo-tiny has 1 MB\.\n/,
    );
    expect(readdirSync(home)).toEqual([]);
    execFileSync('mount', ['-o', 'remount,size=8m', home]);
    expect(spawnSync(script, ['--user'], options)).toMatchObject({ status: 0, stderr: '' });
  });

  itOnSmallDisk('is found by the runtime before the data of the first start is written', async () => {
    const needs = { installed_mb: 1, data_mb: 64, memory_mb: 0 };
    const bench = new Bench(theCompiledRuntime(), toManifest([toService('a', 'serve.cjs')], { needs }));
    try {
      mount(bench.appData, '4m');
      bench.start();
      await bench.until(() => bench.errors.includes('free disk space'), 'the refusal');
      expect(bench.errors.trim()).toMatch(
        /^.* needs 64 MB of free disk space, and the disk of .* has [\d.]+ MB; free some disk space and start the app again$/,
      );
      await bench.stopAll();
      expect(existsSync(join(bench.appData, 'runtime/state.json'))).toBe(false);
      execFileSync('mount', ['-o', 'remount,size=80m', bench.appData]);
      bench.start();
      await bench.ready();
    } finally {
      await bench.stopAll();
    }
  });
});
