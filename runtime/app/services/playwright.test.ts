import { describe, expect, it } from '@jest/globals';
import { withAbsoluteChromium } from './playwright.ts';

describe('withAbsoluteChromium', () => {
  it.each([
    ['chromium/chrome', '/bundle/chromium/chrome'],
    ['./chrome', '/bundle/chrome'],
    ['/opt/chrome', '/opt/chrome'],
    ['', ''],
  ])('%j becomes %j', (path, expected) => {
    expect(withAbsoluteChromium({ A: '1', PLAYWRIGHT_CHROMIUM_PATH: path }, '/bundle')).toEqual({
      A: '1',
      PLAYWRIGHT_CHROMIUM_PATH: expected,
    });
  });

  it('does not change an environment without a browser', () => {
    expect(withAbsoluteChromium({ A: '1' }, '/bundle')).toEqual({ A: '1' });
  });
});
