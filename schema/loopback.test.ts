import { describe, expect, it } from '@jest/globals';
import { findForeignHeader, isLoopbackHost, toLoopback, toLoopbackOrigins } from './loopback.ts';

describe('isLoopbackHost', () => {
  it.each(['127.0.0.1', '127.0.0.1:80', 'LOCALHOST:80', 'localhost', '[::1]:80', '127.8.0.1:80'])(
    '%j is this machine',
    (header) => {
      expect(isLoopbackHost(header, 80)).toBe(true);
    },
  );
  it.each(['', '127.0.0.1:81', 'localhost.evil.example', '127.0.0.1.evil.example', '::1', '[::2]:80', 'a:b'])(
    '%j is not',
    (header) => {
      expect(isLoopbackHost(header, 80)).toBe(false);
    },
  );
  it('has any port where none is asked for', () => {
    expect(isLoopbackHost('localhost:81')).toBe(true);
  });
});

describe('toLoopback', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['LocalHost', '127.0.0.1'],
    ['[::1]', '::1'],
    ['0.0.0.0', undefined],
  ])('%j is %j', (host, address) => {
    expect(toLoopback(host)).toBe(address);
  });
});

describe('findForeignHeader', () => {
  const own = (sites: ('same-origin' | 'same-site')[], fromLinks: boolean) => ({
    isOwnHost: (host: string) => isLoopbackHost(host, 80),
    origins: toLoopbackOrigins(80),
    sites,
    fromLinks,
  });
  const host = '127.0.0.1:80';

  it.each([
    [{ host }, undefined],
    [{ host, origin: 'http://LOCALHOST:80' }, undefined],
    [{ host, 'sec-fetch-site': 'none' }, undefined],
    [{ host, 'sec-fetch-site': 'same-site' }, undefined],
    [{ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, undefined],
    [{ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 'sec-fetch-site'],
    [{ host, origin: 'http://127.0.0.1:81' }, 'origin'],
    [{ host, origin: 'null' }, 'origin'],
    [{ host: 'evil.example' }, 'host'],
    [{}, 'host'],
  ])('of %j is %j', (headers, expected) => {
    expect(findForeignHeader(headers, own(['same-origin', 'same-site'], true))).toBe(expected);
  });

  it('is Sec-Fetch-Site of a page on another port where only the own origin is let in', () => {
    const strict = own(['same-origin'], false);
    expect(findForeignHeader({ host, 'sec-fetch-site': 'same-site' }, strict)).toBe('sec-fetch-site');
    const link = { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(findForeignHeader(link, strict)).toBe('sec-fetch-site');
    expect(findForeignHeader({ host, 'sec-fetch-site': 'same-origin' }, strict)).toBeUndefined();
  });
});
