import { describe, expect, it } from '@jest/globals';
import { toCacheDir } from './cache-dir.ts';

const linux = { platform: 'linux', home: '/home/ann' };
const mac = { platform: 'darwin', home: '/Users/ann' };
const windows = { platform: 'win32', home: 'C:\\Users\\ann' };

describe('toCacheDir', () => {
  it('is in the cache folder of each system', () => {
    expect(toCacheDir({}, linux)).toBe('/home/ann/.cache/vrooli-bundle');
    expect(toCacheDir({}, mac)).toBe('/Users/ann/Library/Caches/vrooli-bundle');
    expect(toCacheDir({}, windows)).toBe('C:/Users/ann/AppData/Local/vrooli-bundle');
    expect(toCacheDir({ LOCALAPPDATA: 'D:\\Local' }, windows)).toBe('D:/Local/vrooli-bundle');
  });

  it('takes XDG_CACHE_HOME when it is absolute, and ignores it when it is empty or relative', () => {
    expect(toCacheDir({ XDG_CACHE_HOME: '/var/cache' }, linux)).toBe('/var/cache/vrooli-bundle');
    expect(toCacheDir({ XDG_CACHE_HOME: '/var/cache' }, mac)).toBe('/var/cache/vrooli-bundle');
    for (const value of ['', 'cache', './cache']) {
      expect(toCacheDir({ XDG_CACHE_HOME: value }, linux)).toBe('/home/ann/.cache/vrooli-bundle');
    }
  });

  it('takes VROOLI_BUNDLE_CACHE as the folder itself, and an empty one as unset', () => {
    const env = { XDG_CACHE_HOME: '/var/cache' };
    expect(toCacheDir({ ...env, VROOLI_BUNDLE_CACHE: '/data/bundles' }, linux)).toBe('/data/bundles');
    expect(toCacheDir({ ...env, VROOLI_BUNDLE_CACHE: '' }, linux)).toBe('/var/cache/vrooli-bundle');
    expect(toCacheDir({ VROOLI_BUNDLE_CACHE: 'D:\\bundles' }, windows)).toBe('D:/bundles');
  });

  it('refuses a relative VROOLI_BUNDLE_CACHE with a usage error', () => {
    for (const value of ['.cache', 'cache/bundles']) {
      expect(() => toCacheDir({ VROOLI_BUNDLE_CACHE: value }, linux)).toThrow(
        expect.objectContaining({
          code: 'cache-dir-relative',
          blame: 'usage',
          message: expect.stringContaining(`"${value}"`),
        }),
      );
    }
  });
});
