import { describe, expect, it } from '@jest/globals';
import { parseVendor, toRepositoryOwner } from './vendor.ts';

describe('toRepositoryOwner', () => {
  it.each([
    ['https://host.example/Octo/notes.git', 'Octo'],
    ['https://user:token@host.example/octo/notes', 'octo'],
    ['ssh://git@host.example:22/octo-org/notes.git', 'octo-org'],
    ['git@host.example:octo/notes.git', 'octo'],
    ['/srv/git/notes.git', undefined],
    ['../notes', undefined],
    ['C:\\work\\notes', undefined],
    ['https://host.example/notes', undefined],
    ['https://host.example/~me/notes', undefined],
  ])('%s -> %s', (address, owner) => {
    expect(toRepositoryOwner(address)).toBe(owner);
  });
});

describe('parseVendor', () => {
  it.each(['octo', 'Octo-Org', 'a', 'team_short', ' octo '])('accepts %j', (vendor) => {
    expect(parseVendor(vendor)).toBe(vendor.trim());
  });

  it.each(['', ' ', 'Acme Inc.', '../x', '-x', 'ŁŁ', 'x'.repeat(40)])('refuses %j', (vendor) => {
    expect(() => parseVendor(vendor)).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });
});
