import { describe, expect, it } from '@jest/globals';
import { planDefaultFormats } from './default-formats.ts';
import { listFormats } from './registry.ts';

describe('the formats of a build that names none', () => {
  it('are all of the target where every program is there', () => {
    const { formats, leftOut } = planDefaultFormats('linux-x64', 'linux-x64', () => true);
    expect(formats).toEqual(listFormats('linux-x64', 'linux-x64'));
    expect(leftOut).toEqual([]);
  });

  it('leave out what a program is missing for, and say so', () => {
    const { formats, leftOut } = planDefaultFormats(
      'linux-arm64',
      'linux-x64',
      (name) => name !== 'rpmbuild',
    );
    expect(formats).toEqual(['appimage', 'deb', 'tar.zst']);
    expect(leftOut).toMatchObject([
      {
        severity: 'warning',
        code: 'tool-missing',
        message: 'the format rpm is left out: rpmbuild is not on PATH',
        remedy: expect.stringContaining('apt-get install rpm'),
      },
    ]);
    expect(planDefaultFormats('linux-x64', 'linux-x64', () => false).formats).toEqual(['tar.zst']);
  });
});
