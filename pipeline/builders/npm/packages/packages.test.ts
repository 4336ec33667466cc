import { describe, expect, it } from '@jest/globals';
import { readBinaryFormat, runsOn } from './binary-format.ts';
import { isTraceable } from './certainty.ts';
import { type InstalledPackage, toManifest } from './installed-package.ts';
import { findNativeFault } from './native-code.ts';
import { selectPackages } from './select-packages.ts';
import { fitsTarget, toTargetSystem } from './target-system.ts';

const linux = toTargetSystem('linux-x64');

/** The first bytes of a compiled file. */
function head(write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(512);
  write(new DataView(bytes.buffer));
  return bytes;
}
const elf = (machine: number) =>
  head((view) => {
    view.setUint32(0, 0x7f454c46);
    view.setUint16(0x12, machine, true);
  });
const pe = head((view) => {
  view.setUint16(0, 0x4d5a);
  view.setUint32(0x3c, 0x80, true);
  view.setUint32(0x80, 0x50450000);
  view.setUint16(0x84, 0x8664, true);
});
const mach = head((view) => {
  view.setUint32(0, 0xcffaedfe);
  view.setUint32(4, 0x0100000c, true);
});
const universal = head((view) => {
  view.setUint32(0, 0xcafebabe);
  view.setUint32(4, 2);
  view.setUint32(8, 0x01000007);
  view.setUint32(28, 0x0100000c);
});

describe('compiled files', () => {
  it.each<[string, Uint8Array, string]>([
    ['ELF', elf(0x3e), 'linux-x64'],
    ['ELF for ARM', elf(0xb7), 'linux-arm64'],
    ['PE', pe, 'win-x64'],
    ['Mach-O', mach, 'darwin-arm64'],
    ['Mach-O for both processors', universal, 'darwin-x64 darwin-arm64'],
    ['another ELF', elf(0x28), ''],
  ])('%s run on %s', (_what, bytes, expected) => {
    const format = readBinaryFormat(bytes);
    const targets = ['linux-x64', 'linux-arm64', 'win-x64', 'darwin-x64', 'darwin-arm64'] as const;
    const on = targets.filter((target) => format !== undefined && runsOn(format, toTargetSystem(target)));
    expect(on.join(' ')).toBe(expected);
  });

  it('are not text, short files or classes of Java', () => {
    expect(readBinaryFormat(Buffer.from('MZ'))).toBeUndefined();
    expect(readBinaryFormat(Buffer.from('x'.repeat(100)))).toBeUndefined();
    const java = head((view) => {
      view.setUint32(0, 0xcafebabe);
      view.setUint32(4, 52);
    });
    expect(readBinaryFormat(java)).toBeUndefined();
  });
});

describe('os, cpu and libc of a package', () => {
  it.each<[object, string, boolean]>([
    [{}, 'linux-x64', true],
    [{ os: ['linux'], cpu: ['x64'], libc: ['glibc'] }, 'linux-x64', true],
    [{ os: ['linux'], libc: ['musl'] }, 'linux-x64', false],
    [{ os: 'darwin' }, 'linux-x64', false],
    [{ os: ['!win32'] }, 'win-x64', false],
    [{ os: ['!win32'] }, 'darwin-x64', true],
    [{ cpu: ['arm64'] }, 'darwin-x64', false],
  ])('%j on %s: %s', (manifest, target, expected) => {
    expect(fitsTarget(toManifest(manifest), toTargetSystem(target as 'win-x64'))).toBe(expected);
  });
});

describe('isTraceable', () => {
  it.each<[string, boolean]>([
    ["const a = require('a'); import('./b.js').then(c);", true],
    ['export { x } from "y";', true],
    ['require(name)', false],
    ["require('./' + name)", false],
    ['await import(`./${name}.js`)', false],
    ["readFileSync(join(__dirname, 'x.txt'))", false],
    ["new URL('./x.wasm', import.meta.url)", false],
    ["new Worker('./w.js')", false],
  ])('%s: %s', (script, expected) => {
    expect(isTraceable(script)).toBe(expected);
  });
});

const open = (name: string, more: Partial<InstalledPackage> = {}): InstalledPackage => ({
  dir: `/s/node_modules/${name}`,
  name,
  manifest: toManifest({}),
  isDirect: false,
  isOptional: false,
  uses: new Map(),
  ...more,
});

describe('selectPackages', () => {
  const select = (uncertain: string[], traced: string[]) => {
    const all = Object.fromEntries(
      ['direct', 'a', 'b', 'c', 'd', 'idle'].map((name) => [
        name,
        open(name, { isDirect: name === 'direct' }),
      ]),
    );
    const link = (from: string, ...to: string[]) => {
      for (const name of to) if (all[name]) all[from]?.uses.set(name, all[name]);
    };
    link('direct', 'a');
    link('a', 'b', 'idle');
    link('b', 'c');
    link('c', 'd');
    const packages = new Map(Object.values(all).map((one) => [one.dir, one]));
    const selection = selectPackages({ packages }, ({ name }) => ({
      isTraced: traced.includes(name),
      isCertain: !uncertain.includes(name),
    }));
    return Object.fromEntries([...selection].map(([{ name }, chosen]) => [name, chosen]));
  };

  it('keeps the named packages and what they need whole, of others the traced files', () => {
    expect(select([], ['direct', 'a', 'b', 'c'])).toEqual({
      direct: 'whole',
      a: 'whole',
      b: 'traced',
      c: 'traced',
      idle: 'whole',
    });
  });

  it('keeps a package whole that loads what is not traced, and whatever it names', () => {
    expect(select(['c'], ['direct', 'a', 'b', 'c'])).toMatchObject({ b: 'traced', c: 'whole', d: 'whole' });
  });
});

describe('findNativeFault', () => {
  const addon = (path: string, bytes: Uint8Array) => {
    const format = readBinaryFormat(bytes);
    return { path, size: 1, isForDevelopment: false, ...(format === undefined ? {} : { format }) };
  };
  const made = open('made', {
    manifest: toManifest({ optionalDependencies: { '@m/linux-x64-gnu': '1', '@m/darwin-arm64': '1' } }),
  });

  const hasMade = open('made', {
    manifest: made.manifest,
    uses: new Map([['@m/linux-x64-gnu', open('@m/linux-x64-gnu', { isOptional: true })]]),
  });

  it.each<[string, InstalledPackage, ReturnType<typeof addon>[], boolean, string | undefined]>([
    ['compiled here', open('x'), [addon('build/Release/x.node', mach)], true, 'of-host'],
    ['for another system only', open('x'), [addon('x.node', pe)], false, undefined],
    ['not compiled', open('x'), [], true, 'not-compiled'],
    ['prebuilt for several', open('x'), [addon('a.node', pe), addon('b.node', elf(0x3e))], true, undefined],
    ['optional', open('x', { isOptional: true }), [], true, undefined],
    ['without its package for the target', made, [], false, 'not-locked'],
    ['with its package for the target, beside an install script', hasMade, [], true, undefined],
    ['compiled here, with its package for the target', hasMade, [addon('x.node', mach)], true, undefined],
    [
      'without its package for the target, compiled from source',
      made,
      [addon('x.node', elf(0x3e))],
      true,
      undefined,
    ],
    ['plain', open('x'), [], false, undefined],
  ])('%s', (_what, one, files, hasGyp, expected) => {
    const systems = { target: linux, host: toTargetSystem('darwin-arm64') };
    expect(findNativeFault(one, files, hasGyp, systems)).toBe(expected);
  });
});
