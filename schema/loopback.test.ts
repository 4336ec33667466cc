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
  const own = (fromLinks: boolean) => ({
    isOwnHost: (host: string) => isLoopbackHost(host, 80),
    origins: () => [80, 82].flatMap(toLoopbackOrigins),
    fromLinks,
  });
  const site = (value: 'same-site' | 'cross-site', mode: string, dest: string, referer?: string) => ({
    host,
    'sec-fetch-site': value,
    'sec-fetch-mode': mode,
    'sec-fetch-dest': dest,
    referer,
  });
  const sister = 'http://127.0.0.1:82/page';
  const stranger = 'http://127.0.0.1:81/page';
  const host = '127.0.0.1:80';

  it.each([
    [{ host }, undefined],
    [{ host, origin: 'http://LOCALHOST:80' }, undefined],
    [{ host, 'sec-fetch-site': 'none' }, undefined],
    [{ host, 'sec-fetch-site': 'same-origin' }, undefined],
    [{ host, 'sec-fetch-site': 'same-site' }, 'sec-fetch-site'],
    [{ host, 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:82' }, undefined],
    [{ host, 'sec-fetch-site': 'cross-site', origin: 'http://localhost:82' }, undefined],
    [{ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 'sec-fetch-site'],
    [site('cross-site', 'navigate', 'document'), undefined],
    [site('same-site', 'navigate', 'document', stranger), undefined],
    [site('cross-site', 'no-cors', 'image'), 'sec-fetch-site'],
    [site('same-site', 'no-cors', 'script', stranger), 'sec-fetch-site'],
    [site('same-site', 'no-cors', 'image', sister), undefined],
    [site('cross-site', 'no-cors', 'image', 'http://localhost:82/'), undefined],
    [site('cross-site', 'no-cors', 'image', 'no address'), 'sec-fetch-site'],
    [site('same-site', 'navigate', 'iframe', sister), undefined],
    ...['iframe', 'frame', 'object', 'embed', 'fencedframe', ''].map(
      (dest) => [site('same-site', 'navigate', dest, stranger), 'sec-fetch-site'] as const,
    ),
    [{ host, origin: 'http://127.0.0.1:81' }, 'origin'],
    [{ host, origin: 'null' }, 'origin'],
    [{ host: 'evil.example' }, 'host'],
    [{}, 'host'],
  ])('of %j is %j', (headers, expected) => {
    expect(findForeignHeader(headers, own(true))).toBe(expected);
  });

  it('is Sec-Fetch-Site of a link where links are not let in, also of one that a page of the app redirects', () => {
    expect(findForeignHeader(site('cross-site', 'navigate', 'document'), own(false))).toBe('sec-fetch-site');
    expect(findForeignHeader(site('same-site', 'navigate', 'document', sister), own(false))).toBe(
      'sec-fetch-site',
    );
    expect(findForeignHeader({ host, 'sec-fetch-site': 'same-origin' }, own(false))).toBeUndefined();
  });
});
