import { describe, expect, it } from '@jest/globals';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { readCatalogue } from './read-catalogue.ts';

const store = {
  name: 'store',
  aliases: ['resource_Store2'],
  description: 'a store',
  class: 'cache',
  requirements: { ram_mb: 1, disk_mb: 1, cpu_cores: 1, gpu: 'none', network: 'none' },
  offline: true,
  swaps: ['small-store', 'other'].map((replacement) => ({
    replacement,
    kind: 'drop-in',
    offline: true,
    fitness: 1,
    reason: 'is small',
  })),
};
const probe = { health: { type: 'tcp' }, readiness: { type: 'port_open' } };
const member = {
  name: 'small-store',
  version: '1',
  replaces: ['store'],
  parts: [],
  driver: 'driver.cjs',
  service: { id: 'small-store', type: 'resource', ...probe },
  provides: { env: {} },
  initialization: { env: 'FILES', loads: ['.json'] },
};

const read = (files: Record<string, unknown>) =>
  readCatalogue({
    packageRoot: '/p',
    fs: memoryFiles(
      Object.fromEntries(
        Object.entries(files).map(([path, value]) => [`/p/resources/${path}`, JSON.stringify(value)]),
      ),
    ),
  });

describe('the catalogue', () => {
  it('knows from the kit which replacement is shipped and what it loads', async () => {
    const files = { 'catalogue/a.json': { resources: [store] } };
    const known = async (kit: object) =>
      (await read({ ...files, ...kit })).swapsOf('store').map(({ shipped, loads }) => [shipped, loads]);
    const none = [false, []];
    expect(await known({})).toEqual([none, none]);
    expect(await known({ 'kit/small-store/kit.json': member })).toEqual([[true, ['.json']], none]);
    const other = { ...member, replaces: ['queue'] };
    expect(await known({ 'kit/small-store/kit.json': other })).toEqual([none, none]);
  });

  it('finds a resource by its alias', async () => {
    const catalogue = await read({ 'catalogue/a.json': { resources: [store] } });
    expect(catalogue.toName('store2')).toBe('store');
    expect(catalogue.toName('unknown')).toBe('unknown');
  });

  it('is an environment error when it is damaged or absent, with file and pointer', async () => {
    await expect(read({ 'catalogue/a.json': { resources: [] } })).rejects.toMatchObject({
      code: 'catalogue-broken',
      blame: 'environment',
      message: expect.stringContaining(
        'resources/catalogue/a.json is not a valid part of the catalogue: /resources',
      ),
    });
    await expect(read({ x: '' })).rejects.toMatchObject({ code: 'catalogue-broken' });
  });
});
