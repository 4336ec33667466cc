import { describe, expect, it } from '@jest/globals';
import { parseTarget, toHostTarget } from './target.ts';

describe('targets', () => {
  it.each([
    ['linux-x64', 'linux-x64'],
    ['Windows-x64', 'win-x64'],
    [' mac-arm64 ', 'darwin-arm64'],
  ])('%j is %s', (word, target) => {
    expect(parseTarget(word)).toBe(target);
  });

  it.each(['universal', 'solaris-sparc', ''])('%j is refused, with the known targets', (word) => {
    expect(() => parseTarget(word)).toThrow(
      expect.objectContaining({
        code: 'target-unknown',
        blame: 'usage',
        remedy: expect.stringContaining('win-x64'),
      }),
    );
  });

  it('says what is missing for Windows on ARM', () => {
    expect(() => parseTarget('win-arm64')).toThrow('no base Node of the pinned version');
  });

  it.each(['universal', 'darwin-universal'])('says why %s is none', (word) => {
    expect(() => parseTarget(word)).toThrow('one digest for each file');
  });

  it.each([
    ['linux', 'x64', 'linux-x64'],
    ['win32', 'x64', 'win-x64'],
    ['darwin', 'arm64', 'darwin-arm64'],
  ])('a %s %s machine is %s', (platform, arch, target) => {
    expect(toHostTarget(platform, arch)).toBe(target);
  });

  it('refuses a machine that is not a target', () => {
    expect(() => toHostTarget('freebsd', 'x64')).toThrow(
      expect.objectContaining({ code: 'host-target-unknown' }),
    );
  });
});
