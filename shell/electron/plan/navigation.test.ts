import { describe, expect, it } from '@jest/globals';
import { planNavigation, toOrigin } from './navigation.ts';
import { isPermitted } from './permissions.ts';

const origins = new Set(['http://127.0.0.1:45950', 'http://0a.localhost:4000']);

describe('planNavigation', () => {
  it.each([
    ['http://127.0.0.1:45950/notes?x=1#y', 'allow'],
    ['http://0a.localhost:4000/console/', 'allow'],
    ['http://0b.localhost:4000/console/', 'deny'],
    ['http://127.0.0.1:45951/', 'deny'],
    ['http://127.0.0.1.example.org/', 'external'],
    ['http://[::1]:45950/', 'deny'],
    ['http://127.1:45950/', 'allow'],
    ['http://2130706433:80/', 'deny'],
    ['http://user@127.0.0.1:45950/', 'deny'],
    ['https://127.0.0.1:45950/', 'deny'],
    ['https://example.org/', 'external'],
    ['HTTPS://EXAMPLE.ORG/', 'external'],
    ['mailto:someone@example.org', 'external'],
    ['file:///etc/passwd', 'deny'],
    ['javascript:alert(1)', 'deny'],
    ['data:text/html,x', 'deny'],
    ['blob:http://127.0.0.1:45950/1', 'deny'],
    ['about:blank', 'deny'],
    ['ms-settings:about', 'deny'],
    ['smb://host/share', 'deny'],
    ['not an address', 'deny'],
    ['', 'deny'],
  ])('plans %s as %s', (address, plan) => {
    expect(planNavigation(address, origins)).toBe(plan);
  });

  it('knows the origin of pages only', () => {
    expect(toOrigin('http://127.0.0.1:45950/notes')).toBe('http://127.0.0.1:45950');
    expect([toOrigin('file:///x'), toOrigin('about:blank'), toOrigin('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('isPermitted', () => {
  const own = 'http://127.0.0.1:45950';
  it.each([
    ['clipboard-sanitized-write', own, true],
    ['fullscreen', own, true],
    ['fullscreen', 'https://example.org', false],
    ['fullscreen', undefined, false],
    ['clipboard-read', own, false],
    ['media', own, false],
    ['geolocation', own, false],
    ['notifications', own, false],
    ['openExternal', own, false],
    ['a-later-permission', own, false],
  ])('%s for %s: %s', (permission, origin, expected) => {
    expect(isPermitted(permission, origin, origins)).toBe(expected);
  });
});
