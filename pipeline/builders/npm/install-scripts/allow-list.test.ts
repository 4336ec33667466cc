import { describe, expect, it } from '@jest/globals';
import { findDecision, listAliases, readAllowList } from './allow-list.ts';

const read = (manager: 'npm' | 'pnpm' | 'yarn' | 'bun', files: Record<string, string>) =>
  readAllowList(
    {
      stat: async (path) => (path.slice(3) in files ? { kind: 'file', size: 1, mode: 0o644 } : undefined),
      readText: async (path) => files[path.slice(3)] ?? '',
    },
    '/p',
    manager,
  );

describe('the list of a project', () => {
  it.each<['npm' | 'pnpm' | 'yarn' | 'bun', Record<string, string>, object]>([
    [
      'npm',
      { 'package.json': '{"allowScripts": {"a@1.0.0 || 2.0.0": true, "b": false}}' },
      { 'a@1.0.0 || 2.0.0': true, b: false },
    ],
    ['npm', { 'package.json': '{"allowScripts": "all"}' }, {}],
    ['npm', {}, {}],
    ['pnpm', { 'package.json': '{"pnpm": {"onlyBuiltDependencies": ["a"]}}' }, { a: true }],
    ['pnpm', { 'pnpm-workspace.yaml': 'allowBuilds:\n  a: true\n  b: false\n' }, { a: true, b: false }],
    ['pnpm', { 'package.json': '{"allowScripts": {"a": true}}' }, {}],
    [
      'yarn',
      { 'package.json': '{"dependenciesMeta": {"a": {"built": true}, "b": {"optional": true}}}' },
      { a: true },
    ],
    ['bun', { 'package.json': '{"trustedDependencies": ["a"]}' }, { a: true }],
  ])('of %s in %j', async (manager, files, expected) => {
    expect(await read(manager, files)).toEqual(expected);
  });

  it.each<[Record<string, boolean>, string, boolean | undefined]>([
    [{ '@s/*': true }, '@s/a', true],
    [{ '@s/*': true }, '@t/a', undefined],
    [{ '@s/a@1.0.0': true }, '@s/a', true],
    [{ '@s/a@1.0.1': true }, '@s/a', undefined],
    [{ '@s/a': true, '@s/a@1.0.0': false }, '@s/a', false],
    [{ '@s/a@file:a.tgz': true }, '@s/a', true],
  ])('%j decides on %s', (allowed, name, expected) => {
    expect(findDecision(allowed, name, '1.0.0')).toBe(expected);
  });
});

describe('aliases in a lockfile', () => {
  it.each([
    [
      '{"packages": {"node_modules/a": {"name": "wolf"}, "node_modules/b/node_modules/@s/c": {"name": "x"}, "node_modules/d": {}}}',
      ['a', '@s/c'],
    ],
    ['"a@npm:wolf@1":\n  version "1.0.0"\n\n"b@npm:b@1", c@1:\n', ['a']],
    ['# none', []],
  ])('%s', (text, expected) => {
    expect(listAliases(text)).toEqual(expected);
  });
});
