import { describe, expect, it } from '@jest/globals';
import { type InstalledPackage, toManifest } from './installed-package.ts';
import { placePackages } from './place-packages.ts';

const open = (dir: string, name = ''): InstalledPackage => ({
  dir,
  name,
  manifest: toManifest({}),
  isDirect: false,
  isOptional: false,
  uses: new Map(),
});

/** Packages by folder, and what each uses: `a: ['b', 'c']` by folders. */
function place(own: string, uses: Record<string, string[]>): Record<string, string> {
  const packages = new Map<string, InstalledPackage>();
  const get = (dir: string) => {
    const known = packages.get(dir) ?? open(dir, dir.replace(/^.*node_modules\//, ''));
    packages.set(dir, known);
    return known;
  };
  const service = open(own);
  for (const [dir, used] of Object.entries(uses)) {
    const one = dir === own ? service : get(dir);
    for (const other of used) one.uses.set(get(other).name, get(other));
  }
  const places = placePackages({ own: service, packages });
  return Object.fromEntries([...places].map(([at, { dir }]) => [at, dir]));
}

describe('placePackages', () => {
  it('keeps the layout of npm', () => {
    const placed = place('/s/api', {
      '/s/api': ['/s/api/node_modules/a', '/s/api/node_modules/b'],
      '/s/api/node_modules/a': ['/s/api/node_modules/a/node_modules/b'],
    });
    expect(placed).toEqual({
      'node_modules/a': '/s/api/node_modules/a',
      'node_modules/b': '/s/api/node_modules/b',
      'node_modules/a/node_modules/b': '/s/api/node_modules/a/node_modules/b',
    });
  });

  it('makes the links of pnpm folders, once where the name is free and below its user where it is not', () => {
    const store = (name: string, version: number) =>
      `/s/node_modules/.pnpm/${name}@${version}/node_modules/${name}`;
    const placed = place('/s/api', {
      '/s/api': [store('a', 1), store('b', 2)],
      [store('a', 1)]: [store('b', 1), store('c', 1)],
      [store('b', 1)]: [store('c', 1), store('a', 1)],
    });
    expect(placed).toEqual({
      'node_modules/a': store('a', 1),
      'node_modules/b': store('b', 2),
      'node_modules/a/node_modules/b': store('b', 1),
      'node_modules/a/node_modules/c': store('c', 1),
    });
  });

  it('hides from the service what one package alone leads to, beside what that one loads too', () => {
    const store = (name: string) => `/s/node_modules/.pnpm/${name}@1/node_modules/${name}`;
    const placed = place('/s/api', {
      '/s/api': [store('a'), store('b')],
      [store('a')]: [store('native'), store('common')],
      [store('b')]: [store('deep')],
      [store('native')]: [store('library')],
      [store('deep')]: [store('common')],
    });
    expect(Object.keys(placed).sort()).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/library',
      'node_modules/a/node_modules/native',
      'node_modules/b',
      'node_modules/b/node_modules/deep',
      'node_modules/common',
    ]);
  });

  it('puts what any code of the service sees at the top, the nearest first', () => {
    const placed = place('/w/api', {
      '/w/api': ['/w/api/node_modules/x'],
      '/w/node_modules/x': [],
      '/w/node_modules/y': ['/w/node_modules/x'],
    });
    expect(placed).toEqual({
      'node_modules/x': '/w/api/node_modules/x',
      'node_modules/y': '/w/node_modules/y',
      'node_modules/y/node_modules/x': '/w/node_modules/x',
    });
  });
});
