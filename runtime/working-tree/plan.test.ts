import { describe, expect, it } from '@jest/globals';
import { type Laid, type Present, planTree } from './plan.ts';

const copied = { kind: 'copy', size: 1, mtimeMs: 1 } as const;
const asCopied: Present = { kind: 'file', size: 1, mtimeMs: 1 };
const edited: Present = { kind: 'file', size: 2, mtimeMs: 9 };

function plan(path: string, laid: Laid | undefined, present: Present | undefined) {
  const { write, keep } = planTree([{ path, how: 'copy' }], new Map(laid && [[path, laid]]), () => present);
  return write.length === 1 && keep.length === 0 ? 'written' : 'kept';
}

describe('planTree', () => {
  it.each<[string, Laid | undefined, Present | undefined, string]>([
    ['a.json', undefined, undefined, 'written'],
    ['a.json', copied, asCopied, 'written'],
    ['a.json', copied, edited, 'kept'],
    ['a.json', undefined, edited, 'kept'],
    ['a.json', copied, { kind: 'folder' }, 'kept'],
    ['a.js', copied, edited, 'written'],
    ['x/package.json', copied, edited, 'written'],
    ['dist', { kind: 'link' }, { kind: 'link' }, 'written'],
    ['dist', copied, { kind: 'link' }, 'kept'],
    ['dist', { kind: 'link' }, { kind: 'folder' }, 'kept'],
  ])('%s, laid down as %j, now %j, is %s', (path, laid, present, expected) => {
    expect(plan(path, laid, present)).toBe(expected);
  });

  it('removes what the payload no longer has, unless it was changed', () => {
    const laid = new Map<string, Laid>([
      ['gone.txt', copied],
      ['edited.txt', copied],
      ['old', { kind: 'link' }],
      ['missing.txt', copied],
    ]);
    const present: Record<string, Present> = {
      'gone.txt': asCopied,
      'edited.txt': edited,
      old: { kind: 'link' },
    };
    expect(planTree([], laid, (path) => present[path]).remove).toEqual(['gone.txt', 'old']);
  });
});
