import { describe, expect, it } from '@jest/globals';
import { findProgram, listProgramPaths } from './find-program.ts';

describe('listProgramPaths', () => {
  it.each([
    ['linux', 'x', { PATH: '/a:/b/' }, ['/a/x', '/b/x']],
    ['linux', 'x', { PATH: ':.:rel:/' }, ['/x']],
    ['linux', 'x', {}, []],
    [
      'win32',
      'x',
      { PATH: 'C:\\a;rel;"D:\\b c\\"', PATHEXT: '.EXE;.CMD' },
      ['C:\\a\\x.exe', 'C:\\a\\x.cmd', 'D:\\b c\\x.exe', 'D:\\b c\\x.cmd'],
    ],
    ['win32', 'X.Exe', { PATH: '\\\\host\\s' }, ['\\\\host\\s\\X.Exe']],
    [
      'win32',
      'a.b',
      { PATH: 'C:\\', PATHEXT: '' },
      ['C:\\a.b.com', 'C:\\a.b.exe', 'C:\\a.b.bat', 'C:\\a.b.cmd'],
    ],
  ])('on %s of %j with %j', (platform, name, env, paths) => {
    expect(listProgramPaths(name, env, platform)).toEqual(paths);
  });
});

describe('findProgram', () => {
  it('is the first that is executable', () => {
    const env = { PATH: '/a:/b:/c' };
    expect(findProgram('x', env, 'linux', (path) => path !== '/a/x')).toBe('/b/x');
    expect(findProgram('x', env, 'linux', () => false)).toBeUndefined();
    expect(findProgram('', env, 'linux', () => true)).toBeUndefined();
  });
});
