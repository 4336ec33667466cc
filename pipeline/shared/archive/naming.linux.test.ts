import { describe, expect, it } from '@jest/globals';
import { toAppSlug, toPackageName, toReleaseStem, toRuntimeName } from './naming.ts';

describe('toAppSlug', () => {
  it.each([
    ['Field Notes', 'field-notes'],
    ['picker-wheel', 'picker-wheel'],
    ['../../etc/passwd', 'etcpasswd'],
    ['a..b/..', 'a.b'],
    ['C++', 'c++'],
    ['X', 'x'],
  ])('%s -> %s', (name, slug) => {
    expect(toAppSlug(name)).toBe(slug);
  });

  it.each([
    ['Café  Österreich', /^cafe-osterreich-[0-9a-f]{8}$/],
    ['Łódź', /^lodz-[0-9a-f]{8}$/],
    ['my_app', /^my-app-[0-9a-f]{8}$/],
    ['日本', /^app-[0-9a-f]{8}$/],
    ['مذكرات', /^app-[0-9a-f]{8}$/],
    ['🎈', /^app-[0-9a-f]{8}$/],
    ['Notes 🎈', /^notes-[0-9a-f]{8}$/],
    ['notes-0123abcd', /^notes-0123abcd-[0-9a-f]{8}$/],
    ['long '.repeat(40), /^long-.{46}-[0-9a-f]{8}$/],
  ])('%s has a digest, since ASCII cannot express it', (name, pattern) => {
    expect(toAppSlug(name)).toMatch(pattern);
  });

  it('is another name for each app with another data folder', () => {
    const names = [
      '日本',
      '中国',
      '🎈',
      '🚀',
      'app',
      'C',
      'C++',
      'C#',
      'Café',
      'Cafe',
      'my_app',
      'my-app',
      'my.app',
    ];
    names.push('.', 'x'.repeat(80), 'x'.repeat(81), 'AT&T', 'ATT', 'notes', 'notes!', 'notes-');
    // Only an empty folder name and `app` are the same one.
    expect(new Set(names.map(toAppSlug)).size).toBe(names.length - 1);
    for (const name of names) expect(toAppSlug(name)).toMatch(/^[a-z0-9][a-z0-9+.-]*$/);
  });
});

describe('toPackageName', () => {
  it.each([
    [{ name: 'calendar', vendor: 'octo' }, 'octo-calendar'],
    [{ name: 'Field Notes', vendor: 'Octo-Org' }, 'octo.org-field-notes'],
    [{ name: 'bash' }, 'localbuild-bash'],
  ])('%j -> %s', (app, name) => {
    expect(toPackageName(app)).toBe(name);
  });

  it('does not divide vendor and app in two ways', () => {
    const apps = [
      { vendor: 'a', name: 'b-c' },
      { vendor: 'a-b', name: 'c' },
      { vendor: 'a_b', name: 'c' },
      { vendor: 'ab', name: 'c' },
    ];
    expect(new Set(apps.map(toPackageName)).size).toBe(4);
  });
});

describe('file names', () => {
  it('have a stem that no file system refuses', () => {
    expect(toReleaseStem('Field Notes', '1.0.0-beta/2')).toBe('field-notes-1.0.0-beta.2');
  });

  it('have .exe on Windows only', () => {
    expect([toRuntimeName('win-x64'), toRuntimeName('darwin-x64')]).toEqual(['runtime.exe', 'runtime']);
  });
});
