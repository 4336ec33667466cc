import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Packaging } from '../../../../schema/packaging.ts';
import {
  createTestContext,
  readTinyBundle,
  rejection,
  withTempDir,
} from '../../../../test/packaging/context.ts';
import { needs } from '../../../../test/support/needs.ts';
import { assertNotReserved, assertPlaceFree } from './claim-place.ts';
import { listEntry } from './list-entry.ts';
import { readPolicy, toPolicyPlace } from './policy.ts';
import { readPackaging } from './read-packaging.ts';
import { withHooks } from './with-hooks.ts';
import { withPackaging } from './with-packaging.ts';

const head = { schema_version: 'packaging.v1' };

const read = (files: Record<string, string>) =>
  withTempDir(async (dir) => {
    const { fs } = createTestContext(dir);
    for (const [path, text] of Object.entries(files)) await fs.write(join(dir, '.vrooli', path), text);
    return readPackaging(fs, dir);
  });
const readJson = (value: object) => read({ 'packaging.json': JSON.stringify(value, undefined, 1) });

/** The lines of a refusal: place and message of each fault. */
async function faultsOf(promise: Promise<unknown>): Promise<string[]> {
  const { diagnostics = [] } = (await rejection(promise)) as { diagnostics?: object[] };
  return diagnostics.map((found) => {
    const { file, line, pointer, message } = found as Record<string, unknown>;
    return `${file}:${line ?? ''} ${pointer} ${message}`;
  });
}

describe('a packaging manifest', () => {
  it('is JSON or YAML, and needs not exist', async () => {
    const packaging = { ...head, targets: ['linux-x64'] };
    expect(await read({})).toBeUndefined();
    expect(await readJson(packaging)).toEqual({ file: '.vrooli/packaging.json', packaging });
    const yaml = 'schema_version: packaging.v1\ntargets: [linux-x64]\n';
    expect(await read({ 'packaging.yaml': yaml })).toEqual({ file: '.vrooli/packaging.yaml', packaging });
    expect(await faultsOf(read({ 'packaging.yaml': yaml, 'packaging.json': '{}' }))).toEqual([
      expect.stringContaining('.vrooli/packaging.yaml exists too'),
    ]);
    expect(await faultsOf(read({ 'packaging.yml': 'a: [' }))).toEqual([
      expect.stringMatching(/packaging\.yml:1 /),
    ]);
  });

  it('is refused with every fault, its line and its place', async () => {
    const faults = await faultsOf(
      readJson({ ...head, file: [], files: [{ from: 'a', to: '../b' }], hooks: [{ id: 'A b' }] }),
    );
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^\.vrooli\/packaging\.json:7 \/files\/0\/to files\.0\.to: must be a relative path/,
        ),
        expect.stringMatching(/\/file file: is not a field of this document/),
        expect.stringMatching(/\/hooks\/0\/id /),
      ]),
    );
  });

  it.each(['../x', '/x', 'C:/x', 'a//b', 'a/', 'a/./b', 'a\\b', 'a\u0000', '..', 'a/..'])(
    'has no place %j',
    async (to) => {
      expect(await faultsOf(readJson({ ...head, files: [{ from: 'a', to }] }))).toHaveLength(1);
    },
  );

  it.each(['{a,b}', '**/**/**/**', '+(a)', '!(a)', '[ab]', '*'.repeat(20)])(
    'has no pattern %j',
    async (pattern) => {
      expect(
        await faultsOf(readJson({ ...head, files: [{ from: 'a', to: 'b', include: [pattern] }] })),
      ).toHaveLength(1);
    },
  );

  it('lists the targets of the app', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      await ctx.fs.write(
        join(dir, '.vrooli/packaging.json'),
        JSON.stringify({ ...head, targets: ['win-x64'] }),
      );
      const request = { bundle: await readTinyBundle(), scenarioDir: dir, target: 'linux-x64' } as const;
      expect(await rejection(withPackaging(ctx, request))).toMatchObject({
        code: 'target-not-packaged',
        blame: 'usage',
        message: '.vrooli/packaging.json lists no installers for linux-x64',
      });
    }));
});

