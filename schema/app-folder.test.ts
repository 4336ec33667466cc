import { describe, expect, it } from '@jest/globals';
import { toAppCache, toAppFolder, toBaseFolder, toDefaultAppData, toHomeFolder } from './app-folder.ts';

describe('toAppFolder', () => {
  it.each([
    ['Field Notes', 'field-notes'],
    ['../../etc/passwd', 'etcpasswd'],
    ['..', 'app'],
    ['...', 'app'],
    ['C:\\Windows', 'cwindows'],
    ['  Ünïcode App 2.0 ', 'ünïcode-app-2.0'],
    ['a/../../b', 'a.b'],
    ['a/b\\c', 'abc'],
    [' .hidden ', 'hidden'],
    ['CON:', 'con'],
    ['', 'app'],
    ['C++', 'c++'],
    ['日本 メモ', '日本-メモ'],
    ['हिन्दी', 'हिन्दी'],
    ['🎈', '🎈'],
    ['Cafe\u0301', 'café'],
  ])('%j is %j', (name, folder) => {
    expect(toAppFolder(name)).toBe(folder);
  });

  it('keeps names apart that differ in more than case and spaces', () => {
    const names = ['C', 'C++', 'C#', 'हिन्दी', 'हनद', '🎈', '🚀', 'مذكرات', 'ملاحظات', 'AT&T', 'ATT'];
    expect(new Set(names.map(toAppFolder)).size).toBe(names.length);
  });
});

describe('toHomeFolder', () => {
  it.each([
    ['/home/ada', '/home/ada'],
    ['C:\\Users\\ada', 'C:\\Users\\ada'],
    ['rel', '/account'],
    ['./rel', '/account'],
    ['', '/account'],
  ])('%j is %j', (value, home) => {
    expect(toHomeFolder(value, () => '/account')).toBe(home);
  });
});

describe('toBaseFolder', () => {
  it.each([
    ['/x', '/x'],
    ['/x//', '/x'],
    ['/', '/'],
    ['rel', '/f'],
    ['./rel', '/f'],
    ['', '/f'],
    [undefined, '/f'],
  ])('%j is %j', (value, folder) => {
    expect(toBaseFolder(value, '/f')).toBe(folder);
  });
});

describe('toDefaultAppData', () => {
  it.each([
    ['linux', {}, '/home/u', '/home/u/.config/a'],
    ['linux', { XDG_CONFIG_HOME: '/x' }, '/home/u', '/x/a'],
    ['linux', { XDG_CONFIG_HOME: 'rel' }, '/home/u', '/home/u/.config/a'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/u', '/home/u/.config/a'],
    ['darwin', { XDG_CONFIG_HOME: '/x' }, '/Users/u', '/Users/u/Library/Application Support/a'],
    ['win32', { APPDATA: 'D:\\Data\\' }, 'C:\\Users\\u', 'D:\\Data\\a'],
    ['win32', { APPDATA: '\\\\host\\share' }, 'C:\\Users\\u', '\\\\host\\share\\a'],
    ['win32', { APPDATA: 'Data' }, 'C:\\Users\\u', 'C:\\Users\\u\\AppData\\Roaming\\a'],
    ['win32', { APPDATA: '' }, 'C:\\Users\\u', 'C:\\Users\\u\\AppData\\Roaming\\a'],
  ])('on %s with %j', (platform, env, home, folder) => {
    expect(toDefaultAppData('A', env, home, platform)).toBe(folder);
  });
});

describe('toAppCache', () => {
  it.each([
    ['linux', {}, '/home/u', '/home/u/.cache/a'],
    ['linux', { XDG_CACHE_HOME: '/x/' }, '/home/u', '/x/a'],
    ['linux', { XDG_CACHE_HOME: 'rel' }, '/home/u', '/home/u/.cache/a'],
    ['linux', { XDG_CACHE_HOME: '' }, '/home/u', '/home/u/.cache/a'],
    ['darwin', { XDG_CACHE_HOME: '/x' }, '/Users/u', '/Users/u/Library/Caches/a'],
    ['win32', { LOCALAPPDATA: 'D:\\Local' }, 'C:\\Users\\u', 'D:\\Local\\a\\Cache'],
    ['win32', { LOCALAPPDATA: 'Local' }, 'C:\\Users\\u', 'C:\\Users\\u\\AppData\\Local\\a\\Cache'],
  ])('on %s with %j', (platform, env, home, folder) => {
    const appData = toDefaultAppData('A', env, home, platform);
    expect(toAppCache('A', appData, env, home, platform)).toBe(folder);
  });

  it('is another folder for app data in another place', () => {
    const caches = ['/home/u/.config/a', '/data/one', '/data/two'].map((appData) =>
      toAppCache('A', appData, {}, '/home/u', 'linux'),
    );
    expect(new Set(caches).size).toBe(3);
    expect(caches[1]).toMatch(/^\/home\/u\/\.cache\/a-[0-9a-f]{8}$/);
  });
});
