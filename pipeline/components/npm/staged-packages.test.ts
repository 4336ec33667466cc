import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { findStagedPackages } from './staged-packages.ts';

let payload: string;
beforeAll(async () => {
  payload = await mkdtemp(join(tmpdir(), 'staged-test-'));
});
afterAll(() => rm(payload, { recursive: true, force: true }));

async function put(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(join(payload, path)), { recursive: true });
  await writeFile(join(payload, path), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('findStagedPackages', () => {
  it('lists packages at every depth with licenses, digests and what Node would load', async () => {
    const modules = 'services/api/node_modules';
    await put(`${modules}/@a/b/package.json`, {
      name: '@a/b',
      version: '1.0.0',
      license: 'MIT',
      dependencies: { x: '1', missing: '1' },
    });
    await put(`${modules}/@a/b/LICENSE`, 'text');
    await put(`${modules}/@a/b/lib/LICENSE.js`, 'no text');
    await put(`${modules}/@a/b/dist/package.json`, { type: 'module' });
    await put(`${modules}/@a/b/node_modules/x/package.json`, {
      name: 'x',
      version: '1.0.0',
      licenses: [{ type: 'ISC' }],
    });
    await put(`${modules}/x/package.json`, { name: 'x', version: '2.0.0' });
    await put(`${modules}/.store/p@1/node_modules/p/package.json`, { name: 'p', version: '1.0.0' });
    await symlink('.store/p@1/node_modules/p', join(payload, modules, 'p'));
    await put(`${modules}/broken/package.json`, 'not json');
    const tree = await listTree(nodeFileSystem, payload);
    const { components, resolve } = await findStagedPackages(
      nodeFileSystem,
      payload,
      tree,
      new Map([['x@2.0.0', `sha512-${Buffer.alloc(64, 1).toString('base64')}`]]),
    );
    const about = (id: string) => components.find((one) => one.id === id);
    expect(components.map(({ id }) => id).sort()).toEqual([
      'pkg:npm/%40a/b@1.0.0',
      'pkg:npm/p@1.0.0',
      'pkg:npm/x@1.0.0',
      'pkg:npm/x@2.0.0',
    ]);
    expect(about('pkg:npm/%40a/b@1.0.0')).toMatchObject({
      license: 'MIT',
      dependsOn: ['pkg:npm/x@1.0.0'],
      texts: [join(payload, modules, '@a/b/LICENSE')],
      evidence: 'staged',
    });
    expect(about('pkg:npm/x@1.0.0')).toMatchObject({ license: 'ISC', hashes: [] });
    expect(about('pkg:npm/x@2.0.0')?.hashes).toEqual([{ algorithm: 'sha512', hex: '01'.repeat(64) }]);
    expect(resolve('services/api', 'x')).toBe('pkg:npm/x@2.0.0');
    expect(resolve('services/api', 'p')).toBe('pkg:npm/p@1.0.0');
    expect(resolve('services/api', 'missing')).toBeUndefined();
  });
});