describe('hooks', () => {
  const hook = { id: 'samples', service: 'api', command: ['hooks/x.sh'], on: 'install' as const };
  const withOf = async (hooks: Packaging['hooks'], target: 'linux-x64' | 'win-x64' = 'linux-x64') =>
    withHooks(
      await readTinyBundle(),
      { file: 'p.json', packaging: { schema_version: 'packaging.v1', hooks } },
      target,
    );

  it.each([
    ['install', 'hook-samples', 'install'],
    ['upgrade', 'hook-samples-1.0.0-beta.2', 'upgrade'],
    ['install-and-upgrade', 'hook-samples-1.0.0-beta.2', ''],
    ['start', 'hook-samples', 'always'],
  ] as const)('on %s run as the user, after the migrations of the service', async (on, version, run_on) => {
    const { services } = await withOf([{ ...hook, on }]);
    expect(services[0]?.migrations?.slice(1)).toEqual([{ version, command: ['hooks/x.sh'], run_on }]);
  });

  it('belong to their targets', async () => {
    const { services } = await withOf([{ ...hook, targets: ['linux-x64'] }], 'win-x64');
    expect(services[0]?.migrations).toHaveLength(1);
  });

  it('name a service of the app, and have ids of their own', async () => {
    expect(await faultsOf(withOf([hook, { ...hook, service: 'apj' }]))).toEqual([
      'p.json: /hooks/1/service hooks.1.service: the app has no service "apj"',
      'p.json: /hooks/1/id hooks.1.id: samples is the id of an earlier hook',
    ]);
  });
});

describe('files of the repository', () => {
  const list = (entry: { from: string; include?: string[] }) =>
    withTempDir(async (dir) => {
      const { fs } = createTestContext(dir);
      const root = join(dir, 'repo');
      const scenarioDir = join(root, 'apps/notes');
      for (const path of [
        'guide/a.md',
        'guide/deep/b.md',
        'guide/c.txt',
        'guide/.env',
        '../../shared/s.md',
        'single',
      ])
        await fs.write(join(scenarioDir, path), '');
      await fs.write(join(dir, 'secret'), '');
      await symlink('../../../secret', join(scenarioDir, 'out'));
      const found = await listEntry(fs, { scenarioDir, root }, { ...entry, to: 'to' }, 'p.json files[0]');
      return found.map(({ from, to }) => `${from.slice(root.length + 1)} ${to}`);
    });

  it('are found below their folder, without those of one machine', async () => {
    expect(await list({ from: 'guide' })).toEqual([
      'apps/notes/guide/a.md to/a.md',
      'apps/notes/guide/c.txt to/c.txt',
      'apps/notes/guide/deep/b.md to/deep/b.md',
    ]);
    expect(await list({ from: 'guide', include: ['**/*.md'] })).toHaveLength(2);
    expect(await list({ from: '../../shared' })).toEqual(['shared/s.md to/s.md']);
    expect(await list({ from: 'single' })).toEqual(['apps/notes/single to']);
  });

  it.each([
    ['../../../secret', 'is outside the repository'],
    ['absent', 'absent does not exist'],
    ['out', 'is a symbolic link'],
    ['guide/.env', 'values of one machine'],
  ])('%s is refused', async (from, message) => {
    expect((await rejection(list({ from }))).message).toContain(message);
  });

  it('match at least once', async () => {
    expect((await rejection(list({ from: 'guide', include: ['*.pdf'] }))).message).toContain(
      'no file that is shipped',
    );
  });
});

