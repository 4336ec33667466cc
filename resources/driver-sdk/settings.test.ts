import { describe, expect, it } from '@jest/globals';
import { DriverError } from './driver-error.ts';
import { bundleFiles, type Env, integer, matching, parseSettings, port, text } from './settings.ts';

const settings = {
  folder: text('FOLDER'),
  port: port('PORT'),
  size: integer('SIZE', { min: -2, max: 10 }),
  user: matching('USER', { pattern: /^[a-z]+$/, rule: 'match [a-z]+', reserved: /^root$/ }),
  files: bundleFiles('FILES'),
};
const env = { FOLDER: '/d', PORT: '47001', SIZE: '-2', USER: 'app' };
const parse = (more: Env = {}) => parseSettings({ ...env, ...more }, settings, 'correct bundle.json');

function faultsOf(more: Env): string {
  try {
    parse(more);
  } catch (error) {
    if (error instanceof DriverError) return error.message;
  }
  throw new Error('the settings were accepted');
}

describe('the settings of a driver', () => {
  it('have the types that the driver needs', () => {
    const parsed = parse({ FILES: '["a \\"b\\".sql"]', BUNDLE_ROOT: '/bundle' });
    expect(parsed).toEqual({
      folder: '/d',
      port: 47001,
      size: -2,
      user: 'app',
      files: { root: '/bundle', names: ['a "b".sql'] },
    });
  });

  it('need no bundle root without a file', () => {
    expect(parse().files).toEqual({ root: '', names: [] });
    expect(faultsOf({ FILES: '["a"]' })).toBe('BUNDLE_ROOT is not set');
  });

  it('name every fault in one error, with its remedy', () => {
    const bad = { FOLDER: '', PORT: 'many', SIZE: '11', USER: undefined, FILES: 'a.sql' };
    expect(() => parse(bad)).toThrow(expect.objectContaining({ remedy: 'correct bundle.json' }));
    expect(faultsOf(bad).split('; ')).toEqual([
      'FOLDER is not set',
      'PORT "many" must be an integer from 1 to 65535',
      'SIZE "11" must be an integer from -2 to 10',
      'USER is not set',
      'FILES must be a JSON array of file names',
    ]);
  });

  it.each(['0', '65536', '1.5', '1e3', ' 80', '0x50'])('refuse %s as a port', (value) => {
    expect(faultsOf({ PORT: value })).toContain('must be an integer');
  });

  it.each(['{}', '[1]', '[""]', '["a"'])('refuse %s as a list of files', (value) => {
    expect(faultsOf({ FILES: value, BUNDLE_ROOT: '/b' })).toBe('FILES must be a JSON array of file names');
  });

  it('refuse reserved values', () => {
    expect(faultsOf({ USER: 'root' })).toBe('USER "root" is reserved');
  });
});
