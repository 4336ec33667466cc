import { describe, expect, it } from '@jest/globals';
import { findBrowser, planOpener } from './browsers.ts';
import { parseOptions } from './options.ts';
import { toAllowedPath } from './proxy-routes.ts';
import { planWindowArgs } from './window.ts';

describe('the command line', () => {
  it.each([
    [[], { kind: 'run', window: true, page: 'app' }],
    [['--no-window', '--app-data', '/d'], { kind: 'run', window: false, page: 'app', appData: '/d' }],
    [['--health'], { kind: 'run', window: true, page: 'health' }],
    [['--quit', '--app-data=/d'], { kind: 'quit', appData: '/d' }],
    [['--version'], { kind: 'version' }],
    [['-h'], { kind: 'help' }],
  ])('%j is accepted', (argv, command) => {
    expect(parseOptions(argv)).toEqual(command);
  });

  it.each([[['--colour']], [['file.txt']], [['--app-data']], [['--app-data=']]])('%j is refused', (argv) => {
    expect(parseOptions(argv)).toEqual({ kind: 'misuse', message: expect.any(String) });
  });
});

describe('the browser', () => {
  it('has an opener of links beside it', () => {
    expect(planOpener('darwin', {})).toEqual([{ kind: 'opener', path: '/usr/bin/open', args: [] }]);
  });

  it('is the one in APP_BROWSER, with its arguments', () => {
    expect(findBrowser('linux', { APP_BROWSER: '/opt/b', APP_BROWSER_ARGS: ' --x  --y=1' })).toEqual({
      kind: 'app-window',
      path: '/opt/b',
      args: ['--x', '--y=1'],
    });
  });

  it('is undefined when none is installed', () => {
    expect(findBrowser('linux', { PATH: '/nonexistent' })).toBeUndefined();
  });

  it('opens the link as an app, with a separate profile', () => {
    const args = planWindowArgs('http://127.0.0.1:1/console/', '/data/browser-profile', 'notes');
    expect(args).toContain('--app=http://127.0.0.1:1/console/');
    expect(args).toContain('--user-data-dir=/data/browser-profile');
    expect(args).not.toContain('--no-sandbox');
  });
});

describe('the console', () => {
  it.each([
    ['GET', '/readyz', '?x=1', '/readyz'],
    ['GET', '/logs/tail', '?serviceId=api&lines=5', '/logs/tail?serviceId=api&lines=5'],
    ['POST', '/services/embedded-postgres/restart', '', '/services/embedded-postgres/restart'],
    ['POST', '/secrets', '', '/secrets'],
  ])('may call %s %s', (method, path, query, expected) => {
    expect(toAllowedPath(method, path, query)).toBe(expected);
  });

  it.each([
    ['POST', '/shutdown'],
    ['GET', '/metrics'],
    ['DELETE', '/secrets'],
    ['POST', '/secrets/rotate'],
    ['GET', '/../secrets'],
    ['GET', '//evil.example/status'],
    ['POST', '/services/a/b/restart'],
  ])('may not call %s %s', (method, path) => {
    expect(toAllowedPath(method, path, '')).toBeUndefined();
  });
});
