import { describe, expect, it } from '@jest/globals';
import { expandPatterns } from './expand-patterns.ts';

const long = 'a'.repeat(200);
const names: Record<string, string[]> = {
  '.': ['b', 'a', long],
  a: ['c', 'node_modules'],
  b: [],
  'a/c': [],
  [long]: [],
};
const tree = {
  list: async (dir: string) => names[dir] ?? [],
  isFolder: async (dir: string) => Object.hasOwn(names, dir),
  isFile: async () => false,
  read: async () => undefined,
};

describe('expandPatterns', () => {
  it('finds folders, and leaves out excluded ones', async () => {
    expect(await expandPatterns(tree, '.', ['**', `!${long}`])).toEqual(['a', 'a/c', 'b']);
    expect(await expandPatterns(tree, '.', ['?', '!b'])).toEqual(['a']);
    expect(await expandPatterns(tree, '.', ['{a,b}/*'])).toEqual(['a/c']);
  });

  it.each(['*a*a*a*a*a*a*a*a*b', '+(+(a))b', '{a,b}{a,b}{a,b}{a,b}{a,b}', `${'**/x/'.repeat(9)}y`])(
    'does not try %s',
    async (pattern) => {
      expect(await expandPatterns(tree, '.', [pattern, 'b'])).toEqual(['b']);
    },
  );

  it('takes any number of ** in a row', async () => {
    expect(await expandPatterns(tree, '.', [`${'**/'.repeat(50)}c`])).toEqual(['a/c']);
  });
});
