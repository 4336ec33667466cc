import { describe, expect, it } from '@jest/globals';
import { toLinkScheme } from '../../../schema/link-scheme.ts';
import { readArguments } from './command-line.ts';
import { parseDeepLink } from './deep-link.ts';
import { toLogsFolder } from './folders.ts';

describe('readArguments', () => {
  it.each([
    [['--health'], ['--health'], undefined],
    [['--no-sandbox', '--health', '--type=x'], ['--health'], undefined],
    [['--app-data', '/d', '--remote-debugging-port=0'], ['--app-data', '/d'], undefined],
    [['--app-data=/d'], ['--app-data=/d'], undefined],
    [['-h', '-psn_0_12345'], ['-h'], undefined],
    [['tides://a?b=c'], [], 'tides://a?b=c'],
    [['TIDES://a', 'tides://b'], [], 'tides://a'],
    [['--app-data', 'tides://a'], ['--app-data', 'tides://a'], undefined],
    [['https://example.org', 'tides.txt', '--constructor', '--no-window'], [], undefined],
  ])('takes from %j the options %j and the link %j', (argv, options, link) => {
    expect(readArguments(argv, 'tides')).toEqual({ options, link });
  });
});

describe('parseDeepLink', () => {
  it.each(['tidesx://a', 'http://tides/', 'tides', '', ' tides://a', `tides://${'a'.repeat(9000)}`])(
    'takes %j for no link',
    (text) => {
      expect(parseDeepLink(text, 'tides')).toBeUndefined();
    },
  );
});

describe('toLinkScheme', () => {
  it.each([
    ['Tide Tables', 'tide-tables'],
    ['3D Viewer', 'd-viewer'],
    ['Ünïcode App', 'ncode-app'],
    ['潮汐', 'app-link'],
    ['http', 'app-http'],
    ['C', 'app-c'],
    ['file', 'app-file'],
    ['notes_2', 'notes2'],
  ])('makes of %s the scheme %s', (name, scheme) => {
    expect(toLinkScheme(name)).toBe(scheme);
    expect(new URL(`${scheme}://a`).protocol).toBe(`${scheme}:`);
  });
});

describe('toLogsFolder', () => {
  const place = {
    env: {},
    home: '/home/me',
    platform: 'linux',
    cache: '/home/me/.cache/tides',
    isDefault: true,
  } as const;
  it.each([
    [place, '/home/me/.local/state/tides/logs'],
    [{ ...place, env: { XDG_STATE_HOME: '/state' } }, '/state/tides/logs'],
    [{ ...place, isDefault: false, cache: '/home/me/.cache/tides-1' }, '/home/me/.cache/tides-1/logs'],
    [{ ...place, platform: 'darwin', home: '/Users/me' }, '/Users/me/Library/Logs/tides'],
    [{ ...place, platform: 'win32', cache: 'C:\\L\\tides\\Cache' }, 'C:\\L\\tides\\Logs'],
  ] as const)('of %j is %s', (facts, folder) => {
    expect(toLogsFolder('Tides', facts)).toBe(folder);
  });
});
