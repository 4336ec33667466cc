import { describe, expect, it } from '@jest/globals';
import { toAppSlug, toReleaseStem, toRuntimeName } from './naming.ts';

describe('toAppSlug', () => {
  it.each([
    ['Field Notes', 'field-notes'],
    ['picker-wheel', 'picker-wheel'],
    ['../../etc/passwd', 'etcpasswd'],
    ['Café  Österreich', 'cafe-osterreich'],
    ['..', 'app-unnamed'],
    ['X', 'app-x'],
    ['日本', 'app-unnamed'],
    ['a..b/..', 'a.b'],
    ['C++', 'c++'],
  ])('%s -> %s', (name, slug) => {
    expect(toAppSlug(name)).toBe(slug);
    expect(slug).toMatch(/^[a-z0-9][a-z0-9+.-]+$/);
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
