import { describe, expect, it } from '@jest/globals';
import { findOtherLicenses, findUnpinned, parseNotices } from './lockfile.ts';
import { parseSignatures } from './signatures.ts';

const integrity = `sha512-${'A'.repeat(86)}==`;
const lockOf = (path: string, locked: object) => ({
  lockfileVersion: 3,
  packages: { '': {}, [path]: locked },
});

describe('the check of lockfiles', () => {
  it.each([
    ['a package with its digest', 'node_modules/a', { integrity }, 0],
    ['a link to a folder', 'node_modules/a', { link: true, resolved: 'packages/a' }, 0],
    ['a folder of the repository', 'packages/a', { version: '1.0.0' }, 0],
    ['a package inside of another', 'node_modules/a/node_modules/b', { inBundle: true }, 0],
    ['no digest', 'node_modules/a', {}, 1],
    ['a weak digest', 'node_modules/a', { integrity: 'sha1-AAAA' }, 1],
    ['an address of its own', 'node_modules/a', { integrity, resolved: 'https://a.example/a.tgz' }, 1],
    ['a commit', 'node_modules/a', { resolved: 'git+ssh://git@a.example/a.git#1' }, 2],
  ])('%s', (_what, path, locked, faults) => expect(findUnpinned(lockOf(path, locked))).toHaveLength(faults));

  it.each([
    ['MIT', '1.0.0', 0],
    ['(MIT OR GPL-3.0)', '1.0.0', 0],
    ['MIT AND BSD-3-Clause', '1.0.0', 0],
    ['GPL-3.0', '1.0.0', 1],
    ['GPL-3.0', '2.0.0', 0],
    [undefined, '1.0.0', 1],
  ])('the license %s of version %s', (license, version, faults) => {
    const lockfile = lockOf('node_modules/a', { integrity, license, version });
    expect(findOtherLicenses(lockfile, new Set(['a 1.0.0']))).toHaveLength(faults);
  });

  it('reads which packages ship from the texts of their licenses', () =>
    expect(parseNotices(`a 1.0.0\n\nMIT\n\n${'-'.repeat(72)}\n\n@b/c 2.0.0\n\nISC\n`)).toEqual([
      'a 1.0.0',
      '@b/c 2.0.0',
    ]));
});

describe('the check of signatures', () => {
  it.each([
    ['{"invalid":[],"missing":[]}', 0, 'verified'],
    ['{"invalid":[{"name":"a","version":"1"}],"missing":[]}', 1, 'failed'],
    ['{"invalid":[],"missing":[{"name":"a","version":"1"}]}', 1, 'failed'],
    ['{"error":{"code":"ENOTFOUND"}}', 1, 'unchecked'],
    ['{"error":{"code":"EUSAGE"}}', 1, 'failed'],
    ['', 1, 'failed'],
    ['{}', 1, 'failed'],
  ])('%s, exit code %i: %s', (text, code, kind) => expect(parseSignatures(text, code).kind).toBe(kind));
});
