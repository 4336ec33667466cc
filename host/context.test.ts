import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { toCacheDir } from './context.ts';

describe('the folder for downloads', () => {
  const usual = join(homedir(), '.cache/vrooli-bundle');
  it.each([
    [{}, usual],
    [{ VROOLI_BUNDLE_CACHE: '' }, usual],
    [{ VROOLI_BUNDLE_CACHE: '/c' }, '/c'],
    [{ VROOLI_BUNDLE_CACHE: 'c' }, resolve('c')],
    [{ XDG_CACHE_HOME: '/x' }, '/x/vrooli-bundle'],
    [{ XDG_CACHE_HOME: '' }, usual],
    [{ XDG_CACHE_HOME: 'rel' }, usual],
  ])('with %j', (env, folder) => {
    expect(toCacheDir(env)).toBe(folder);
  });
});
