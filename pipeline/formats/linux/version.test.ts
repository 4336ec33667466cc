import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toPackageVersion } from './version.ts';

const dpkg = existsSync('/usr/bin/dpkg') ? it : it.skip;

describe('toPackageVersion', () => {
  it.each([
    ['1.2.3', '1.2.3'],
    ['v1.2.3', '1.2.3'],
    ['1.0.0-beta.2', '1.0.0~beta.2'],
    ['1.0.0-rc-1+build.5', '1.0.0~rc.1+build.5'],
    ['2024_01', '2024.01'],
    ['main', '0~main'],
  ])('%s -> %s', (version, expected) => {
    expect(toPackageVersion(version)).toBe(expected);
  });

  dpkg('keeps the order of semver, and dpkg accepts it', () => {
    const ordered = ['main', '1.0.0-alpha', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0', '1.0.1', '1.10.0'].map(
      toPackageVersion,
    );
    for (const version of ordered) execFileSync('dpkg', ['--validate-version', version]);
    ordered.slice(1).forEach((version, index) => {
      execFileSync('dpkg', ['--compare-versions', ordered[index] ?? '', 'lt', version]);
    });
  });
});
