import { describe, expect, it } from '@jest/globals';
import { toRelease } from './notes.ts';

const changelog = `# Changelog

## [1.2.0](https://example.org/compare) (2026-01-02)

### Features

* one

## 1.2.0-rc.1 (2026-01-01)

* two
`;

describe('toRelease', () => {
  it('takes the section of the version, and moves the tag of its major version', () => {
    expect(toRelease('1.2.0', changelog)).toEqual({
      tag: 'v1.2.0',
      movingTag: 'v1',
      notes: '### Features\n\n* one',
    });
  });

  it('moves no tag for a pre-release', () => {
    expect(toRelease('1.2.0-rc.1', changelog)).toEqual({
      tag: 'v1.2.0-rc.1',
      movingTag: undefined,
      notes: '* two',
    });
  });

  it('refuses a version without a section, and a text that is not a version', () => {
    expect(() => toRelease('1.3.0', changelog)).toThrow('CHANGELOG.md has no section for 1.3.0');
    expect(() => toRelease('1.2', changelog)).toThrow('is not a semantic version');
  });
});
