import { describe, expect, it } from '@jest/globals';
import { assertNamesDistinct, findNameClashes } from './name-clashes.ts';

const file = (path: string) => ({ kind: 'file', path }) as const;
const dir = (path: string) => ({ kind: 'dir', path }) as const;

describe('names in a payload', () => {
  it('are compared without case and in one form of Unicode', () => {
    expect(findNameClashes([file('a/README'), file('a/Readme'), file('b/README')])).toEqual([
      ['a/README', 'a/Readme'],
    ]);
    expect(findNameClashes([file('\u00fc'), file('u\u0308')])).toHaveLength(1);
    expect(findNameClashes([dir('Lib'), file('lib')])).toEqual([['Lib', 'lib']]);
    expect(findNameClashes([dir('Lib'), dir('lib'), file('Lib/a'), file('lib/b')])).toEqual([]);
    expect(findNameClashes([dir('Lib'), dir('lib'), file('Lib/a'), file('lib/A')])).toEqual([
      ['Lib/a', 'lib/A'],
    ]);
  });

  it('clash where the system does not distinguish case', () => {
    const entries = [file('a/README'), file('a/Readme')];
    for (const target of ['win-x64', 'darwin-arm64'] as const)
      expect(() => assertNamesDistinct(entries, target)).toThrow(
        `a/README and a/Readme are one file on ${target}`,
      );
    expect(() => assertNamesDistinct(entries, 'linux-x64')).not.toThrow();
  });
});
