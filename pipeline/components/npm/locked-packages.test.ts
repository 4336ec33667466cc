import { describe, expect, it } from '@jest/globals';
import { type Integrities, readIntegrities } from './locked-packages.ts';

const a = 'sha512-AAAA';
const b = 'sha512-BBBB';

function read(name: string, text: string): Record<string, string> {
  const found: Integrities = new Map();
  readIntegrities(name, text, found);
  return Object.fromEntries(found);
}

describe('readIntegrities', () => {
  it('reads package-lock.json of npm 7 and later, with aliases and nested packages', () => {
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/@a/b': { version: '1.0.0', integrity: a },
      'node_modules/x/node_modules/@a/b': { version: '2.0.0', integrity: b },
      'node_modules/alias': { name: 'real', version: '3.0.0', integrity: a },
      local: { version: '1.0.0' },
    };
    expect(read('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }))).toEqual({
      '@a/b@1.0.0': a,
      '@a/b@2.0.0': b,
      'real@3.0.0': a,
    });
  });

  it('reads package-lock.json of npm 6', () => {
    const dependencies = {
      x: { version: '1.0.0', integrity: a, dependencies: { y: { version: '2.0.0', integrity: b } } },
    };
    expect(read('package-lock.json', JSON.stringify({ lockfileVersion: 1, dependencies }))).toEqual({
      'x@1.0.0': a,
      'y@2.0.0': b,
    });
  });

  it('reads pnpm-lock.yaml in its three forms', () => {
    const text = `lockfileVersion: '9.0'
packages:
  '@a/b@1.0.0(peer@2.0.0)':
    resolution: {integrity: ${a}}
  /x@2.0.0:
    resolution: {integrity: ${b}}
  /@c/d/3.0.0_peer@1.0.0:
    resolution: {integrity: ${a}}
  folder@file:local:
    resolution: {directory: local, type: directory}
`;
    expect(read('pnpm-lock.yaml', text)).toEqual({ '@a/b@1.0.0': a, 'x@2.0.0': b, '@c/d@3.0.0': a });
  });

  it('reads yarn.lock of Yarn 1, and takes no checksum of later versions', () => {
    const text = `# yarn lockfile v1


"@a/b@^1.0.0", "@a/b@~1.0":
  version "1.0.0"
  integrity ${a}

alias@npm:real@2:
  version "2.0.0"
  integrity ${b}
`;
    expect(read('yarn.lock', text)).toEqual({ '@a/b@1.0.0': a, 'real@2.0.0': b });
    const later = '__metadata:\n  version: 8\n\n"x@npm:1":\n  version: 1.0.0\n  checksum: 10c0/abc\n';
    expect(read('yarn.lock', later)).toEqual({});
  });

  it('reads bun.lock, which has comments and trailing commas', () => {
    const text = `{ // text\n "packages": { "x": ["x@1.0.0", "", {}, "${a}"], "w": ["w@workspace:w"], }, }`;
    expect(read('bun.lock', text)).toEqual({ 'x@1.0.0': a });
  });

  it('finds nothing in a file that it cannot read, and in one of another name', () => {
    expect(read('package-lock.json', '{')).toEqual({});
    expect(read('go.sum', a)).toEqual({});
  });
});
