import { describe, expect, it } from '@jest/globals';
import { findVersionFaults, toComparedVersion } from './compared-version.ts';

describe('the version that Windows compares', () => {
  it.each([
    ['1.2.3', [1, 2, 3]],
    ['1.2.3-beta.4', [1, 2, 3]],
    ['1.2.3+5', [1, 2, 3]],
    ['2', [2, 0, 0]],
  ])('of %s is its three numbers', (version, numbers) => {
    expect(toComparedVersion(version)).toEqual(numbers);
    expect(findVersionFaults({ version })).toEqual([]);
  });

  it.each(['255.255.65535', '1.2.65535-rc.1'])('can be %s', (version) => {
    expect(findVersionFaults({ version })).toEqual([]);
  });

  it.each(['256.0.0', '1.256.0', '1.2.65536', '2026.11.27'])('cannot be %s', (version) => {
    expect(findVersionFaults({ version })).toMatchObject([{ code: 'windows-version-too-large' }]);
  });
});
