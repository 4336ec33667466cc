import { describe, expect, it } from '@jest/globals';
import { toRepositoryUrl } from './repository-url.ts';

describe('toRepositoryUrl', () => {
  it.each([
    ['https://github.com/owner/name.git\n', 'https://github.com/owner/name'],
    ['https://user:token@github.com/owner/name', 'https://github.com/owner/name'],
    ['https://x-access-token:ab%40c@host.example:8443/a/b/', 'https://host.example/a/b'],
    ['git@github.com:owner/name.git', 'https://github.com/owner/name'],
    ['ssh://git@github.com:22/owner/name.git', 'https://github.com/owner/name'],
    ['https://host.example/a/b.git?token=abc#x', 'https://host.example/a/b'],
    ['https://host.example/a/b\u001b[31m', 'https://host.example/a/b%1B[31m'],
    ['https://a b/c', undefined],
    ['/home/me/repository', undefined],
    ['file:///home/me/repository', undefined],
  ])('makes of %j %j', (address, url) => {
    expect(toRepositoryUrl(address)).toBe(url);
  });
});
