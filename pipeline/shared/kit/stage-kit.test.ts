import { execFileSync } from 'node:child_process';
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeExec } from '../../../host/exec.ts';
import { createTestContext, rejection, withTempDir } from '../../../test/packaging/context.ts';
import type { BuildContext } from '../../ports.ts';
import { toIntegrity } from '../npm/npm-pack.ts';
import { planKitParts } from './kit-sources.ts';
import { readKitMember } from './read-kit.ts';
import { stageKit } from './stage-kit.ts';

/** A product with a kit member whose package is packed from a folder by the real npm. */
async function createKit(dir: string, version = '3.0.0'): Promise<BuildContext> {
  const product = join(dir, 'product');
  const source = join(dir, 'source');
  const { fs } = createTestContext(dir);
  await fs.write(join(source, 'package.json'), '{"name": "@tiny/linux-x64", "version": "3.0.1"}');
  await fs.write(join(source, 'LICENSE.md'), 'do as you like');
  await fs.write(join(source, 'native/bin/db'), '#!/bin/sh\n', 0o755);
  await fs.write(join(source, 'native/lib/libdb.so.1.2'), 'library');
  await fs.write(join(source, 'native/lib/libdb.a'), 'static');
  await fs.write(join(source, 'native/include/db/db.h'), 'header');
  await fs.write(join(source, 'other/readme'), 'not ours');
  const links = [
    ['native/lib/libdb.so.1.2', 'native/lib/libdb.so.1'],
    ['native/lib/libdb.so.1.2', 'native/libdb.so'],
    ['native/include/db/db.h', 'native/lib/db.h'],
    ['native/lib/libdb.so.1.2', '../../../escape'],
  ].map(([from, to]) => ({ source: from, target: to }));
  await fs.write(join(source, 'native/links.json'), JSON.stringify(links));
  execFileSync('npm', ['pack', source, '--pack-destination', dir], { stdio: 'pipe', cwd: dir });
  const integrity = await toIntegrity(fs.read(join(dir, 'tiny-linux-x64-3.0.1.tgz')));
  const member = {
    name: 'tiny-db',
    version,
    replaces: ['db'],
    parts: [
      {
        sources: { 'linux-x64': { kind: 'npm', name: '@tiny/linux-x64', version: '3.0.1', integrity } },
        root: 'native',
        exclude: ['include', 'lib/*.a'],
        symlinks: 'native/links.json',
      },
    ],
    driver: 'driver.cjs',
    service: { id: 'tiny-db', type: 'resource', health: { type: 'tcp' }, readiness: { type: 'port_open' } },
    provides: { env: {} },
  };
  await fs.write(join(product, 'resources/kit/tiny-db/kit.json'), JSON.stringify(member));
  await fs.write(join(product, 'dist/kit/tiny-db/driver.cjs'), 'driver');
  const run: BuildContext['exec']['run'] = (file, args, options) =>
    nodeExec.run(file, ['pack', source, ...args.slice(2)], options);
  return createTestContext(dir, { packageRoot: product, exec: { run, which: nodeExec.which } });
}

describe('a kit member', () => {
  it('is the root of its package with links and driver, without the excluded files', () =>
    withTempDir(async (dir) => {
      const ctx = await createKit(dir);
      const to = join(dir, 'payload/resources/tiny-db');
      const member = await readKitMember(ctx, { name: 'tiny-db', version: '3.0.0' });
      await stageKit(ctx, member, 'linux-x64', { to, licenses: join(dir, 'payload/licenses/tiny-db') });
      expect((await readdir(join(dir, 'payload'), { recursive: true })).sort()).toEqual([
        'licenses',
        'licenses/tiny-db',
        'licenses/tiny-db/LICENSE.md',
        'resources',
        'resources/tiny-db',
        'resources/tiny-db/bin',
        'resources/tiny-db/bin/db',
        'resources/tiny-db/driver.cjs',
        'resources/tiny-db/lib',
        'resources/tiny-db/lib/libdb.so.1',
        'resources/tiny-db/lib/libdb.so.1.2',
        'resources/tiny-db/libdb.so',
      ]);
      expect(await readlink(join(to, 'lib/libdb.so.1'))).toBe('libdb.so.1.2');
      expect(await readFile(join(to, 'libdb.so'), 'utf8')).toBe('library');
      expect((await stat(join(to, 'bin/db'))).mode & 0o777).toBe(0o755);
    }));

  it('has the files of every part, each in the folder that the part names', () =>
    withTempDir(async (dir) => {
      const ctx = await createKit(dir);
      const to = join(dir, 'payload/resources/tiny-db');
      const member = await readKitMember(ctx, { name: 'tiny-db', version: '3.0.0' });
      const [engine] = member.parts;
      const source = engine?.sources['linux-x64'];
      if (engine === undefined || source === undefined) throw new Error('the member has a part');
      const more = [
        { sources: { any: source }, root: 'other', to: 'models', exclude: [], executable: [] },
        { sources: { any: source }, to: 'whole', exclude: ['native'], executable: [] },
      ];
      const whole = { ...member, parts: [engine, ...more] };
      await stageKit(ctx, whole, 'linux-x64', { to, licenses: join(dir, 'payload/licenses/tiny-db') });
      expect((await readdir(to)).sort()).toEqual(['bin', 'driver.cjs', 'lib', 'libdb.so', 'models', 'whole']);
      expect(await readFile(join(to, 'models/readme'), 'utf8')).toBe('not ours');
      expect((await readdir(join(to, 'whole'))).sort()).toEqual(['other', 'package.json']);
      expect(await readdir(join(dir, 'payload/licenses/tiny-db'))).toEqual(['@tiny-linux-x64']);
      const driverOnly = join(dir, 'driver-only');
      const place = { to: driverOnly, licenses: join(dir, 'none') };
      await stageKit(ctx, { ...member, parts: [] }, 'win-x64', place);
      expect(await readdir(driverOnly)).toEqual(['driver.cjs']);
    }));

  it('is refused when it is unknown, of another version or has no programs for the target', () =>
    withTempDir(async (dir) => {
      const ctx = await createKit(dir, '4.0.0');
      const unknown = await rejection(readKitMember(ctx, { name: '../../x', version: '1' }));
      expect(unknown).toMatchObject({ code: 'kit-unknown', blame: 'input' });
      const older = await rejection(readKitMember(ctx, { name: 'tiny-db', version: '3.0.0' }));
      expect(older).toMatchObject({ code: 'kit-version-mismatch', blame: 'input' });
      const member = await readKitMember(ctx, { name: 'tiny-db', version: '4.0.0' });
      expect(() => planKitParts(member, 'win-x64')).toThrow('does not have programs for win-x64');
    }));
});