describe('a place in the payload', () => {
  it.each([
    ['Config/default.json', 'config/default.json'],
    ['config/DEFAULT.json', 'config/default.json'],
    ['config', 'config'],
    ['config/default.json/x', 'config/default.json'],
    ['\u00fc', 'u\u0308'],
  ])('%s is not free beside %s', (path, taken) =>
    withTempDir(async (dir) => {
      const { fs } = createTestContext(dir);
      await fs.write(
        join(dir, taken.includes('/') ? taken : `${taken}${taken === 'config' ? '/x' : ''}`),
        '',
      );
      const error = await rejection(assertPlaceFree(fs, dir, path, 'p.json files[0]'));
      expect(error).toMatchObject({ code: 'payload-name-clash' });
      expect(error.message).toContain(`p.json files[0] ${path} and `);
      await assertPlaceFree(fs, dir, 'other/file', 'x');
    }),
  );

  it.each(['Runtime', 'runtime.EXE/x', 'licenses/mine', 'bundle.json', 'shell/x'])(
    '%s belongs to this product',
    (path) => {
      expect(() => assertNotReserved(path, 'p.json files[0]')).toThrow(path);
    },
  );
});

describe('a policy', () => {
  const text = '{"rules":[]}\n';
  const sha256 = createHash('sha256').update(text).digest('hex');
  const readWith = (content: string, path = 'policies/runtime/v.json') =>
    withTempDir(async (dir) => {
      const { fs } = createTestContext(dir);
      await fs.write(join(dir, 'file'), content);
      return readPolicy(fs, {
        policy: { path, sha256 },
        from: join(dir, 'file'),
        signature: undefined,
        place: 'p.json policies[0]',
      });
    });

  it('ships with the digest of the manifest only', async () => {
    expect(await readWith(text)).toBe(text);
    const error = await rejection(readWith(`${text} `));
    expect(error).toMatchObject({ code: 'policy-not-verified', blame: 'input' });
    expect(error.message).toMatch(
      /policies\[0\]: policies\/runtime\/v\.json has the sha256 [0-9a-f]{64}, and the manifest/,
    );
  });

  needs('minisign').it('ships with a signature of the key in the manifest only', () =>
    withTempDir(async (dir) => {
      const { fs } = createTestContext(dir);
      const [from, signature] = [join(dir, 'v.json'), join(dir, 'v.json.minisig')];
      await fs.write(from, text);
      for (const name of ['one', 'other'])
        execFileSync('minisign', ['-G', '-W', '-p', join(dir, `${name}.pub`), '-s', join(dir, name)]);
      execFileSync('minisign', ['-S', '-W', '-s', join(dir, 'one'), '-m', from, '-x', signature]);
      const keyOf = async (name: string) =>
        (await fs.readText(join(dir, `${name}.pub`))).split('\n')[1] ?? '';
      const readSigned = async (name: string) => {
        const minisign = { signature: 'v.json.minisig', public_key: await keyOf(name) };
        return readPolicy(fs, {
          policy: { path: 'v.json', minisign },
          from,
          signature,
          place: 'p.json policies[0]',
        });
      };
      expect(await readSigned('one')).toBe(text);
      expect((await rejection(readSigned('other'))).message).toMatch(
        /^p\.json policies\[0\]: v\.json\.minisig does not confirm v\.json: it was made with the key /,
      );
      await fs.write(from, `${text} `);
      expect((await rejection(readSigned('one'))).message).toContain('it is not a signature of this file');
    }),
  );

  it('has a digest or a signature', async () => {
    expect(await faultsOf(readJson({ ...head, policies: [{ path: 'a.json' }] }))).toEqual([
      expect.stringContaining('/policies/0 policies.0: needs a sha256 or a minisign signature'),
    ]);
  });

  it.each([
    ['policies/runtime/v.json', undefined, 'policies/runtime/v.json'],
    ['../../policies/a.json', undefined, 'policies/a.json'],
    ['golden/a.json', undefined, 'policies/a.json'],
    ['golden/a.json', 'golden/b.json', 'policies/golden/b.json'],
  ])('%s is at its place', (path, to, place) => {
    expect(toPolicyPlace({ path, to })).toBe(place);
  });
});
