import { describe, expect, it } from '@jest/globals';
import { toAppFolder, toBaseFolder, toDefaultAppData } from './app-folder.ts';

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
  ])('%j is %j', (name, folder) => {
    expect(toAppFolder(name)).toBe(folder);
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
