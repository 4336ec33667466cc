import { describe, expect, it } from '@jest/globals';
import { parseAppVersion } from './app-version.ts';

describe('parseAppVersion', () => {
  it.each(['1.4.0', '2.0.0-rc.1', '1.0.0+build.5', '0.0.0-a-b.1+c'])('%s is a version', (text) => {
    expect(parseAppVersion(text)).toBe(text);
  });
  it.each(['latest', 'v1.4.0', '1.4', '01.2.3', '1.2.3-', '1.2.3-01', '=1.2.3', '1.2.3 x'])(
    '%s is refused',
    (text) => {
      expect(() => parseAppVersion(text)).toThrow('is not a semantic version');
    },
  );
});
